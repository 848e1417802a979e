import { describe, expect, it } from 'vitest';
import { Environment } from '../../../src/kernel/process/environment.js';
import type { ProcessBody, Wait } from '../../../src/kernel/process/wait.js';

function setting() {
  const env = new Environment();
  const log: string[] = [];
  function* waiter(name: string, what: Wait): ProcessBody {
    const outcome = yield what;
    log.push(`${env.now} ${name}: ${JSON.stringify(outcome) ?? 'nothing'}`);
    yield 0;
  }
  function* at(time: number, act: () => void): ProcessBody {
    yield time;
    act();
  }
  return { env, log, waiter, at };
}

describe('a signal', () => {
  it('wakes all who wait, in their order, and holds nobody up afterwards', () => {
    const { env, log, waiter, at } = setting();
    const bell = env.signal<number>('bell');
    env.start(waiter('a', bell));
    env.start(waiter('b', bell));
    env.start(at(3, () => bell.fire(7)));
    env.start(
      at(5, () => {
        env.start(waiter('c', bell));
      }),
    );
    env.run();
    expect(log).toEqual(['3 a: 7', '3 b: 7', '5 c: 7']);
    expect(() => bell.fire(8)).toThrow(new Error('signal "bell" has been fired before'));
  });
});

describe('a gate', () => {
  it('lets pass while it is open, and those who waited when it opens, even if it shuts at once', () => {
    const { env, log, waiter, at } = setting();
    const gate = env.gate('gate', true);
    env.start(waiter('a', gate));
    env.start(at(1, () => gate.shut()));
    env.start(at(2, () => env.start(waiter('b', gate))));
    env.start(
      at(3, () => {
        gate.open();
        gate.shut();
      }),
    );
    env.start(at(4, () => env.start(waiter('c', gate))));
    env.start(at(5, () => gate.pulse()));
    env.start(at(6, () => env.start(waiter('d', gate))));
    env.run();
    expect(log).toEqual(['0 a: nothing', '3 b: nothing', '5 c: nothing']);
    expect(gate.isOpen).toBe(false);
    expect(env.whoWaits().map(({ waitsFor }) => waitsFor)).toEqual(['gate "gate"']);
  });
});

describe('a condition on states', () => {
  it('is asked once at first, and then only when one of its states has changed', () => {
    const { env, log, waiter, at } = setting();
    const a = env.state('a', 0);
    const b = env.state('b', 0);
    const unrelated = env.state('c', 0);
    let asked = 0;
    const both = env.until([a, b], () => {
      asked++;
      return a.value + b.value >= 3;
    });
    env.start(waiter('x', both));
    for (const time of [1, 2, 3]) env.start(at(time, () => unrelated.value++));
    env.start(at(4, () => (a.value = 0)));
    env.run(4.5);
    expect(asked).toBe(1);
    env.start(at(0.5, () => (a.value = 2)));
    env.start(at(1.5, () => (b.value = 1)));
    env.start(at(2.5, () => (b.value = 5)));
    env.run();
    expect([asked, log]).toEqual([3, ['6 x: nothing']]);
  });

  it('holds when the process goes on: who was asked before may have changed the state', () => {
    const { env, at } = setting();
    const stock = env.state('stock', 0);
    const log: string[] = [];
    function* taker(name: string, amount: number): ProcessBody {
      yield stock.until((value) => value >= amount);
      stock.value -= amount;
      log.push(`${env.now} ${name} leaves ${stock.value}`);
    }
    env.start(taker('a', 3));
    env.start(taker('b', 2));
    env.start(taker('c', 1));
    env.start(at(1, () => (stock.value = 4)));
    env.start(at(2, () => stock.value++));
    env.start(at(3, () => (stock.value += 5)));
    env.run();
    expect(log).toEqual(['1 a leaves 1', '1 c leaves 0', '3 b leaves 4']);
  });

  it('is asked once however often a state changes at one instant', () => {
    const { env, at, waiter } = setting();
    const level = env.state('level', 0);
    const asked: number[] = [];
    env.start(
      waiter(
        'x',
        level.until((value) => asked.push(value) > 2),
      ),
    );
    env.start(
      at(1, () => {
        for (let i = 0; i < 5; i++) level.value++;
      }),
    );
    env.start(at(2, () => level.value++));
    env.run();
    expect(asked).toEqual([0, 5, 6]);
  });

  it('belongs to one process at a time', () => {
    const { env, waiter } = setting();
    const never = env.state('level', 0).until(() => false);
    env.start(waiter('a', never));
    env.start(waiter('b', never));
    expect(() => env.run()).toThrow('only one process can wait for a condition on "level" once made');
  });
});

