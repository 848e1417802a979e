import { describe, expect, it } from 'vitest';
import { triangular } from '../../../src/kernel/variate/triangular.js';

describe('triangular', () => {
  it('has at its peak the quantile of the share of the base below it', () => {
    expect(triangular(10, 13, 20).quantile(0.3)).toBeCloseTo(13, 12);
  });

  it('has the quantiles that its areas give', () => {
    // Height 0.2 at the peak of a base of 10: a triangle of base 2 from the left has the area 0.2 x 2² / (2 x 3).
    expect(triangular(0, 3, 10).quantile(0.4 / 3)).toBeCloseTo(2, 12);
    expect(triangular(0, 3, 10).quantile(1 - (0.2 * 9) / 14)).toBeCloseTo(7, 12);
  });

  it('may be a point', () => {
    const point = triangular(4, 4, 4);
    expect([point.quantile(0.01), point.quantile(0.99), point.mean, point.variance]).toEqual([4, 4, 4, 0]);
  });

  it.each([
    [2, 1, 3],
    [0, 4, 3],
    [3, 2, 1],
    [NaN, 1, 2],
    [0, NaN, 2],
    [0, 1, NaN],
    [-Infinity, 1, 2],
    [0, 1, Infinity],
  ])('refuses %d, %d and %d', (low, mode, high) => {
    expect(() => triangular(low, mode, high)).toThrow(
      new RangeError(`triangular needs finite low <= mode <= high, not ${low}, ${mode} and ${high}`),
    );
  });
});
