import { describe, expect, it } from 'vitest';
import { exponential } from '../../../src/kernel/variate/exponential.js';

describe('exponential', () => {
  it('has its median at ln 2 times the mean', () => {
    expect(exponential(3).quantile(0.5)).toBeCloseTo(3 * Math.LN2, 14);
  });

  it('keeps its precision next to 0, where 1 - u would lose it', () => {
    expect(exponential(2).quantile(1e-20) / 2e-20).toBeCloseTo(1, 14);
  });

  it('is always 0 when its mean is 0', () => {
    expect(exponential(0).quantile(0.9)).toBe(0);
  });

  it.each([-1, NaN, Infinity])('refuses a mean of %d', (mean) => {
    expect(() => exponential(mean)).toThrow(
      new RangeError(`exponential needs a finite mean of at least 0, not ${mean}`),
    );
  });
});
