import type { Variate } from './variate.js';

/**
 * Failures before the first success, each trial succeeding with `probability`, by inversion: 0, 1, 2, …
 * Source: A. Law, Simulation Modeling and Analysis, 5th ed. (2015), section 8.4.5.
 *
 * @throws RangeError unless the probability lies in (0, 1].
 */
export function geometric(probability: number): Variate {
  if (!(probability > 0 && probability <= 1)) {
    throw new RangeError(`geometric needs a probability in (0, 1], not ${probability}`);
  }
  const logFailure = Math.log1p(-probability);
  return {
    mean: (1 - probability) / probability,
    variance: (1 - probability) / probability / probability,
    quantile: (u) => Math.max(0, Math.ceil(Math.log1p(-u) / logFailure) - 1),
  };
}
