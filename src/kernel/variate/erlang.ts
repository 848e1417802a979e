import { gamma } from './gamma.js';
import type { Variate } from './variate.js';

/**
 * Erlang: the sum of `stages` exponential times with `mean` in all, a gamma variable of whole shape. Coefficient of
 * variation 1 / √stages. Source: A. K. Erlang (1917); A. Law, Simulation Modeling and Analysis, 5th ed. (2015), 8.3.3.
 *
 * @throws RangeError unless `stages` is a whole number above 0, and the mean finite and not negative.
 */
export function erlang(stages: number, mean: number): Variate {
  if (!(Number.isSafeInteger(stages) && stages > 0 && mean >= 0 && mean < Infinity)) {
    throw new RangeError(`erlang needs whole stages > 0 and a finite mean >= 0, not ${stages} and ${mean}`);
  }
  const sum = gamma(stages, mean / stages);
  return { mean, variance: (mean * mean) / stages, quantile: (u) => sum.quantile(u) };
}
