import { describe, expect, it } from 'vitest';
import { weibull } from '../../../src/kernel/variate/weibull.js';
import { oracle } from '../support/oracle.js';

describe('Weibull', () => {
  it('leads back to its argument through the distribution function of another implementation', () => {
    for (const shape of [0.5, 1, 3.7]) {
      for (const u of [1e-6, 0.1, 0.5, 0.9, 0.999]) {
        expect(Math.abs(oracle.weibull.cdf(weibull(shape, 3).quantile(u), 3, shape) / u - 1)).toBeLessThan(1e-9);
      }
    }
  });

  it('has its scale at 1 - 1/e', () => {
    expect(weibull(7, 5).quantile(-Math.expm1(-1))).toBeCloseTo(5, 12);
    expect(weibull(7, 0).quantile(0.4)).toBe(0);
  });

  it('of shape 2 has the mean and the variance of a Rayleigh variable', () => {
    expect(weibull(2, 3).mean).toBeCloseTo((3 * Math.sqrt(Math.PI)) / 2, 13);
    expect(weibull(2, 3).variance).toBeCloseTo(9 * (1 - Math.PI / 4), 13);
  });

  it.each([
    [0, 1],
    [-1, 1],
    [NaN, 1],
    [Infinity, 1],
    [1, -1],
    [1, NaN],
    [1, Infinity],
  ])('refuses the shape %d with the scale %d', (shape, scale) => {
    expect(() => weibull(shape, scale)).toThrow(
      new RangeError(`weibull needs a finite shape > 0 and a finite scale >= 0, not ${shape} and ${scale}`),
    );
  });

  it('refuses a shape so small that its variance is no number', () => {
    expect(() => weibull(0.01, 1)).toThrow(new RangeError('weibull has no finite variance at the shape 0.01'));
  });
});
