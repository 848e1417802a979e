import { describe, expect, it } from 'vitest';
import { Engine, type EventKind } from '../../../src/kernel/event/engine.js';
import { EventTrace } from '../../../src/kernel/trace/event-trace.js';

const KINDS: readonly EventKind[] = [
  { name: 'arrive', phase: 'arrival' },
  { name: 'leave, "at last"', phase: 'release' },
];

describe('event trace', () => {
  it('writes each event that was handled on a line of its own, in order', () => {
    const engine = new Engine(KINDS);
    const trace = new EventTrace();
    engine.observer = trace.observer;
    engine.scheduleAt(0.1 + 0.2, 1, -1);
    engine.scheduleAt(1, 0, 7);
    engine.scheduleAt(1, 1, 8);
    engine.run({ handle: () => undefined });
    expect(trace.csv(engine.kinds)).toBe(
      'time,kind,entity\n0.30000000000000004,"leave, ""at last""",-1\n1,"leave, ""at last""",8\n1,arrive,7\n',
    );
  });

  it('is a header alone when nothing happened', () => {
    expect(new EventTrace().csv(KINDS)).toBe('time,kind,entity\n');
  });

  it('keeps any number of events as columns', () => {
    const trace = new EventTrace();
    for (let i = 0; i < 5000; i++) trace.observer(i / 2, i % 2, -i);
    expect(trace.length).toBe(5000);
    const { times, kinds, entities } = trace.snapshot();
    expect([times[4999], kinds[4999], entities[4999], times.length]).toEqual([2499.5, 1, -4999, 5000]);
    expect([times[1023], times[1024]]).toEqual([511.5, 512]);
  });

  it('goes on from a snapshot, which it leaves as it is', () => {
    const trace = new EventTrace();
    for (let i = 0; i < 2000; i++) trace.observer(i, 0, i);
    const state = trace.snapshot();
    const other = new EventTrace();
    other.observer(9, 1, 9);
    other.restore(state);
    other.observer(2000, 1, 5);
    expect([other.length, state.times.length]).toEqual([2001, 2000]);
    trace.observer(2000, 1, 5);
    expect(other.snapshot()).toEqual(trace.snapshot());
    trace.reset();
    expect(trace.length).toBe(0);
  });
});