describe('any of several', () => {
  it('goes on with the index of what came first, and gives up the rest', () => {
    const { env, log, waiter, at } = setting();
    const booth = env.pool('booth', 1);
    const bell = env.signal('bell');
    env.start(waiter('holder', booth));
    env.start(waiter('a', env.anyOf(booth, bell, 9)));
    env.start(waiter('b', env.anyOf(booth, 4, bell)));
    env.start(at(6, () => bell.fire()));
    env.run();
    expect(log).toEqual(['0 holder: nothing', '4 b: 1', '6 a: 1']);
    expect([booth.servers.waiting.value, env.now, env.engine.pending]).toEqual([0, 6, 0]);
  });

  it('goes on at once when something has happened already, and leaves the lines it just joined', () => {
    const { env, log, waiter } = setting();
    const booth = env.pool('booth', 1);
    const bell = env.signal('bell');
    bell.fire();
    env.start(waiter('holder', booth));
    env.start(waiter('a', env.anyOf(booth, 3, bell, booth)));
    env.run();
    expect(log).toEqual(['0 holder: nothing', '0 a: 2']);
    expect([booth.servers.waiting.value, env.now]).toEqual([0, 0]);
  });

  it('lets a chance to be served at the instant win over the end of patience', () => {
    const { env, log, waiter, at } = setting();
    const booth = env.pool('booth', 1);
    env.start(waiter('holder', booth));
    env.start(waiter('a', env.anyOf(5, booth)));
    env.start(at(5, () => booth.release()));
    env.run();
    expect(log).toEqual(['0 holder: nothing', '5 a: 1']);
  });

  it('can be nested, used again, and not be empty', () => {
    const { env, log } = setting();
    const bell = env.signal('bell');
    function* patient(): ProcessBody {
      const wait = env.anyOf(env.allOf(1, 2), env.anyOf(bell, 7));
      for (let i = 0; i < 2; i++) {
        const first = yield wait;
        log.push(`${env.now} ${String(first)}`);
      }
    }
    env.start(patient());
    env.run();
    expect(log).toEqual(['2 0', '2 0']);
    expect(() => env.anyOf()).toThrow(new RangeError('to wait for any of nothing would be to wait for ever'));
  });

  it('belongs to one process at a time', () => {
    const { env, waiter } = setting();
    const wait = env.anyOf(5);
    env.start(waiter('a', wait));
    env.start(waiter('b', wait));
    expect(() => env.run()).toThrow('only one process can wait for any of a time-out at 5 once made');
  });
});

describe('all of several', () => {
  it('goes on when the last has happened, with the value of each', () => {
    const { env, log, waiter, at } = setting();
    const bell = env.signal<string>('bell');
    function* work(): ProcessBody<number> {
      yield 2;
      return 12;
    }
    env.start(waiter('a', env.allOf(bell, env.start(work()), 3, bell)));
    env.start(at(6, () => bell.fire('ding')));
    env.run();
    expect(log).toEqual(['6 a: ["ding",12,null,"ding"]']);
  });

  it('of nothing, or of what has happened, goes on at once', () => {
    const { env, log, waiter } = setting();
    const bell = env.signal('bell');
    bell.fire();
    env.start(waiter('a', env.allOf()));
    env.start(waiter('b', env.allOf(bell, env.gate('gate', true))));
    env.run();
    expect(log).toEqual(['0 a: []', '0 b: [null,null]']);
  });

  it('holds servers as they are given', () => {
    const { env, log, at } = setting();
    const [one, two] = [env.pool('one', 1), env.pool('two', 0)];
    function* both(): ProcessBody {
      const requests = [one.request(), two.request()];
      const granted = yield env.allOf(...requests);
      expect(granted).toEqual(requests);
    }
    const holder = env.start(both());
    env.start(at(2, () => log.push(`${one.servers.busy.value} ${two.servers.waiting.value}`)));
    env.start(at(3, () => two.setCapacity(1)));
    env.run(3);
    expect([log[0], one.servers.busy.value, two.servers.busy.value, holder.ended]).toEqual(['1 1', 1, 1, true]);
  });

  it('belongs to one process at a time', () => {
    const { env, waiter } = setting();
    const wait = env.allOf(5);
    env.start(waiter('a', wait));
    env.start(waiter('b', wait));
    expect(() => env.run()).toThrow('only one process can wait for all of a time-out at 5 once made');
  });
});

describe('a time-out', () => {
  it('counts from when it was made, however often it is waited for, and is over for good', () => {
    const { env, log, at } = setting();
    const gate = env.gate('gate');
    function* patient(): ProcessBody {
      const patience = env.timeout(5);
      for (let i = 0; i < 4; i++) {
        const first = yield env.anyOf(gate, patience);
        log.push(`${env.now} ${String(first)}`);
      }
      yield patience;
      log.push(`${env.now} end`);
    }
    env.start(patient());
    env.start(at(2, () => gate.pulse()));
    env.start(at(4, () => gate.pulse()));
    env.run();
    expect(log).toEqual(['2 0', '4 0', '5 1', '5 1', '5 end']);
  });

  it('that nobody waits for costs no event, and is over once its time has passed', () => {
    const { env, log, waiter, at } = setting();
    const unused = env.timeout(2);
    env.start(at(3, () => env.start(waiter('a', unused))));
    env.run();
    expect([log, env.now]).toEqual([['3 a: nothing'], 3]);
  });

  it('is refused when it is negative, and belongs to one process at a time', () => {
    const { env, waiter } = setting();
    expect(() => env.timeout(-1)).toThrow(new RangeError('a time-out must not be negative or no number: -1'));
    expect(() => env.timeout(NaN)).toThrow(RangeError);
    const shared = env.timeout(1);
    env.start(waiter('a', shared));
    env.start(waiter('b', shared));
    expect(() => env.run()).toThrow('only one process can wait for a time-out');
  });
});
