import { describe, expect, it } from 'vitest';
import { Streams, standardNormalQuantile } from '../../../src/kernel/index.js';
import { meanInterval } from '../../../src/experiment/statistics/mean-interval.js';

describe('the interval of a mean', () => {
  it('is that of a textbook example', () => {
    // A. Law, Simulation Modeling and Analysis, example 4.26: ten observations, 90 %.
    const values = [1.2, 1.5, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.5, 1.09];
    const interval = meanInterval(values, 0.9);
    expect(interval.mean).toBeCloseTo(1.343, 10);
    expect(interval.high - interval.mean).toBeCloseTo(0.24, 2);
    expect(interval.n).toBe(10);
  });

  it('does not exist for a single value', () => {
    expect(meanInterval([7], 0.95)).toEqual({ mean: 7, low: NaN, high: NaN, sd: NaN, n: 1 });
  });

  it('has no width when all values are the same', () => {
    expect(meanInterval([3, 3, 3], 0.95)).toEqual({ mean: 3, low: 3, high: 3, sd: 0, n: 3 });
  });

  it('covers the true mean 95 times in 100 (4,000 samples of 5; false alarm 1 in 10,000; 1.4 points would be caught)', () => {
    const stream = new Streams('coverage', 0).stream('normal');
    const samples = 4000;
    let covered = 0;
    for (let i = 0; i < samples; i++) {
      const { low, high } = meanInterval(
        Array.from({ length: 5 }, () => 10 + 2 * standardNormalQuantile(stream.uniform())),
        0.95,
      );
      if (low <= 10 && 10 <= high) covered++;
    }
    const error = Math.sqrt((0.95 * 0.05) / samples);
    expect(Math.abs(covered / samples - 0.95)).toBeLessThan(3.89 * error);
  });
});
