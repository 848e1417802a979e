import { describe, expect, it } from 'vitest';
import { lognormal } from '../../../src/kernel/variate/lognormal.js';

describe('lognormal', () => {
  it('has its median at the mean over the root of 1 + cv²', () => {
    expect(lognormal(10, 0.75).quantile(0.5)).toBeCloseTo(8, 12);
  });

  it('has the logarithm of a normal variable', () => {
    const variate = lognormal(10, 0.75);
    const s = Math.sqrt(Math.log(1 + 0.75 ** 2));
    expect(variate.quantile(0.975) / variate.quantile(0.5)).toBeCloseTo(Math.exp(1.959963984540054 * s), 12);
    expect(variate.quantile(0.025) / variate.quantile(0.5)).toBeCloseTo(Math.exp(-1.959963984540054 * s), 12);
  });

  it('is a point when its cv is 0', () => {
    const point = lognormal(10, 0);
    expect(point.quantile(0.01)).toBeCloseTo(10, 12);
    expect([point.quantile(0.99), point.variance]).toEqual([point.quantile(0.01), 0]);
  });

  it.each([
    [0, 1],
    [-2, 1],
    [NaN, 1],
    [1, -0.1],
    [1, NaN],
    [Infinity, 1],
    [1, Infinity],
  ])('refuses the mean %d with the cv %d', (mean, cv) => {
    expect(() => lognormal(mean, cv)).toThrow(
      new RangeError(`lognormal needs a finite mean > 0 and a finite cv >= 0, not ${mean} and ${cv}`),
    );
  });
});
