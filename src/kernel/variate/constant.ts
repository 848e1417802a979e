import type { Variate } from './variate.js';

/**
 * Always the same value.
 * @throws RangeError unless the value is finite.
 */
export function constant(value: number): Variate {
  if (!Number.isFinite(value)) throw new RangeError(`constant needs a finite value, not ${value}`);
  return { mean: value, variance: 0, quantile: () => value };
}
