import { describe, expect, it } from 'vitest';
import { Engine } from '../../../src/kernel/event/engine.js';
import { PROCESS_KINDS } from '../../../src/kernel/process/agenda.js';
import { Environment } from '../../../src/kernel/process/environment.js';
import type { ProcessBody } from '../../../src/kernel/process/wait.js';
import { EventTrace } from '../../../src/kernel/trace/event-trace.js';

function* wait(...delays: number[]): ProcessBody<number> {
  for (const delay of delays) yield delay;
  return delays.length;
}

describe('environment', () => {
  it('orders what processes do at one instant by the phase ladder, whatever was started first', () => {
    const env = new Environment();
    const seen: string[] = [];
    function* note(text: string): ProcessBody {
      yield 1;
      seen.push(text);
    }
    for (const phase of ['sample', 'arrival', 'renege', 'signal', 'service', 'control', 'capacity', 'release'] as const)
      env.start(note(phase), { phase });
    env.start(note('plain'));
    env.run();
    expect(seen).toEqual([
      'release',
      'plain',
      'capacity',
      'control',
      'service',
      'signal',
      'renege',
      'arrival',
      'sample',
    ]);
  });

  it('shows each step of a process in the event trace', () => {
    const env = new Environment();
    const trace = new EventTrace();
    env.engine.observer = trace.observer;
    env.start(wait(3, 2), { after: 1 });
    env.run();
    expect(trace.csv(env.engine.kinds)).toBe(
      'time,kind,entity\n1,process arrival,0\n4,process release,0\n6,process release,0\n',
    );
  });

  it('uses rows again, so that memory is bounded by how many processes exist at once', () => {
    const env = new Environment();
    const rows = new Set<number>();
    function* source(): ProcessBody {
      for (let i = 0; i < 1000; i++) {
        rows.add(env.start(wait(2.5)).row);
        yield 1;
      }
    }
    env.start(source(), { phase: 'arrival' });
    env.run();
    expect(rows.size).toBeLessThanOrEqual(4);
    expect(env.whoWaits()).toEqual([]);
  });

  it('keeps many processes at once apart', () => {
    const env = new Environment();
    const ends: number[] = [];
    function* late(time: number): ProcessBody {
      yield env.delay(time);
      ends.push(time);
    }
    for (let i = 0; i < 500; i++) env.start(late((i * 37) % 500));
    env.run();
    expect(ends).toEqual(Array.from({ length: 500 }, (_, i) => i));
  });

  it('shares an engine with event handlers', () => {
    const own = [{ name: 'tick', phase: 'capacity' }] as const;
    const engine = new Engine([...own, ...PROCESS_KINDS]);
    const env = new Environment(engine, own.length);
    const seen: string[] = [];
    const bell = env.signal<number>('bell');
    function* listener(): ProcessBody {
      const number = yield bell;
      seen.push(`${env.now} heard ${String(number)}`);
    }
    env.start(listener());
    engine.schedule(4, 0, 42);
    engine.run({
      handle(kind, entity) {
        if (kind >= own.length) env.handle(kind, entity);
        else bell.fire(entity);
      },
    });
    expect(seen).toEqual(['4 heard 42']);
  });

  it('refuses an engine that does not have its kinds where it is told', () => {
    const error = new Error("the engine's kinds from index 1 on are not PROCESS_KINDS");
    expect(() => new Environment(new Engine(PROCESS_KINDS), 1)).toThrow(error);
  });

  it('lists who waits for what since when, those who wait longest first', () => {
    const env = new Environment();
    const booth = env.pool('booth', 1);
    const open = env.gate('door');
    const level = env.state('level', 0);
    const done = env.signal('done');
    function* waiting(before: number, what: () => ReturnType<typeof env.anyOf> | typeof open): ProcessBody {
      yield before;
      yield what();
    }
    function* greedy(): ProcessBody {
      yield booth;
      yield booth;
    }
    env.start(greedy(), { name: 'greedy' });
    env.start(
      waiting(2, () => open),
      { name: 'shut out' },
    );
    env.start(
      waiting(1, () =>
        env.anyOf(
          done,
          50,
          level.until((value) => value > 0),
        ),
      ),
      { name: 'hopeful' },
    );
    const joined = env.start(wait(20), { name: 'slow' });
    env.start(
      waiting(3, () => env.anyOf(joined)),
      { name: 'joiner' },
    );
    env.start(wait(), { name: 'later', after: 30 });
    env.run(10);
    expect(env.whoWaits().map(({ name, row, waitsFor, since }) => `${name} ${row} ${since}: ${waitsFor}`)).toEqual([
      'greedy 0 0: pool "booth"',
      'slow 3 0: a delay until 20',
      'later 5 0: its start at 30',
      'hopeful 2 1: any of signal "done", a time-out at 51, a condition on "level"',
      'shut out 1 2: gate "door"',
      'joiner 4 3: any of process "slow" (row 3)',
    ]);
  });

  it('refuses to start a process in the past or never', () => {
    for (const after of [-1, NaN]) {
      expect(() => new Environment().start(wait(), { after })).toThrow(
        new RangeError(`a process cannot start after a negative time or no time: ${after}`),
      );
    }
  });

  it('names process, time and what it had waited for when a process fails', () => {
    const env = new Environment();
    function* faulty(): ProcessBody {
      yield 2;
      yield env.allOf(env.timeout(1), env.timeout(3));
      throw new Error('out of paper');
    }
    env.start(faulty(), { name: 'printer' });
    expect(() => env.run()).toThrow(
      'at time 5, event "process renege" of entity 2, process "printer" (row 0), which had waited since 2 ' +
        'for all of a time-out at 3, a time-out at 5: out of paper',
    );
  });

  it.each([-1, NaN])('refuses a delay of %d, and names who asked for it', (delay) => {
    const env = new Environment();
    env.start(wait(1, delay), { name: 'hasty' });
    expect(() => env.run()).toThrow(
      'at time 1, event "process release" of entity 0, process "hasty" (row 0), which had waited since 0 ' +
        `for a delay until 1: a delay must not be negative or no number: ${delay}`,
    );
  });

  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    ['soon', 'soon'],
    [{}, '[object Object]'],
  ])('refuses to wait for %o', (what, text) => {
    const env = new Environment();
    function* odd(): ProcessBody {
      yield what as never;
    }
    env.start(odd());
    expect(() => env.run()).toThrow(`a process yields a delay or something to wait for, not ${text}`);
  });

  it('names a state whose condition fails when it is asked', () => {
    const env = new Environment();
    const level = env.state('level', 0);
    function* asking(): ProcessBody {
      yield level.until((value) => {
        if (value > 0) throw new Error('overflow');
        return false;
      });
    }
    function* change(): ProcessBody {
      yield 1;
      level.value = 1;
    }
    env.start(asking());
    env.start(change());
    expect(() => env.run()).toThrow('at time 1, event "process signal" of entity 2, state "level": overflow');
  });
});
