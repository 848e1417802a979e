import { Environment, type ProcessBody } from '../../../../src/kernel/index.js';

/** Two pumps share a tank of 100 litres; a truck is called when less than 30 are left. Minutes, litres. */
export function gasStation(): string[] {
  const env = new Environment();
  const pumps = env.pool('pumps', 2);
  const tank = env.state('tank', 100);
  const log: string[] = [];

  function* car(name: string, litres: number): ProcessBody {
    yield pumps;
    yield tank.until((level) => level >= litres);
    tank.value -= litres;
    yield litres / 20;
    pumps.release();
    log.push(`${env.now} ${name} has ${litres} litres`);
  }

  function* control(): ProcessBody {
    for (;;) {
      yield tank.until((level) => level < 30);
      log.push(`${env.now} the truck is called at ${tank.value} litres`);
      yield 6;
      log.push(`${env.now} the truck brings ${100 - tank.value} litres`);
      tank.value = 100;
    }
  }

  env.start(control(), { name: 'control' });
  for (const [i, litres] of [40, 40, 40, 20].entries()) {
    env.start(car(`car ${i + 1}`, litres), { name: 'car', after: i });
  }
  env.run();
  for (const { name, waitsFor, since } of env.whoWaits()) log.push(`since ${since} ${name} waits for ${waitsFor}`);
  return log;
}
