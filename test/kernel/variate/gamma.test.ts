import { describe, expect, it } from 'vitest';
import { exponential } from '../../../src/kernel/variate/exponential.js';
import { gamma } from '../../../src/kernel/variate/gamma.js';
import { oracle } from '../support/oracle.js';

describe('gamma', () => {
  // Computed with 40 digits by inverting the incomplete gamma function at the float64 values of shape and share.
  it.each([
    [0.1, 1e-12, 6.073048362407975e-121],
    [0.1, 0.01, 6.073048362407899e-21],
    [0.1, 0.5, 0.0005933911044602261],
    [0.1, 0.9, 0.26615455373883784],
    [0.1, 0.999999999, 15.92723105274732],
    [0.1, 1 - 2 ** -53, 31.355748766716793],
    [0.5, 1e-12, 7.853981633974483e-25],
    [0.5, 0.01, 7.854392895485099e-5],
    [0.5, 0.5, 0.2274682115597864],
    [0.5, 0.9, 1.3527717270477075],
    [0.5, 0.999999999, 18.66244655325936],
    [0.5, 1 - 2 ** -53, 34.38162610583421],
    [2.5, 1e-300, 1.616703890291564e-120],
    [2.5, 1e-12, 2.562321748415268e-5],
    [2.5, 0.01, 0.27714903836413857],
    [2.5, 0.5, 2.1757300955477636],
    [2.5, 0.9, 4.61817844989056],
    [2.5, 0.999999999, 25.346096880759596],
    [2.5, 1 - 2 ** -53, 42.09751611826066],
    [100, 1e-300, 0.03800698891694189],
    [100, 1e-12, 44.886022030017614],
    [100, 0.01, 78.21598305379582],
    [100, 0.5, 99.66686491931549],
    [100, 0.9, 113.01052385984448],
    [100, 0.999999999, 172.07103987000212],
    [100, 1 - 2 ** -53, 205.4438454953045],
    [1000000, 1e-300, 963408.6539398656],
    [1000000, 1e-12, 992981.6691846466],
    [1000000, 0.01, 997675.1228599253],
    [1000000, 0.5, 999999.6666666864],
    [1000000, 0.9, 1001281.7654996209],
    [1000000, 0.999999999, 1006009.469738052],
    [1000000, 1 - 2 ** -53, 1008231.682068478],
  ])('of shape %d has at %d the quantile %d, to 13 digits', (shape, u, x) => {
    // Far out the logarithm of the quantile is what keeps its digits.
    const bound = 1e-14 * (10 + Math.abs(Math.log(x)));
    expect(Math.abs(gamma(shape, 1).quantile(u) / x - 1)).toBeLessThan(bound);
  });

  it('leads back to its argument through the distribution function of another implementation', () => {
    for (const shape of [0.3, 1, 2.5, 20, 150]) {
      for (let u = 0.01; u < 1; u += 0.01) {
        expect(Math.abs(oracle.gamma.cdf(gamma(shape, 3).quantile(u), shape, 3) - u)).toBeLessThan(1e-9);
      }
    }
  });

  it('of shape 1 is exponential', () => {
    for (const u of [1e-12, 0.2, 0.5, 0.9, 1 - 1e-12]) {
      expect(gamma(1, 4).quantile(u) / exponential(4).quantile(u)).toBeCloseTo(1, 12);
    }
  });

  it('gives 0 for a quantile too small to be a number', () => {
    expect(gamma(0.01, 1).quantile(1e-10)).toBe(0);
    expect(gamma(0.001, 1).quantile(0.01)).toBe(0);
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
    expect(() => gamma(shape, scale)).toThrow(
      new RangeError(`gamma needs a finite shape > 0 and a finite scale >= 0, not ${shape} and ${scale}`),
    );
  });
});
