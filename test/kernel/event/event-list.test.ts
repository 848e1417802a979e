import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventList } from '../../../src/kernel/event/event-list.js';
import { PHASE_ORDER, PHASES, type Phase } from '../../../src/kernel/event/phase.js';
import { rankBase } from '../../../src/kernel/event/rank.js';

interface Pending {
  readonly time: number;
  readonly phase: Phase;
  readonly priority: number;
  readonly sequence: number;
  readonly kind: number;
  readonly entity: number;
}

/** The order as the documentation words it, compared field by field. */
function inOrder(a: Pending, b: Pending): number {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1;
  return PHASES[a.phase] - PHASES[b.phase] || b.priority - a.priority || a.sequence - b.sequence;
}

/** An event list beside a naive sorted array; every answer of the one is held against the other. */
class Pair {
  readonly list = new EventList();
  pending: Pending[] = [];
  now = 0;
  #sequence = 0;

  push(delay: number, phase: Phase, priority: number): void {
    const sequence = this.#sequence++;
    const event = { time: this.now + delay, phase, priority, sequence, kind: sequence % 7, entity: sequence * 3 };
    this.pending.push(event);
    this.list.time[0] = event.time;
    this.list.push(rankBase(phase, priority) + sequence, event.kind, event.entity);
    expect(this.list.size).toBe(this.pending.length);
  }

  pop(): void {
    this.pending.sort(inOrder);
    const expected = this.pending.shift();
    expect(this.list.pop()).toBe(expected !== undefined);
    if (expected === undefined) return;
    expect([this.list.time[0], this.list.kind, this.list.entity]).toEqual([
      expected.time,
      expected.kind,
      expected.entity,
    ]);
    this.now = expected.time;
    expect(this.list.size).toBe(this.pending.length);
  }

  peek(): void {
    this.pending.sort(inOrder);
    expect(this.list.peek()).toBe(this.pending[0]?.time ?? Infinity);
    expect(this.list.size).toBe(this.pending.length);
  }

  clear(): void {
    this.list.clear();
    this.pending = [];
    expect(this.list.size).toBe(0);
  }

  drain(): void {
    while (this.pending.length > 0) this.pop();
    this.pop();
  }
}

const delay = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(5e-324, 1e-9, 1e9, 1e300, Infinity) },
);
const push = fc.record({
  op: fc.constant('push' as const),
  delay,
  phase: fc.constantFrom(...PHASE_ORDER),
  priority: fc.constantFrom(-128, -1, 0, 0, 0, 1, 127),
});
type Push = typeof push extends fc.Arbitrary<infer T> ? T : never;
const other = (op: 'pop' | 'peek' | 'clear') => fc.constant({ op });

function play(pair: Pair, step: Push | { readonly op: 'pop' | 'peek' | 'clear' }): void {
  if (step.op === 'push') pair.push(step.delay, step.phase, step.priority);
  else pair[step.op]();
}

