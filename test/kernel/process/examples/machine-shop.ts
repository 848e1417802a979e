import { Environment, Interrupt, type Process, type ProcessBody } from '../../../../src/kernel/index.js';

/** Machines that break down, and one repairer who does chores while all of them run. Minutes. */
export function machineShop(): string[] {
  const env = new Environment();
  const repairer = env.pool('repairer', 1, 2);
  const log: string[] = [];
  let atChores = false;

  /** Yields work of a length, and returns what is left of it: nothing, unless it was interrupted. */
  function* work(length: number): ProcessBody<number> {
    const start = env.now;
    try {
      yield length;
      return 0;
    } catch (error) {
      if (!(error instanceof Interrupt)) throw error;
      return length - (env.now - start);
    }
  }

  function* machine(name: string): ProcessBody {
    for (let part = 1; ; part++) {
      let left = 10;
      while ((left = yield* work(left)) > 0) {
        log.push(`${env.now} ${name} breaks down`);
        const repair = repairer.request(0);
        if (atChores) chores.interrupt('a machine is down');
        yield repair;
        yield 5;
        repair.release();
        log.push(`${env.now} ${name} runs again`);
      }
      log.push(`${env.now} ${name} has made part ${part}`);
    }
  }

  function* choreList(): ProcessBody {
    let left = 20;
    while (left > 0) {
      const turn = repairer.request(1);
      yield turn;
      atChores = true;
      left = yield* work(left);
      atChores = false;
      turn.release();
    }
    log.push(`${env.now} the chores are done`);
  }

  function* breakdown(victim: Process, time: number): ProcessBody {
    yield time;
    victim.interrupt('worn out');
  }

  const chores = env.start(choreList(), { name: 'chores' });
  const press = env.start(machine('press'), { name: 'press' });
  const lathe = env.start(machine('lathe'), { name: 'lathe' });
  env.start(breakdown(press, 4), { phase: 'capacity' });
  env.start(breakdown(lathe, 6), { phase: 'capacity' });
  env.run(30);
  return log;
}
