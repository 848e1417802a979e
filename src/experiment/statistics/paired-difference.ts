import { sampleCorrelation, sampleVariance } from 'simple-statistics';
import { meanInterval } from './mean-interval.js';

/** The difference between two scenarios over the same replications. */
export interface PairedInterval {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Correlation of the two over replications; NaN where one does not vary. */
  readonly correlation: number;
  /** Variance of the difference had the replications been independent, over its variance as paired; NaN where both are 0. */
  readonly varianceRatio: number;
  readonly n: number;
}

/**
 * The paired difference `values - baseline`, with its Student-t interval.
 *
 * Source: A. Law, Simulation Modeling and Analysis, 5th ed. (2015), sections 10.2.1 (paired-t) and 11.2 (common random
 * numbers).
 */
export function pairedDifference(
  values: readonly number[],
  baseline: readonly number[],
  confidence: number,
): PairedInterval {
  const differences = values.map((value, i) => value - baseline[i]);
  const { mean, low, high, n } = meanInterval(differences, confidence);
  if (n < 2) return { difference: mean, low, high, correlation: NaN, varianceRatio: NaN, n };
  const [a, b, d] = [values, baseline, differences].map((sample) => sampleVariance(sample as number[]));
  return {
    difference: mean,
    low,
    high,
    correlation: a > 0 && b > 0 ? sampleCorrelation(values, baseline) : NaN,
    varianceRatio: a + b > 0 ? (a + b) / d : NaN,
    n,
  };
}
