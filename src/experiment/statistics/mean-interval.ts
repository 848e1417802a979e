import { mean, sampleStandardDeviation } from 'simple-statistics';
import { tQuantile } from './student-t.js';

/** A mean with its interval, and the sample standard deviation it rests on. */
export interface MeanInterval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly sd: number;
  readonly n: number;
}

/**
 * The mean of independent replications with its two-sided Student-t interval.
 *
 * With a single value there is no interval: `low`, `high` and `sd` are NaN.
 *
 * @param confidence - probability that such intervals cover the true mean, such as 0.95.
 */
export function meanInterval(values: readonly number[], confidence: number): MeanInterval {
  const n = values.length;
  const centre = mean(values);
  if (n < 2) return { mean: centre, low: NaN, high: NaN, sd: NaN, n };
  const sd = sampleStandardDeviation(values);
  const half = (tQuantile((1 + confidence) / 2, n - 1) * sd) / Math.sqrt(n);
  return { mean: centre, low: centre - half, high: centre + half, sd, n };
}
