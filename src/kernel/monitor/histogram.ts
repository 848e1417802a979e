import type { Monitor } from './monitor.js';

/** Weighted counts of observations in equal bins from 0 up; the last bin is open above. */
export class Histogram implements Monitor {
  /** Width of a bin. */
  readonly width: number;
  /** Weight in each bin: bin i covers [i, i + 1) times the width. */
  readonly weights: Float64Array;
  readonly #cells = new Float64Array(2);

  constructor(width: number, bins: number) {
    this.width = width;
    this.weights = new Float64Array(bins);
  }

  /**
   * A histogram of all the observations in several.
   *
   * @throws RangeError when there are none, or they differ in the width or number of their bins.
   */
  static merge(parts: readonly Histogram[]): Histogram {
    if (parts.length === 0) throw new RangeError('there is no histogram to merge');
    const [first] = parts;
    const merged = new Histogram(first.width, first.weights.length);
    for (const part of parts) {
      if (part.width !== first.width || part.weights.length !== first.weights.length) {
        throw new RangeError('only histograms with the same bins can be merged');
      }
      part.weights.forEach((weight, bin) => (merged.weights[bin] += weight));
      merged.#cells[0] += part.#cells[0];
      merged.#cells[1] += part.#cells[1];
    }
    return merged;
  }

  /** Total weight recorded. */
  get total(): number {
    return this.#cells[0];
  }

  /** Mean of the observations themselves, not of the bins; NaN without any. */
  get mean(): number {
    return this.#cells[1] / this.#cells[0];
  }

  /** Forgets all observations. */
  restart(): void {
    this.reset();
  }

  /** Forgets all observations. */
  reset(): void {
    this.weights.fill(0);
    this.#cells.fill(0);
  }

  /** Adds an observation that is not negative, with a weight. */
  record(value: number, weight: number): void {
    const bin = Math.floor(value / this.width);
    const last = this.weights.length - 1;
    this.weights[bin < last ? bin : last] += weight;
    this.#cells[0] += weight;
    this.#cells[1] += weight * value;
  }

  /** Quantile for a probability, interpolated within its bin; exact to one bin's width. NaN without observations. */
  quantile(probability: number): number {
    const target = probability * this.total;
    let below = 0;
    let largest = NaN;
    for (let bin = 0; bin < this.weights.length; bin++) {
      const weight = this.weights[bin];
      if (weight > 0 && below + weight >= target) return (bin + (target - below) / weight) * this.width;
      below += weight;
      if (weight > 0) largest = (bin + 1) * this.width;
    }
    // Fractional weights, added in another order, may fall short of their total by a rounding error.
    return largest;
  }

  /** Share of the weight at or above a value that is a bin's lower edge; NaN without observations. */
  shareFrom(value: number): number {
    let above = 0;
    for (let bin = Math.round(value / this.width); bin < this.weights.length; bin++) above += this.weights[bin];
    return above / this.total;
  }
}
