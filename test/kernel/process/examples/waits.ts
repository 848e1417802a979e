import { Environment, type ProcessBody } from '../../../../src/kernel/index.js';

/** A signal, a gate and conditions, as a ferry. */
export function waits(): string[] {
  const env = new Environment();
  const whistle = env.signal<string>('whistle');
  const ramp = env.gate('ramp');
  const aboard = env.state('aboard', 0);
  const storm = env.state('storm', true);
  const log: string[] = [];

  function* passenger(name: string): ProcessBody {
    const what = yield env.anyOf(ramp, 9);
    if (what === 1) {
      log.push(`${env.now} ${name} goes home`);
      return;
    }
    aboard.value++;
    log.push(`${env.now} ${name} is aboard`);
    const words = yield whistle;
    log.push(`${env.now} ${name} hears: ${String(words)}`);
  }

  function* ferry(): ProcessBody {
    yield 5;
    ramp.open();
    yield env.until([aboard, storm], () => aboard.value >= 2 && !storm.value);
    ramp.shut();
    yield env.allOf(env.timeout(1), env.start(engines(), { name: 'engines' }));
    whistle.fire('we leave');
  }

  function* engines(): ProcessBody {
    yield 3;
  }

  function* weather(): ProcessBody {
    yield 7;
    storm.value = false;
  }

  env.start(ferry(), { name: 'ferry' });
  env.start(weather(), { name: 'weather', phase: 'control' });
  for (const [name, after] of [
    ['Ann', 0],
    ['Bob', 6],
    ['Cleo', 8],
  ] as const) {
    env.start(passenger(name), { name, after });
  }
  env.run();
  return log;
}
