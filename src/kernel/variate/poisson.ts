import { constant } from './constant.js';
import { gammaTails } from './special/incomplete-gamma.js';
import { integerQuantile, type CountTails } from './special/integer-quantile.js';
import { standardNormalQuantile } from './standard-normal.js';
import type { Variate } from './variate.js';

/**
 * Poisson counts with a mean, by inversion: the smallest count with at least a share u at or below it.
 *
 * The tails are incomplete gamma functions (Abramowitz and Stegun 1964, 26.4.21), so that any mean works without a
 * table; the search starts from the expansion of E. Cornish and R. Fisher (1938).
 *
 * @throws RangeError unless the mean is finite and not negative.
 */
export function poisson(mean: number): Variate {
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`poisson needs a finite mean >= 0, not ${mean}`);
  if (mean === 0) return constant(0);
  const deviation = Math.sqrt(mean);
  const tails: CountTails = (k) => {
    const { lower, upper } = gammaTails(k + 1, mean);
    return { lower: upper, upper: lower };
  };
  return {
    mean,
    variance: mean,
    quantile: (u) => {
      const z = standardNormalQuantile(u);
      return integerQuantile(tails, u, mean + deviation * z + (z * z - 1) / 6 - 0.5, Infinity);
    },
  };
}
