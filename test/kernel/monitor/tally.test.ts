import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tally } from '../../../src/kernel/monitor/tally.js';

describe('tally', () => {
  it('agrees with two passes over the observations', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 200 }), (values) => {
        const tally = new Tally();
        for (const x of values) tally.record(x);
        const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
        const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
        const scale = Math.max(...values.map(Math.abs), 1e-9);
        expect(tally.count).toBe(values.length);
        expect(Math.abs(tally.mean - mean) / scale).toBeLessThan(1e-13);
        expect(Math.abs(tally.variance - squares / (values.length - 1)) / scale ** 2).toBeLessThan(1e-12);
        expect(tally.minimum).toBe(Math.min(...values));
        expect(tally.maximum).toBe(Math.max(...values));
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('keeps its variance where the sum of squares would have lost it', () => {
    const tally = new Tally();
    for (const x of [4, 7, 13, 16]) tally.record(1e9 + x);
    expect([tally.mean, tally.variance]).toEqual([1e9 + 10, 30]);
  });

  it('has no mean without observations and no variance with one', () => {
    const tally = new Tally();
    expect([tally.count, tally.mean, tally.variance]).toEqual([0, NaN, NaN]);
    expect([tally.minimum, tally.maximum]).toEqual([Infinity, -Infinity]);
    tally.record(5);
    expect([tally.count, tally.mean, tally.variance, tally.minimum, tally.maximum]).toEqual([1, 5, NaN, 5, 5]);
  });

  it('forgets everything at a reset', () => {
    const tally = new Tally();
    for (const x of [1, 100]) tally.record(x);
    tally.reset();
    tally.record(7);
    tally.record(9);
    expect([tally.count, tally.mean, tally.variance, tally.minimum, tally.maximum]).toEqual([2, 8, 2, 7, 9]);
  });

  it('merged from several is the tally of all their observations, and leaves them as they were', () => {
    const parts = fc.array(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true })), { maxLength: 5 });
    const tallyOf = (values: readonly number[]): Tally => {
      const tally = new Tally();
      for (const x of values) tally.record(x);
      return tally;
    };
    fc.assert(
      fc.property(parts, (lists) => {
        const tallies = lists.map(tallyOf);
        const merged = Tally.merge(tallies);
        const whole = tallyOf(lists.flat());
        const scale = Math.max(...lists.flat().map(Math.abs), 1e-9);
        expect([merged.count, merged.minimum, merged.maximum]).toEqual([whole.count, whole.minimum, whole.maximum]);
        if (whole.count > 0) expect(Math.abs(merged.mean - whole.mean) / scale).toBeLessThan(1e-13);
        if (whole.count > 1) expect(Math.abs(merged.variance - whole.variance) / scale ** 2).toBeLessThan(1e-12);
        merged.record(1);
        expect(tallies.map((tally) => tally.count)).toEqual(lists.map((list) => list.length));
      }),
      { seed: 46, numRuns: 300 },
    );
  });

  it('keeps its variance in a merge where the sum of squares would have lost it', () => {
    const [low, high] = [new Tally(), new Tally()];
    for (const x of [4, 7]) low.record(1e9 + x);
    for (const x of [13, 16]) high.record(1e9 + x);
    const merged = Tally.merge([low, high]);
    expect([merged.mean, merged.variance]).toEqual([1e9 + 10, 30]);
  });
});
