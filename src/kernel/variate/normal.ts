import { standardNormalQuantile } from './standard-normal.js';
import type { Variate } from './variate.js';

/**
 * Normal with a mean and a standard deviation, by inversion (Wichura 1988, see {@link standardNormalQuantile}).
 * @throws RangeError unless both are finite and the standard deviation is not negative.
 */
export function normal(mean: number, deviation: number): Variate {
  if (!(Number.isFinite(mean) && deviation >= 0 && deviation < Infinity)) {
    throw new RangeError(`normal needs a finite mean and a finite deviation >= 0, not ${mean} and ${deviation}`);
  }
  return { mean, variance: deviation * deviation, quantile: (u) => mean + deviation * standardNormalQuantile(u) };
}
