import { Environment, type ProcessBody } from '../../../../src/kernel/index.js';

/** One counter; who has waited too long leaves. Minutes. */
export function bank(): string[] {
  const env = new Environment();
  const counter = env.pool('counter', 1);
  const log: string[] = [];

  function* customer(name: string, patience: number, service: number): ProcessBody {
    const request = counter.request();
    yield env.anyOf(request, patience);
    if (!request.held) {
      log.push(`${env.now} ${name} leaves unserved`);
      return;
    }
    log.push(`${env.now} ${name} is served`);
    yield service;
    request.release();
    log.push(`${env.now} ${name} is done`);
  }

  function* arrivals(): ProcessBody {
    for (const [name, patience, service] of [
      ['Ann', 5, 6],
      ['Bob', 3, 4],
      ['Cleo', 2, 4],
      ['Dan', 3, 1],
    ] as const) {
      env.start(customer(name, patience, service), { name });
      yield 2;
    }
  }

  env.start(arrivals(), { name: 'arrivals', phase: 'arrival' });
  env.run();
  return log;
}
