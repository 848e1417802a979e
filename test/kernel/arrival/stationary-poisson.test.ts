import { describe, expect, it } from 'vitest';
import { StationaryPoisson } from '../../../src/kernel/arrival/stationary-poisson.js';
import { Streams } from '../../../src/kernel/random/stream.js';
import { arrivalsOf, given } from '../support/given.js';
import { chiSquareTwoSided, evenness, lagOneZ, normalTwoSided } from '../support/statistics.js';

describe('stationary Poisson arrivals', () => {
  it('come after exponential times, one uniform number each', () => {
    const stream = given([Math.exp(-1), Math.exp(-3)]);
    const process = new StationaryPoisson(10, 2, stream);
    expect(process.next()).toBeCloseTo(10.5, 12);
    expect(process.next()).toBeCloseTo(12, 12);
    expect(stream.drawn()).toBe(2);
  });

  it('end with Infinity at their end, and stay there', () => {
    const process = new StationaryPoisson(0, 1, given([0.9, 1e-9, 0.9]), 5);
    expect(process.next()).toBeLessThan(5);
    expect([process.next(), process.next()]).toEqual([Infinity, Infinity]);
    expect(new StationaryPoisson(0, 0, given([0.3])).next()).toBe(Infinity);
  });

  it('do not come at the end itself', () => {
    expect(new StationaryPoisson(0, 1, given([Math.exp(-2)]), 2).next()).toBe(Infinity);
  });

  it('go on from a saved state as if nothing had happened', () => {
    const stream = new Streams('save', 1).stream('arrivals');
    const process = new StationaryPoisson(0, 3, stream);
    process.next();
    const saved = [stream.snapshot(), process.snapshot()] as const;
    const times = [process.next(), process.next()];
    stream.restore(saved[0]);
    process.restore(saved[1]);
    expect([process.next(), process.next()]).toEqual(times);
  });

  // 3 checks, each at 3e-4: 1e-3 for all together. Power: a rate wrong by 1 % is caught with a probability above 99 %.
  it('have the rate, the exponential gaps and the independence of a Poisson process (false-alarm rate 1e-3)', () => {
    const times = arrivalsOf(new StationaryPoisson(-1000, 2, new Streams('poisson', 1).stream('a'), 199_000));
    const shares = times.slice(1).map((time, i) => -Math.expm1(-2 * (time - times[i])));
    const counts = new Float64Array(100);
    for (const u of shares) counts[Math.floor(u * 100)]++;
    expect(normalTwoSided((times.length - 400_000) / Math.sqrt(400_000))).toBeGreaterThan(3e-4);
    expect(chiSquareTwoSided(evenness(counts), 99)).toBeGreaterThan(3e-4);
    expect(normalTwoSided(lagOneZ(shares))).toBeGreaterThan(3e-4);
  });

  it.each([
    [NaN, 1, 2],
    [-Infinity, 1, 2],
    [3, 1, 2],
    [0, -1, 2],
    [0, NaN, 2],
    [0, Infinity, 2],
    [0, 1, NaN],
  ])('refuse the origin %d, the rate %d and the end %d', (origin, rate, end) => {
    expect(() => new StationaryPoisson(origin, rate, given([]), end)).toThrow(
      new RangeError(`arrivals need a finite origin <= end and a finite rate >= 0, not ${origin}, ${end} and ${rate}`),
    );
  });
});
