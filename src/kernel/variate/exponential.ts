import type { Variate } from './variate.js';

/**
 * Exponential with a mean, by inversion.
 * @throws RangeError unless the mean is finite and not negative.
 */
export function exponential(mean: number): Variate {
  if (!(mean >= 0 && mean < Infinity)) {
    throw new RangeError(`exponential needs a finite mean of at least 0, not ${mean}`);
  }
  return { mean, variance: mean * mean, quantile: (u) => -mean * Math.log1p(-u) };
}