describe('event list', () => {
  it('agrees with a sorted list on every answer of any history, with heavy ties and long tails', () => {
    const step = fc.oneof(
      { weight: 12, arbitrary: push },
      { weight: 10, arbitrary: other('pop') },
      { weight: 4, arbitrary: other('peek') },
      { weight: 1, arbitrary: other('clear') },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200, size: 'max' }), (steps) => {
        const pair = new Pair();
        for (const next of steps) play(pair, next);
        pair.drain();
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it('agrees with a sorted list while it grows through several capacities and drains again', () => {
    fc.assert(
      fc.property(fc.array(push, { minLength: 150, maxLength: 600, size: 'max' }), (steps) => {
        const pair = new Pair();
        steps.forEach((next, i) => {
          play(pair, next);
          if (i % 5 === 4) pair.pop();
        });
        pair.drain();
      }),
      { seed: 2, numRuns: 30 },
    );
  });

  it('agrees with a sorted list when it grows while the root is still a hole', () => {
    const pair = new Pair();
    for (let i = 0; i < 64; i++) pair.push(i % 3, 'service', 0);
    pair.pop();
    for (let i = 0; i < 3; i++) pair.push(1, 'arrival', 0);
    pair.drain();
  });

  it('agrees with a sorted list in the hold pattern, where each event schedules its successor', () => {
    fc.assert(
      fc.property(
        fc.array(push, { minLength: 30, maxLength: 30 }),
        fc.array(push, { maxLength: 300 }),
        (start, next) => {
          const pair = new Pair();
          for (const step of start) play(pair, step);
          for (const step of next) {
            pair.pop();
            play(pair, step);
          }
          pair.drain();
        },
      ),
      { seed: 3, numRuns: 60 },
    );
  });

  it('returns twenty events of one instant in the order in which they were pushed', () => {
    const list = new EventList();
    const popped: number[] = [];
    for (let i = 0; i < 20; i++) {
      list.time[0] = 1;
      list.push(rankBase('arrival', 0) + i, 0, i);
    }
    while (list.pop()) popped.push(list.entity);
    expect(popped).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });

  it('orders events at infinite time like all others', () => {
    const list = new EventList();
    const popped: number[] = [];
    for (const entity of [0, 4, 1, 3, 2]) {
      list.time[0] = Infinity;
      list.push(rankBase('arrival', 0) + entity, 0, entity);
    }
    while (list.pop()) popped.push(list.entity);
    expect(popped).toEqual([0, 1, 2, 3, 4]);
  });

  it('leaves its registers alone when there is nothing to pop', () => {
    const list = new EventList();
    list.time[0] = 5;
    list.push(0, 2, 9);
    list.pop();
    list.time[0] = 7;
    expect(list.pop()).toBe(false);
    expect([list.time[0], list.kind, list.entity]).toEqual([7, 2, 9]);
  });

  it('pops up to and including its limit only, and changes nothing beyond it', () => {
    const list = new EventList();
    for (const time of [1, 2, 2, 3]) {
      list.time[0] = time;
      list.push(rankBase('service', 0) + list.size, 0, time);
    }
    list.limit[0] = 2;
    const popped: number[] = [];
    while (list.popDue()) popped.push(list.time[0]);
    expect(popped).toEqual([1, 2, 2]);
    expect([list.size, list.time[0], list.peek()]).toEqual([1, 2, 3]);
    list.limit[0] = Infinity;
    expect([list.popDue(), list.popDue(), list.time[0]]).toEqual([true, false, 3]);
  });

  it('is as good as new after it was cleared at any size', () => {
    const pair = new Pair();
    for (let i = 0; i < 100; i++) pair.push(100 - i, 'service', 0);
    pair.pop();
    pair.clear();
    pair.peek();
    for (let i = 0; i < 100; i++) pair.push(i % 7, 'service', 0);
    pair.drain();
  });
});

describe('cancelling at any population', () => {
  it('leaves exactly the order of a sorted list (heavy ties, long tails, up to 5,000 pending)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), fc.constantFrom(5, 60, 400, 5000), (start, population) => {
        let state = start || 1;
        const random = (): number => {
          state ^= state << 13;
          state ^= state >>> 17;
          state ^= state << 5;
          return (state >>> 0) / 2 ** 32;
        };
        const list = new EventList();
        const naive: { time: number; rank: number; handle: number }[] = [];
        let now = 0;
        let rank = 0;
        for (let step = 0; step < 3 * population + 500; step++) {
          const what = random();
          if (what < 0.55 || naive.length < 2) {
            const shape = random();
            const delay =
              shape < 0.3 ? 0 : shape < 0.5 ? Math.floor(3 * random()) : shape < 0.95 ? random() : 1000 * random();
            list.time[0] = now + delay;
            const handle = list.handleOf(list.push(rank, 0, rank));
            naive.push({ time: now + delay, rank, handle });
            rank++;
          } else if (what < 0.75) {
            const [gone] = naive.splice(Math.floor(random() * naive.length), 1);
            expect(list.cancel(gone.handle)).toBe(true);
            expect(list.cancel(gone.handle)).toBe(false);
          } else {
            let first = 0;
            for (let i = 1; i < naive.length; i++) {
              if (
                naive[i].time < naive[first].time ||
                (naive[i].time === naive[first].time && naive[i].rank < naive[first].rank)
              )
                first = i;
            }
            const [next] = naive.splice(first, 1);
            expect(list.pop()).toBe(true);
            expect([list.time[0], list.entity]).toEqual([next.time, next.rank]);
            now = next.time;
          }
          expect(list.size).toBe(naive.length);
        }
        naive.sort((a, b) => a.time - b.time || a.rank - b.rank);
        for (const next of naive) {
          list.pop();
          expect(list.entity).toBe(next.rank);
        }
        expect(list.pop()).toBe(false);
      }),
      { seed: 20220320, numRuns: 40 },
    );
  });
});

it('an event list shows each pending event once, few or many, without those that were cancelled', () => {
  for (const count of [5, 2000]) {
    const list = new EventList();
    const expected = new Set<string>();
    for (let i = 0; i < count; i++) {
      list.time[0] = (i * 7) % 101;
      const handle = list.handleOf(list.push(i, i % 3, i));
      if (i % 4 === 0) list.cancel(handle);
      else expected.add(`${(i * 7) % 101} ${i} ${i % 3} ${i}`);
    }
    const shown: string[] = [];
    list.forEach((time, rank, kind, entity) => shown.push(`${time} ${rank} ${kind} ${entity}`));
    expect(shown).toHaveLength(expected.size);
    expect(new Set(shown)).toEqual(expected);
  }
});
