import type { Variate } from './variate.js';

/** Always the same value. */
export function constant(value: number): Variate {
  return { mean: value, variance: 0, quantile: () => value };
}
