import { describe, expect, it } from 'vitest';
import { exponential } from '../../../src/kernel/variate/exponential.js';
import { hyperexponential } from '../../../src/kernel/variate/hyperexponential.js';

describe('hyperexponential', () => {
  // Computed with 40 digits from the mixture of 0.3 with mean 10 and 0.7 with mean 0.1.
  it.each([
    [1e-300, 1.4224751066856331e-301],
    [1e-12, 1.4224751066866403e-13],
    [0.01, 0.0014326454918951604],
    [0.3, 0.05554699186627808],
    [0.9, 10.986122886681098],
    [0.999999999, 195.19293060902407],
    [1 - 2 ** -53, 355.32827765351163],
  ])('has at %d the quantile %d, to 13 digits', (u, x) => {
    const bound = 1e-14 * (10 + Math.abs(Math.log(x)));
    expect(Math.abs(hyperexponential([0.3, 0.7], [10, 0.1]).quantile(u) / x - 1)).toBeLessThan(bound);
  });

  it('takes weights that do not add up to 1, and none of a part of weight 0', () => {
    const one = hyperexponential([3, 7, 0], [10, 0.1, 1e9]);
    const other = hyperexponential([0.3, 0.7], [10, 0.1]);
    expect([one.mean, one.quantile(0.8)]).toEqual([other.mean, other.quantile(0.8)]);
  });

  it('of one part is exponential', () => {
    expect(hyperexponential([2], [5]).quantile(0.8)).toBeCloseTo(exponential(5).quantile(0.8), 12);
  });

  it.each([
    [[], []],
    [[1], [1, 2]],
    [
      [0, 0],
      [1, 2],
    ],
    [
      [-1, 2],
      [1, 2],
    ],
    [
      [NaN, 2],
      [1, 2],
    ],
    [
      [Infinity, 2],
      [1, 2],
    ],
    [
      [1, 2],
      [0, 2],
    ],
    [
      [1, 2],
      [1, Infinity],
    ],
    [
      [1, 2],
      [1, NaN],
    ],
  ])('refuses the weights %j with the means %j', (weights, means) => {
    expect(() => hyperexponential(weights, means)).toThrow(
      new RangeError(
        'hyperexponential needs weights >= 0 with a finite sum > 0 and a finite mean > 0 for each, ' +
          `not ${weights.join(', ')} and ${means.join(', ')}`,
      ),
    );
  });
});
