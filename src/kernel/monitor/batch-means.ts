import type { ObservationMonitor } from './monitor.js';

const SIZE = 0;
const FULL = 1;
const INSIDE = 2;
const SUM = 3;

/** Fewest full batches of which the correlation is judged. */
const FEWEST_JUDGED = 8;
/** The 95 % point of the standard normal distribution. */
const NORMAL_95 = 1.6449;

/** A mean from one long run, with what one needs to know to believe its interval. */
export interface BatchInterval {
  /** Mean of the observations in full batches; NaN without one. */
  readonly mean: number;
  /** Half the length of the confidence interval around the mean; NaN with fewer than two full batches. */
  readonly halfWidth: number;
  /** Full batches, and observations in each. Observations after the last full batch are left out. */
  readonly batches: number;
  readonly batchSize: number;
  /** Lag-1 correlation of the batch means, 0 in expectation when they are independent; NaN with fewer than three. */
  readonly lag1: number;
  /** Why not to believe the interval, or null. */
  readonly warning: string | null;
}

/**
 * A confidence interval for the mean of correlated observations in one long run, by the means of successive batches.
 *
 * Whenever there are twice as many full batches as wanted, neighbours are joined and the batch size doubles, so that
 * memory is bounded (16 bytes per batch wanted) however long the run gets. Source: Yeh and Schmeiser, Simulation Output
 * Analysis via Dynamic Batch Means (Winter Simulation Conference 2000).
 */
export class BatchMeans implements ObservationMonitor {
  readonly #wanted: number;
  readonly #sums: Float64Array;
  readonly #cells = new Float64Array(4);

  /**
   * @param batches - number of batches wanted: there are from this many to one less than twice as many, once as many
   *   observations have come.
   * @throws RangeError when it is not a whole number from 2 up.
   */
  constructor(batches = 32) {
    if (!Number.isInteger(batches) || batches < 2) {
      throw new RangeError(`batch means need a whole number of batches from 2 up, not ${batches}`);
    }
    this.#wanted = batches;
    this.#sums = new Float64Array(2 * batches);
    this.restart();
  }

  /** Forgets all observations; batches have size 1 again. */
  restart(): void {
    this.#cells.fill(0);
    this.#cells[SIZE] = 1;
  }

  /** Adds an observation. */
  record(value: number): void {
    const cells = this.#cells;
    cells[SUM] += value;
    if (++cells[INSIDE] < cells[SIZE]) return;
    this.#sums[cells[FULL]++] = cells[SUM];
    cells[SUM] = 0;
    cells[INSIDE] = 0;
    if (cells[FULL] === this.#sums.length) this.#join();
  }

  /** Means of the full batches, in order. */
  means(): Float64Array {
    return this.#sums.subarray(0, this.#cells[FULL]).map((sum) => sum / this.#cells[SIZE]);
  }

  /**
   * Confidence interval for the mean, valid when the batch means are about independent and normal.
   *
   * The correlation is that of von Neumann's ratio (1941), 1 - Σ(xᵢ - xᵢ₊₁)² / 2Σ(xᵢ - x̄)²; it warns in 5 % of the runs
   * with independent normal batches. Source: Fishman and Yarberry, An Implementation of the Batch Means Method (1997).
   *
   * @param confidence - a share of 1, such as 0.95.
   * @param tQuantile - quantile of Student's t distribution for a probability and degrees of freedom.
   */
  interval(confidence: number, tQuantile: (probability: number, degreesOfFreedom: number) => number): BatchInterval {
    const means = this.means();
    const n = means.length;
    const mean = means.reduce((sum, x) => sum + x, 0) / n;
    const squares = means.reduce((sum, x) => sum + (x - mean) ** 2, 0);
    const steps = means.reduce((sum, x, i) => (i === 0 ? 0 : sum + (x - means[i - 1]) ** 2), 0);
    // Batches that do not differ at all say nothing against independence.
    const lag1 = n < 3 ? NaN : squares === 0 ? 0 : 1 - steps / (2 * squares);
    const halfWidth = n < 2 ? NaN : tQuantile((1 + confidence) / 2, n - 1) * Math.sqrt(squares / (n - 1) / n);
    return { mean, halfWidth, batches: n, batchSize: this.#cells[SIZE], lag1, warning: warningOf(n, lag1) };
  }

  #join(): void {
    for (let i = 0; i < this.#wanted; i++) this.#sums[i] = this.#sums[2 * i] + this.#sums[2 * i + 1];
    this.#cells[FULL] = this.#wanted;
    this.#cells[SIZE] *= 2;
  }
}

function warningOf(batches: number, lag1: number): string | null {
  if (batches < FEWEST_JUDGED) {
    return `only ${batches} full batches: their independence cannot be judged below ${FEWEST_JUDGED}`;
  }
  const limit = NORMAL_95 * Math.sqrt((batches - 2) / (batches * batches - 1));
  if (lag1 <= limit) return null;
  return `batch means are correlated (${lag1.toFixed(2)} at lag 1, above ${limit.toFixed(2)}): the interval is too narrow, run longer`;
}
