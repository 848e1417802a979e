import { standardNormalQuantile } from './standard-normal.js';
import type { Variate } from './variate.js';

/**
 * Lognormal given by its own mean and coefficient of variation (not by those of its logarithm), by inversion.
 *
 * With s² = ln(1 + cv²) and m = ln(mean) - s²/2, the value is exp(m + s z) for the normal quantile z.
 * @throws RangeError unless both are finite, the mean above 0 and the cv not negative.
 */
export function lognormal(mean: number, cv: number): Variate {
  if (!(mean > 0 && mean < Infinity && cv >= 0 && cv < Infinity)) {
    throw new RangeError(`lognormal needs a finite mean > 0 and a finite cv >= 0, not ${mean} and ${cv}`);
  }
  const s = Math.sqrt(Math.log1p(cv * cv));
  const m = Math.log(mean) - (s * s) / 2;
  return {
    mean,
    variance: mean * cv * (mean * cv),
    quantile: (u) => Math.exp(m + s * standardNormalQuantile(u)),
  };
}
