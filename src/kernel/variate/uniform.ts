import type { Variate } from './variate.js';

/**
 * Every value between `low` and `high` equally likely.
 * @throws RangeError unless both are finite and `low <= high`.
 */
export function uniform(low: number, high: number): Variate {
  if (!(low <= high && Number.isFinite(high - low))) {
    throw new RangeError(`uniform needs finite ends with low <= high, not ${low} and ${high}`);
  }
  const span = high - low;
  return { mean: (low + high) / 2, variance: (span * span) / 12, quantile: (u) => low + u * (high - low) };
}
