import type { Variate } from './variate.js';

/** Exponential with a mean, by inversion. */
export function exponential(mean: number): Variate {
  if (!(mean >= 0)) throw new RangeError(`exponential needs a mean of at least 0, not ${mean}`);
  return { mean, variance: mean * mean, quantile: (u) => -mean * Math.log1p(-u) };
}
