import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  flowConservation,
  littlesLaw,
  timeIntegralEqualsEventSum,
  type Stays,
} from '../../../src/kernel/monitor/self-checks.js';
import { TimeWeighted } from '../../../src/kernel/monitor/time-weighted.js';

interface Stay {
  readonly from: number;
  readonly to: number;
}

/** What a window (start, end] sees of some stays: the area by a monitor, everything else case by case. */
function observed(stays: readonly Stay[], start: number, end: number): Stays {
  const clock = new Float64Array(1);
  const present = new TimeWeighted(clock);
  const changes = stays.flatMap(({ from, to }) => [
    { time: from, delta: 1 },
    { time: to, delta: -1 },
  ]);
  for (const [first, last] of [
    [-Infinity, start],
    [start, end],
  ]) {
    const due = changes.filter(({ time }) => time > first && time <= last);
    for (const { time, delta } of due.sort((a, b) => a.time - b.time)) {
      clock[0] = time;
      present.add(delta);
    }
    clock[0] = last;
    if (last === start) present.restart();
  }
  const cut = ({ from, to }: Stay): number => Math.min(to, end) - Math.max(from, start);
  const seen = stays.filter(({ from, to }) => from <= end && to > start);
  const sum = (list: readonly Stay[]): number => list.reduce((total, stay) => total + cut(stay), 0);
  return {
    system: 'desk',
    elapsed: end - start,
    area: present.area,
    before: seen.filter(({ from }) => from <= start).length,
    entered: seen.filter(({ from }) => from > start).length,
    timeOfLeft: sum(seen.filter(({ to }) => to <= end)),
    timeOfRemaining: sum(seen.filter(({ to }) => to > end)),
  };
}

const stay = fc
  .tuple(fc.double({ min: 0.1, max: 50, noNaN: true }), fc.double({ min: 0, max: 40, noNaN: true }))
  .map(([from, length]) => ({ from, to: from + length }));

describe("Little's law", () => {
  it('holds in any window, whoever is there at its ends', () => {
    fc.assert(
      fc.property(fc.array(stay), (stays) => {
        expect(littlesLaw(observed(stays, 10, 30)).passed).toBe(true);
      }),
      { seed: 45, numRuns: 500 },
    );
  });

  it('fails when those are left out who are still there', () => {
    const counted = observed(
      [
        { from: 1, to: 5 },
        { from: 2, to: 12 },
      ],
      0,
      10,
    );
    expect(littlesLaw(counted)).toEqual({
      check: "Little's law: desk",
      passed: true,
      detail: 'average number 1.2; 0.2 stays per unit of time x mean time 6 = 1.2',
    });
    expect(littlesLaw({ ...counted, entered: 1, timeOfRemaining: 0 })).toEqual({
      check: "Little's law: desk",
      passed: false,
      detail: 'average number 1.2; 0.1 stays per unit of time x mean time 4 = 0.4',
    });
  });

  it('holds where nobody was, and fails for what is not a number', () => {
    const nobody = observed([], 0, 10);
    expect(littlesLaw(nobody).passed).toBe(true);
    expect(littlesLaw({ ...nobody, area: 1e-300 }).passed).toBe(false);
    expect(littlesLaw({ ...nobody, area: NaN }).passed).toBe(false);
  });
});

describe('flow conservation', () => {
  it('holds when everybody has left in some way or is still there', () => {
    expect(flowConservation('desk', 2, 10, { served: 7, reneged: 1 }, 4)).toEqual({
      check: 'flow conservation: desk',
      passed: true,
      detail: '2 before + 10 entered = 12; 7 served + 1 reneged + 4 remaining = 12',
    });
  });

  it('fails when one is lost or one too many', () => {
    expect(flowConservation('desk', 0, 10, { served: 7 }, 2)).toEqual({
      check: 'flow conservation: desk',
      passed: false,
      detail: '0 before + 10 entered = 10; 7 served + 2 remaining = 9',
    });
    expect(flowConservation('desk', 0, 10, {}, 11).passed).toBe(false);
  });
});

describe('time integral = event sum', () => {
  it('passes what rounding explains, and nothing more', () => {
    expect(timeIntegralEqualsEventSum('busy hours', 100, 100 + 9e-8)).toEqual({
      check: 'time integral = event sum: busy hours',
      passed: true,
      detail: '100 over time, 100.0000001 over events',
    });
    expect(timeIntegralEqualsEventSum('busy hours', 100, 100 + 11e-8).passed).toBe(false);
    expect(timeIntegralEqualsEventSum('busy hours', 100 + 11e-8, 100).passed).toBe(false);
    expect(timeIntegralEqualsEventSum('balance', -5, -5).passed).toBe(true);
    expect(timeIntegralEqualsEventSum('balance', 0, 0).passed).toBe(true);
  });

  it('takes another tolerance', () => {
    expect(timeIntegralEqualsEventSum('busy hours', 100, 101, 0.01).passed).toBe(true);
    expect(timeIntegralEqualsEventSum('busy hours', 100, 102, 0.01).passed).toBe(false);
  });
});
