import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Engine, NO_EVENT, type EventKind } from '../../../src/kernel/event/engine.js';
import { EventError } from '../../../src/kernel/event/event-error.js';
import { PHASE_ORDER, PHASES } from '../../../src/kernel/event/phase.js';

const KINDS: readonly EventKind[] = [
  { name: 'arrive', phase: 'arrival' },
  { name: 'finish', phase: 'release' },
  { name: 'urgent arrival', phase: 'arrival', priority: 5 },
  { name: 'idle arrival', phase: 'arrival', priority: -5 },
];
const ARRIVE = 0;
const FINISH = 1;
const URGENT = 2;
const IDLE = 3;

/** An engine whose handler writes down what it saw, and may do more. */
function recorder(react: (kind: number, entity: number, engine: Engine) => void = () => undefined) {
  const engine = new Engine(KINDS);
  const seen: [number, number, number][] = [];
  const handler = {
    handle(kind: number, entity: number) {
      seen.push([engine.now, kind, entity]);
      react(kind, entity, engine);
    },
  };
  return { engine, seen, handler };
}

describe('engine', () => {
  it('runs events of one instant by phase, then by priority, then as they were scheduled', () => {
    const { engine, seen, handler } = recorder();
    engine.scheduleAt(1, IDLE, 0);
    engine.scheduleAt(1, ARRIVE, 1);
    engine.scheduleAt(1, ARRIVE, 2);
    engine.scheduleAt(1, URGENT, 3);
    engine.scheduleAt(1, FINISH, 4);
    engine.scheduleAt(0.5, IDLE, 5);
    engine.run(handler, 1);
    expect(seen.map(([, , entity]) => entity)).toEqual([5, 4, 3, 1, 2, 0]);
  });

  it('takes up an event that is scheduled for the present instant before later phases of that instant', () => {
    const { engine, seen, handler } = recorder((kind, entity, e) => {
      if (kind === ARRIVE && entity === 1) e.schedule(0, FINISH, 9);
    });
    engine.scheduleAt(2, ARRIVE, 1);
    engine.scheduleAt(2, ARRIVE, 2);
    engine.run(handler, 3);
    expect(seen).toEqual([
      [2, ARRIVE, 1],
      [2, FINISH, 9],
      [2, ARRIVE, 2],
    ]);
  });

  it('handles any set of events in the documented total order', () => {
    const kinds = PHASE_ORDER.flatMap((phase) => [-1, 0, 1].map((priority) => ({ name: phase, phase, priority })));
    const event = fc.record({ time: fc.integer({ min: 0, max: 3 }), kind: fc.nat(kinds.length - 1) });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const engine = new Engine(kinds);
        const seen: number[] = [];
        events.forEach(({ time, kind }, entity) => engine.scheduleAt(time, kind, entity));
        engine.run({ handle: (_kind, entity) => seen.push(entity) }, 3);
        const expected = events.map((_, entity) => entity);
        expected.sort((a, b) => {
          const [x, y] = [kinds[events[a].kind], kinds[events[b].kind]];
          return (
            events[a].time - events[b].time || PHASES[x.phase] - PHASES[y.phase] || y.priority - x.priority || a - b
          );
        });
        expect(seen).toEqual(expected);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('runs until a time inclusive, then stands at that time with the rest pending', () => {
    const { engine, seen, handler } = recorder();
    for (const time of [1, 2, 2.0000000000000004, 3]) engine.scheduleAt(time, ARRIVE, 0);
    engine.run(handler, 2);
    expect(seen.map(([time]) => time)).toEqual([1, 2]);
    expect([engine.now, engine.pending, engine.handled]).toEqual([2, 2, 2]);
    engine.run(handler, 10);
    expect(seen.map(([time]) => time)).toEqual([1, 2, 2.0000000000000004, 3]);
    expect([engine.now, engine.pending, engine.handled]).toEqual([10, 0, 4]);
  });

  it('moves the clock to the end of a run without events', () => {
    const { engine, seen, handler } = recorder();
    engine.run(handler, 7);
    expect([engine.now, seen.length]).toEqual([7, 0]);
  });

  it('runs until nothing is left when told to run for ever, and stands at the last event', () => {
    const { engine, seen, handler } = recorder((_kind, entity, e) => {
      if (entity < 5) e.schedule(2, ARRIVE, entity + 1);
      if (seen.length > 100) throw new Error('the run does not end');
    });
    engine.scheduleAt(1, ARRIVE, 0);
    engine.run(handler, Infinity);
    expect([engine.now, engine.pending, engine.handled]).toEqual([11, 0, 6]);
  });

  it.each([1.5, 0, -Infinity, NaN])('refuses an event at %d when the time is 2', (time) => {
    const { engine, handler } = recorder();
    engine.run(handler, 2);
    expect(() => engine.scheduleAt(time, ARRIVE, 0)).toThrow(
      new RangeError('event "arrive" cannot be scheduled before the current time 2, or at no time'),
    );
    expect(engine.pending).toBe(0);
  });

  it.each([-1e-9, NaN])('refuses a delay of %d', (delay) => {
    const { engine, handler } = recorder();
    engine.run(handler, 2);
    expect(() => engine.schedule(delay, FINISH, 0)).toThrow(
      new RangeError('event "finish" cannot be scheduled before the current time 2, or at no time'),
    );
  });

  it.each([1, NaN])('refuses to run until %d when the time is 2', (until) => {
    const { engine, handler } = recorder();
    engine.run(handler, 2);
    expect(() => engine.run(handler, until)).toThrow(
      new RangeError(`a run cannot end before the current time 2, or at no time: ${until}`),
    );
    expect(engine.now).toBe(2);
  });

  it('shows every event to the observer just before it is handled, with the clock already there', () => {
    const { engine, seen, handler } = recorder();
    const observed: [number, number, number, number, number][] = [];
    engine.observer = (time, kind, entity) => observed.push([time, kind, entity, engine.now, seen.length]);
    engine.scheduleAt(1, ARRIVE, 10);
    engine.scheduleAt(4, FINISH, 11);
    engine.run(handler, 5);
    expect(observed).toEqual([
      [1, ARRIVE, 10, 1, 0],
      [4, FINISH, 11, 4, 1],
    ]);
  });

  it('shows the observer nothing more once it is taken off', () => {
    const { engine, handler } = recorder();
    let observed = 0;
    engine.observer = () => observed++;
    engine.scheduleAt(1, ARRIVE, 0);
    engine.scheduleAt(2, ARRIVE, 0);
    engine.run(handler, 1);
    engine.observer = null;
    engine.run(handler, 2);
    expect(observed).toBe(1);
  });

  it('repeats a run after a reset exactly, whatever was pending', () => {
    const { engine, seen, handler } = recorder((_kind, entity, e) => {
      if (entity < 3) e.schedule(1, ARRIVE, entity + 1);
    });
    const play = (): void => {
      engine.scheduleAt(engine.now + 1, ARRIVE, 1);
      engine.scheduleAt(engine.now + 1, URGENT, 8);
      engine.run(handler, 2.5);
    };
    play();
    const first = seen.splice(0);
    engine.reset();
    expect([engine.now, engine.pending, engine.handled]).toEqual([0, 0, 0]);
    play();
    expect(seen).toEqual(first);
  });

  it('can start at any time', () => {
    const { engine } = recorder();
    engine.reset(-100);
    expect(engine.now).toBe(-100);
    engine.schedule(50, ARRIVE, 0);
    expect(() => engine.scheduleAt(-101, ARRIVE, 0)).toThrow(RangeError);
  });

  it('refuses a kind whose priority does not fit the rank', () => {
    expect(() => new Engine([{ name: 'arrive', phase: 'arrival', priority: 200 }])).toThrow(
      new RangeError('priority must be a whole number from -128 to 127, not 200'),
    );
  });
});

describe('an event that can be taken back', () => {
  const kinds = [{ name: 'tick', phase: 'service' }] as const;
  const collect = (engine: Engine): number[] => {
    const seen: number[] = [];
    engine.run({ handle: (_, entity) => seen.push(entity) }, Infinity);
    return seen;
  };

  it('does not happen once it is cancelled, and cannot be cancelled twice', () => {
    const engine = new Engine(kinds);
    engine.schedule(1, 0, 1);
    const handle = engine.arm(2, 0, 2);
    engine.schedule(3, 0, 3);
    expect([engine.isPending(handle), engine.pending]).toEqual([true, 3]);
    expect([engine.cancel(handle), engine.cancel(handle)]).toEqual([true, false]);
    expect([engine.isPending(handle), engine.pending]).toEqual([false, 2]);
    expect(collect(engine)).toEqual([1, 3]);
  });

  it('cannot be cancelled after it happened, even when its place is used again', () => {
    const engine = new Engine(kinds);
    const handle = engine.arm(1, 0, 1);
    engine.run({ handle: () => undefined }, 2);
    engine.schedule(1, 0, 7);
    expect(engine.cancel(handle)).toBe(false);
    expect(engine.cancel(NO_EVENT)).toBe(false);
    expect(collect(engine)).toEqual([7]);
  });

  it('happens at its new time once it is rescheduled, after what was scheduled there before', () => {
    const engine = new Engine(kinds);
    const first = engine.arm(1, 0, 1);
    engine.schedule(3, 0, 2);
    const moved = engine.reschedule(first, 3);
    engine.schedule(3, 0, 3);
    expect([engine.isPending(first), engine.isPending(moved), engine.pending]).toEqual([false, true, 3]);
    expect(collect(engine)).toEqual([2, 1, 3]);
    expect(engine.reschedule(moved, 9)).toBe(NO_EVENT);
    expect(engine.pending).toBe(0);
  });

  it('stays where it is when it is rescheduled into the past or to no time', () => {
    const engine = new Engine(kinds);
    const handle = engine.arm(5, 0, 1);
    engine.run({ handle: () => undefined }, 2);
    for (const time of [1, NaN]) {
      expect(() => engine.reschedule(handle, time)).toThrow(
        new RangeError('event "tick" cannot be scheduled before the current time 2, or at no time'),
      );
    }
    expect(engine.isPending(handle)).toBe(true);
    expect(engine.peek()).toBe(5);
  });
});

describe('a run', () => {
  const chain = (): ReturnType<typeof recorder> => {
    const parts = recorder((_kind, entity, e) => {
      if (entity < 6) e.schedule(2, ARRIVE, entity + 1);
    });
    parts.engine.scheduleAt(1, ARRIVE, 1);
    return parts;
  };

  it('without an end goes on until nothing is left', () => {
    const { engine, seen, handler } = chain();
    engine.run(handler);
    expect([engine.now, engine.pending, seen.length]).toEqual([11, 0, 6]);
  });

  it('ends after a number of events, and says how many there were', () => {
    const { engine, handler } = chain();
    expect(engine.runEvents(handler, 0)).toBe(0);
    expect(engine.runEvents(handler, 4)).toBe(4);
    expect([engine.now, engine.pending, engine.handled]).toEqual([7, 1, 4]);
    expect(engine.runEvents(handler, 4)).toBe(2);
    expect([engine.now, engine.handled]).toEqual([11, 6]);
  });

  it('ends right after the event that made its condition false', () => {
    const { engine, seen, handler } = chain();
    expect(engine.runWhile(handler, () => seen.length < 3)).toBe(true);
    expect([engine.now, engine.handled]).toEqual([5, 3]);
    expect(engine.runWhile(handler, () => seen.length < 3)).toBe(true);
    expect(engine.handled).toBe(3);
    expect(engine.runWhile(handler, () => true)).toBe(false);
    expect([engine.now, engine.handled]).toEqual([11, 6]);
  });

  it('step by step handles what a run at once handles, and shows it to the observer', () => {
    const whole = chain();
    whole.engine.run(whole.handler);
    const { engine, seen, handler } = chain();
    const times: number[] = [];
    engine.observer = (time) => times.push(time);
    expect(engine.peek()).toBe(1);
    while (engine.step(handler)) expect(engine.now).toBe(times.at(-1));
    expect(seen).toEqual(whole.seen);
    expect(engine.step(handler)).toBe(false);
    expect([engine.now, engine.peek(), times.length]).toEqual([11, Infinity, 6]);
  });

  it('cannot be started from within one of its events', () => {
    const { engine, handler } = recorder((_kind, _entity, e) => {
      e.run({ handle: () => undefined }, 9);
    });
    engine.scheduleAt(1, ARRIVE, 4);
    expect(() => engine.run(handler)).toThrow(
      'at time 1, event "arrive" of entity 4: an engine cannot be run from within one of its own events',
    );
  });
});

describe('an error in a handler', () => {
  const cause = new TypeError('no such booth');
  const fail = (): never => {
    throw cause;
  };
  const thrown = (act: () => unknown): unknown => {
    try {
      act();
    } catch (error) {
      return error;
    }
    return undefined;
  };

  it.each(['run', 'step'] as const)('in a %s is told with time, event and entity, and keeps its cause', (mode) => {
    const { engine } = recorder();
    engine.scheduleAt(2.5, FINISH, 7);
    const error = thrown(() => (mode === 'run' ? engine.run({ handle: fail }, 5) : engine.step({ handle: fail })));
    expect(error).toBeInstanceOf(EventError);
    expect(error).toMatchObject({
      name: 'EventError',
      message: 'at time 2.5, event "finish" of entity 7: no such booth',
      cause,
      place: { time: 2.5, kind: 'finish', entity: 7, element: '' },
    });
    expect(engine.now).toBe(2.5);
  });

  it('names the element when the handler knows it', () => {
    const { engine } = recorder();
    engine.scheduleAt(3, ARRIVE, 1);
    const handler = { handle: fail, elementOf: (kind: number, entity: number) => `booth ${kind}/${entity}` };
    expect(() => engine.run(handler)).toThrow('at time 3, event "arrive" of entity 1, booth 0/1: no such booth');
  });

  it('is not wrapped twice, and what is no error is told as text', () => {
    const { engine } = recorder();
    const inner = new EventError({ time: 1, kind: 'arrive', entity: 2, element: 'booth' }, 'out of order');
    expect(inner.message).toBe('at time 1, event "arrive" of entity 2, booth: out of order');
    engine.scheduleAt(3, ARRIVE, 1);
    const rethrow = (): never => {
      throw inner;
    };
    expect(thrown(() => engine.run({ handle: rethrow }))).toBe(inner);
  });

  it('leaves the engine fit to run on with what is left', () => {
    const { engine, seen, handler } = recorder();
    engine.scheduleAt(1, ARRIVE, 1);
    engine.scheduleAt(2, ARRIVE, 2);
    thrown(() => engine.run({ handle: fail }));
    engine.run(handler);
    expect(seen).toEqual([[2, ARRIVE, 2]]);
  });
});
