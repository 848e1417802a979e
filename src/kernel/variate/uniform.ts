import type { Variate } from './variate.js';

/** Every value between `low` and `high` equally likely. */
export function uniform(low: number, high: number): Variate {
  if (!(low <= high)) throw new RangeError(`uniform needs low <= high, not ${low} and ${high}`);
  return { mean: (low + high) / 2, variance: (high - low) ** 2 / 12, quantile: (u) => low + u * (high - low) };
}
