import { describe, expect, it } from 'vitest';
import { ThinnedPoisson } from '../../../src/kernel/arrival/thinned-poisson.js';
import { Streams } from '../../../src/kernel/random/stream.js';
import { arrivalsOf, given } from '../support/given.js';
import { chiSquareTwoSided, evenness, normalTwoSided } from '../support/statistics.js';

describe('thinned Poisson arrivals', () => {
  it('are the candidates whose second number lies below the share of the bound', () => {
    const process = { origin: 1, end: 100, bound: 4, rate: (t: number) => (t < 2 ? 2 : 4) };
    // Candidates at 1.25 (kept: 0.4 < 2/4), 1.5 (not: 0.6), 2.5 (kept: 0.6 < 4/4).
    const stream = given([Math.exp(-1), 0.4, Math.exp(-1), 0.6, Math.exp(-4), 0.6]);
    const arrivals = new ThinnedPoisson(process, stream);
    expect(arrivals.next()).toBeCloseTo(1.25, 12);
    expect(arrivals.next()).toBeCloseTo(2.5, 12);
    expect(stream.drawn()).toBe(6);
  });

  it('have the same candidates under any rate with the same bound', () => {
    const under = (rate: (t: number) => number) =>
      arrivalsOf(new ThinnedPoisson({ origin: 0, end: 50, bound: 10, rate }, new Streams('s', 1).stream('a')));
    const all = new Set(under(() => 10));
    const some = under((t) => 5 + 5 * Math.sin(t));
    expect(some.length).toBeGreaterThan(100);
    expect(some.every((time) => all.has(time))).toBe(true);
  });

  it('end with Infinity, and stay there, also when the rate is 0 all the time', () => {
    const process = new ThinnedPoisson({ origin: 0, end: 20, bound: 3, rate: () => 0 }, given([]));
    expect([process.next(), process.next()]).toEqual([Infinity, Infinity]);
  });

  it('go on from a saved state as if nothing had happened', () => {
    const stream = new Streams('save', 1).stream('arrivals');
    const process = new ThinnedPoisson({ origin: 0, end: 1e6, bound: 3, rate: (t) => t % 3 }, stream);
    process.next();
    const saved = [stream.snapshot(), process.snapshot()] as const;
    const times = [process.next(), process.next()];
    stream.restore(saved[0]);
    process.restore(saved[1]);
    expect([process.next(), process.next()]).toEqual(times);
  });

  // 3 checks, each at 3e-4: 1e-3 for all together. Power: an amplitude of the rate wrong by 3 % is caught with a
  // probability above 90 %.
  it('fall over the period as the integral of the rate says (false-alarm rate 1e-3)', () => {
    const rate = (t: number): number => 5 * (1 + 0.8 * Math.sin(2 * Math.PI * t));
    const cumulative = (t: number): number => t + (0.8 / (2 * Math.PI)) * (1 - Math.cos(2 * Math.PI * t));
    const stream = new Streams('thinning', 1).stream('arrivals');
    const times = arrivalsOf(new ThinnedPoisson({ origin: 0, end: 40_000, bound: 9, rate }, stream));
    const counts = new Float64Array(50);
    const perPeriod = new Float64Array(40_000);
    for (const time of times) {
      counts[Math.min(49, Math.floor(cumulative(time % 1) * 50))]++;
      perPeriod[Math.floor(time)]++;
    }
    const dispersion = perPeriod.reduce((sum, x) => sum + (x - 5) ** 2 / 5, 0);
    expect(normalTwoSided((times.length - 200_000) / Math.sqrt(200_000))).toBeGreaterThan(3e-4);
    expect(chiSquareTwoSided(evenness(counts), 49)).toBeGreaterThan(3e-4);
    expect(normalTwoSided((dispersion - 40_000) / Math.sqrt(40_000 * (2 + 1 / 5)))).toBeGreaterThan(3e-4);
  });

  it.each([-0.1, 3.1, NaN, Infinity])('refuse the rate %d where it occurs', (value) => {
    const process = new ThinnedPoisson({ origin: 0, end: 10, bound: 3, rate: () => value }, given([Math.exp(-3), 0.5]));
    expect(() => process.next()).toThrow(
      new RangeError(`the rate of arrivals at 1 is ${value}, not between 0 and its bound 3`),
    );
  });

  it.each([
    [0, Infinity, 1],
    [2, 1, 1],
    [NaN, 1, 1],
    [0, 1, 0],
    [0, 1, -1],
    [0, 1, NaN],
    [0, 1, Infinity],
  ])('refuse the origin %d, the end %d and the bound %d', (origin, end, bound) => {
    expect(() => new ThinnedPoisson({ origin, end, bound, rate: () => 1 }, given([]))).toThrow(
      new RangeError(`arrivals need a finite origin <= end and a finite bound > 0, not ${origin}, ${end} and ${bound}`),
    );
  });
});
