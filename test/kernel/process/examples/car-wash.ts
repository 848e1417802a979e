import { Environment, type ProcessBody } from '../../../../src/kernel/index.js';

/** Two machines wash cars; each car waits for its own wash to end and hears how clean it is. Minutes. */
export function carWash(): string[] {
  const env = new Environment();
  const machines = env.pool('machines', 2);
  const log: string[] = [];

  function* wash(length: number): ProcessBody<string> {
    yield length;
    return length < 5 ? 'half clean' : 'clean';
  }

  function* car(name: string, length: number): ProcessBody {
    log.push(`${env.now} ${name} arrives`);
    yield machines;
    const result = yield env.start(wash(length), { name: 'wash' });
    machines.release();
    log.push(`${env.now} ${name} leaves ${String(result)}`);
  }

  env.start(car('red', 5), { name: 'car' });
  env.start(car('blue', 3), { name: 'car' });
  env.start(car('green', 5), { name: 'car', after: 1 });
  env.start(car('black', 4), { name: 'car', after: 8 });
  env.run();
  return log;
}
