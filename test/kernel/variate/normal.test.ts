import { describe, expect, it } from 'vitest';
import { normal } from '../../../src/kernel/variate/normal.js';
import { oracle } from '../support/oracle.js';

describe('normal', () => {
  it('has the quantiles of another implementation', () => {
    for (const u of [0.001, 0.1, 0.3, 0.5, 0.84, 0.999]) {
      expect(Math.abs(normal(3, 2).quantile(u) - oracle.normal.inv(u, 3, 2))).toBeLessThan(1e-7);
    }
  });

  it('is symmetric about its mean, and a point without scatter', () => {
    expect(normal(0, 2).quantile(0.1)).toBe(-normal(0, 2).quantile(0.9));
    expect([1e-300, 0.3, 1 - 2 ** -53].map((u) => normal(5, 0).quantile(u))).toEqual([5, 5, 5]);
  });

  it.each([
    [NaN, 1],
    [Infinity, 1],
    [0, -1],
    [0, NaN],
    [0, Infinity],
  ])('refuses the mean %d with the deviation %d', (mean, deviation) => {
    expect(() => normal(mean, deviation)).toThrow(
      new RangeError(`normal needs a finite mean and a finite deviation >= 0, not ${mean} and ${deviation}`),
    );
  });
});
