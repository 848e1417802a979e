import type { Variate } from './variate.js';

/**
 * Triangular between `low` and `high` with its peak at `mode`, by inversion.
 * Source: A. Law, Simulation Modeling and Analysis, 5th ed. (2015), section 8.3.
 * @throws RangeError unless all three are finite and in order.
 */
export function triangular(low: number, mode: number, high: number): Variate {
  if (!(low <= mode && mode <= high && Number.isFinite(high - low))) {
    throw new RangeError(`triangular needs finite low <= mode <= high, not ${low}, ${mode} and ${high}`);
  }
  const span = high - low;
  const peak = span > 0 ? (mode - low) / span : 0;
  return {
    mean: (low + mode + high) / 3,
    variance: (low * low + mode * mode + high * high - low * mode - low * high - mode * high) / 18,
    quantile: (u) =>
      u < peak ? low + Math.sqrt(u * span * (mode - low)) : high - Math.sqrt((1 - u) * span * (high - mode)),
  };
}
