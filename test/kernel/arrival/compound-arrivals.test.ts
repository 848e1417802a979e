import { describe, expect, it } from 'vitest';
import { CompoundArrivals } from '../../../src/kernel/arrival/compound-arrivals.js';
import { StationaryPoisson } from '../../../src/kernel/arrival/stationary-poisson.js';
import { TraceArrivals } from '../../../src/kernel/arrival/trace-arrivals.js';
import { Streams } from '../../../src/kernel/random/stream.js';
import { constant } from '../../../src/kernel/variate/constant.js';
import { discrete } from '../../../src/kernel/variate/discrete.js';
import { given } from '../support/given.js';
import { normalTwoSided } from '../support/statistics.js';

describe('compound arrivals', () => {
  it('come when their groups come, each with a size of its own', () => {
    const sizes = discrete([1, 4], [1, 1]);
    const process = new CompoundArrivals(new TraceArrivals([1, 3, 3]), sizes, given([0.6, 0.2, 0.9]));
    expect(process.size).toBe(0);
    const seen: number[][] = [];
    for (let i = 0; i < 4; i++) seen.push([process.next(), process.size]);
    expect(seen).toEqual([
      [1, 4],
      [3, 1],
      [3, 4],
      [Infinity, 0],
    ]);
  });

  it('draw no size when no group comes', () => {
    const stream = given([]);
    expect(new CompoundArrivals(new TraceArrivals([]), constant(2), stream).next()).toBe(Infinity);
    expect(stream.drawn()).toBe(0);
  });

  it('have the same sizes when the groups come at other times', () => {
    const sizes = discrete([1, 2, 3, 4], [4, 3, 2, 1]);
    const drawn = [1, 7].map((rate) => {
      const streams = new Streams('sizes', 1);
      const groups = new StationaryPoisson(0, rate, streams.stream('times'));
      const process = new CompoundArrivals(groups, sizes, streams.stream('sizes'));
      return Array.from({ length: 50 }, () => (process.next(), process.size));
    });
    expect(drawn[0]).toEqual(drawn[1]);
  });

  // Two checks at 5e-4 each. A compound Poisson sum has mean λt E(S) and variance λt E(S²).
  it('have the mean and variance of a compound Poisson process (false-alarm rate 1e-3)', () => {
    const sizes = discrete([1, 2, 5], [5, 3, 2]);
    const second = sizes.variance + sizes.mean * sizes.mean;
    const sums = Array.from({ length: 5000 }, (_, replication) => {
      const streams = new Streams('compound', replication);
      const groups = new StationaryPoisson(0, 3, streams.stream('times'), 10);
      const process = new CompoundArrivals(groups, sizes, streams.stream('sizes'));
      let persons = 0;
      while (process.next() !== Infinity) persons += process.size;
      return persons;
    });
    const [mean, variance] = [30 * sizes.mean, 30 * second];
    const average = sums.reduce((sum, x) => sum + x / 5000, 0);
    const squares = sums.map((x) => (x - mean) ** 2 / variance);
    const spread = squares.reduce((sum, x) => sum + x / 5000, 0);
    const spreadError = Math.sqrt(squares.reduce((sum, x) => sum + (x - 1) ** 2 / 5000, 0) / 5000);
    expect(normalTwoSided((average - mean) / Math.sqrt(variance / 5000))).toBeGreaterThan(5e-4);
    expect(normalTwoSided((spread - 1) / spreadError)).toBeGreaterThan(5e-4);
  });

  it('go on from a saved state as if nothing had happened', () => {
    const stream = new Streams('save', 1).stream('sizes');
    const process = new CompoundArrivals(new TraceArrivals([1, 2, 3]), discrete([1, 2, 3], [1, 1, 1]), stream);
    process.next();
    const size = process.size;
    const saved = [stream.snapshot(), process.snapshot()] as const;
    const next = [process.next(), process.size];
    stream.restore(saved[0]);
    process.restore(saved[1]);
    expect(process.size).toBe(size);
    expect([process.next(), process.size]).toEqual(next);
  });

  it.each([0, -1, 1.5])('refuse a group of %d', (size) => {
    const process = new CompoundArrivals(new TraceArrivals([2]), constant(size), given([]));
    expect(() => process.next()).toThrow(
      new RangeError(`the group at 2 has the size ${size}, not a whole number of at least 1`),
    );
  });
});
