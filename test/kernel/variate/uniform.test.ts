import { describe, expect, it } from 'vitest';
import { uniform } from '../../../src/kernel/variate/uniform.js';

describe('uniform', () => {
  it('has the quantile at the same place between its ends', () => {
    expect([0.25, 0.5, 0.75].map((u) => uniform(2, 6).quantile(u))).toEqual([3, 4, 5]);
    expect([uniform(2, 6).mean, uniform(2, 6).variance]).toEqual([4, 16 / 12]);
  });

  it('may have equal ends', () => {
    expect([uniform(3, 3).quantile(0.7), uniform(3, 3).variance]).toEqual([3, 0]);
  });

  it.each([
    [2, 1],
    [NaN, 1],
    [0, NaN],
    [-Infinity, 1],
    [0, Infinity],
  ])('refuses the ends %d and %d', (low, high) => {
    expect(() => uniform(low, high)).toThrow(
      new RangeError(`uniform needs finite ends with low <= high, not ${low} and ${high}`),
    );
  });
});
