import { constant } from './constant.js';
import { betaTails } from './special/incomplete-beta.js';
import { integerQuantile, type CountTails } from './special/integer-quantile.js';
import { standardNormalQuantile } from './standard-normal.js';
import type { Variate } from './variate.js';

/**
 * Successes among `trials` of `probability` each, by inversion: the smallest count with at least a share u at or below.
 *
 * The tails are incomplete beta functions (Abramowitz and Stegun 1964, 26.5.24); the search starts from the expansion
 * of E. Cornish and R. Fisher (1938).
 *
 * @throws RangeError unless `trials` is a whole number of at least 0 and `probability` lies in [0, 1].
 */
export function binomial(trials: number, probability: number): Variate {
  if (!(Number.isSafeInteger(trials) && trials >= 0 && probability >= 0 && probability <= 1)) {
    throw new RangeError(
      `binomial needs whole trials >= 0 and a probability in [0, 1], not ${trials} and ${probability}`,
    );
  }
  const mean = trials * probability;
  if (mean === 0 || probability === 1) return constant(mean);
  const rest = 1 - probability;
  const variance = mean * rest;
  const deviation = Math.sqrt(variance);
  const tails: CountTails = (k) =>
    k >= trials ? { lower: 1, upper: 0 } : betaTails(trials - k, k + 1, rest, probability);
  return {
    mean,
    variance,
    quantile: (u) => {
      const z = standardNormalQuantile(u);
      const skew = ((rest - probability) * (z * z - 1)) / 6;
      return integerQuantile(tails, u, mean + deviation * z + skew - 0.5, trials);
    },
  };
}
