import { describe, expect, it } from 'vitest';
import { normal } from '../../../src/kernel/variate/normal.js';
import { truncatedNormal } from '../../../src/kernel/variate/truncated-normal.js';

describe('truncated normal', () => {
  // Computed with 40 digits by inverting the complementary error function.
  it.each([
    [-1, 2, 1e-12, -0.9999999999966169],
    [-1, 2, 0.01, -0.9667232518503338],
    [-1, 2, 0.9, 1.2557153641502152],
    [-1, 2, 0.999999999, 1.9999999848383048],
    [-Infinity, 0, 1e-12, -7.130506848171325],
    [-Infinity, 0, 0.01, -2.575829303548901],
    [-Infinity, 0, 0.9, -0.12566134685507402],
    [-Infinity, 0, 0.999999999, -1.2533141018693558e-9],
    [5, Infinity, 1e-12, 5.000000000000193],
    [5, Infinity, 0.01, 5.001937436168998],
    [5, Infinity, 0.9, 5.426934003050024],
    [5, Infinity, 0.999999999, 8.09485986565986],
    [10, 10.001, 1e-12, 10.000000000000002],
    [10, 10.001, 0.01, 10.000009950659658],
    [10, 10.001, 0.9, 10.000899548769642],
    [10, 10.001, 0.999999999, 10.000999999998994],
    [-30, -20, 1e-12, -21.333858409999277],
    [-30, -20, 0.01, -20.22838949959531],
    [-30, -20, 0.9, -20.00525426650571],
    [-30, -20, 0.999999999, -20.000000000049877],
    [36, Infinity, 1e-12, 36.00000000000003],
    [36, Infinity, 0.01, 36.00027895999993],
    [36, Infinity, 0.9, 36.06385491419782],
    [36, Infinity, 0.999999999, 36.57068666565177],
  ])('between %d and %d has at %d the quantile %d, to 14 digits', (low, high, u, x) => {
    expect(Math.abs(truncatedNormal(0, 1, low, high).quantile(u) - x)).toBeLessThan(1e-14 * Math.abs(x));
  });

  // Computed with 40 digits by quadrature; the closed formulas lose most of them in the last three.
  it.each([
    [-1, 2, 0.22963717909132897, 0.5197625392115339],
    [0, 20, 0.7978845608028654, 0.3633802276324187],
    [5, 25, 5.186503967125842, 0.032696434617112226],
    [10, 10.001, 10.000499166626417, 8.333291384882229e-8],
    [36, 44, 36.02773507528106, 0.0007680554809734114],
    [-0.0001, 0.0001, 0, 3.333333328888889e-9],
    [-2, 1, -0.22963717909132897, 0.5197625392115339],
  ])('between %d and %d has the mean %d and the variance %d, to 11 digits', (low, high, mean, variance) => {
    const variate = truncatedNormal(3, 2, 3 + 2 * low, 3 + 2 * high);
    expect(Math.abs(variate.mean - (3 + 2 * mean))).toBeLessThan(1e-11 * (3 + 2 * Math.abs(mean)));
    expect(Math.abs(variate.variance / (4 * variance) - 1)).toBeLessThan(high - low < 0.01 ? 1e-8 : 1e-11);
  });

  it('without bounds is normal', () => {
    const variate = truncatedNormal(3, 2, -Infinity, Infinity);
    expect(variate.quantile(0.1)).toBe(normal(3, 2).quantile(0.1));
    expect([variate.mean, variate.variance].map((x) => Math.round(x * 1e12) / 1e12)).toEqual([3, 4]);
  });

  it('never leaves its bounds', () => {
    const variate = truncatedNormal(0.1, 0.3, 0, 0.7);
    for (const u of [1e-300, 2 ** -53, 0.5, 1 - 2 ** -53]) {
      expect(variate.quantile(u)).toBeGreaterThanOrEqual(0);
      expect(variate.quantile(u)).toBeLessThanOrEqual(0.7);
    }
  });

  it.each([
    [NaN, 1, 0, 1],
    [Infinity, 1, 0, 1],
    [0, 0, 0, 1],
    [0, Infinity, 0, 1],
    [0, 1, 1, 1],
    [0, 1, NaN, 1],
    [0, 1, 0, NaN],
  ])('refuses the mean %d and the deviation %d between %d and %d', (mean, deviation, low, high) => {
    expect(() => truncatedNormal(mean, deviation, low, high)).toThrow(
      new RangeError(
        'truncatedNormal needs a finite mean, a finite deviation > 0 and low < high, ' +
          `not ${mean}, ${deviation}, ${low} and ${high}`,
      ),
    );
  });

  it('refuses an interval so far out that its probability is not a number', () => {
    expect(() => truncatedNormal(0, 1, 40, Infinity)).toThrow(
      new RangeError('truncatedNormal has no probability between 40 and Infinity'),
    );
  });
});
