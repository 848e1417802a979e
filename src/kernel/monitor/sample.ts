import type { ObservationMonitor } from './monitor.js';

/**
 * All observations, for exact quantiles.
 *
 * Memory: 8 bytes per observation, up to 12 with the room to grow, and 20 for the moment of growing. Where that is too
 * much, use a `QuantileSketch`. The observations are sorted in place when a quantile is first asked for after a new one
 * has come.
 */
export class Sample implements ObservationMonitor {
  #values: Float64Array;
  #count = 0;
  #sorted = true;

  /** @param capacity - observations to have room for from the start; more are taken as they come. */
  constructor(capacity = 256) {
    this.#values = new Float64Array(capacity);
  }

  /** A sample of all the observations in several. */
  static merge(parts: readonly Sample[]): Sample {
    const merged = new Sample(parts.reduce((sum, part) => sum + part.#count, 0));
    for (const part of parts) {
      merged.#values.set(part.#values.subarray(0, part.#count), merged.#count);
      merged.#count += part.#count;
    }
    merged.#sorted = false;
    return merged;
  }

  /** Number of observations. */
  get count(): number {
    return this.#count;
  }

  /** Forgets all observations, and keeps the room they took. */
  restart(): void {
    this.#count = 0;
    this.#sorted = true;
  }

  /**
   * Adds an observation.
   *
   * @throws RangeError when it is not a finite number.
   */
  record(value: number): void {
    if (value - value !== 0) throw new RangeError(`a sample takes finite numbers, not ${value}`);
    if (this.#count === this.#values.length) this.#grow();
    this.#values[this.#count++] = value;
    this.#sorted = false;
  }

  /**
   * Quantile for a probability, interpolated between the two observations around it; NaN without observations.
   * Source: definition 7 (R's default) of Hyndman and Fan, Sample Quantiles in Statistical Packages (1996).
   *
   * @throws RangeError when the probability is not within [0, 1].
   */
  quantile(probability: number): number {
    if (!(probability >= 0 && probability <= 1)) {
      throw new RangeError(`a probability lies within [0, 1], not ${probability}`);
    }
    if (this.#count === 0) return NaN;
    const sorted = this.sorted();
    const place = (this.#count - 1) * probability;
    const below = Math.floor(place);
    const low = sorted[below];
    return place === below ? low : low + (place - below) * (sorted[below + 1] - low);
  }

  /** All observations in ascending order: a view, valid until the next is recorded. */
  sorted(): Float64Array {
    const values = this.#values.subarray(0, this.#count);
    if (!this.#sorted) values.sort();
    this.#sorted = true;
    return values;
  }

  #grow(): void {
    const values = new Float64Array(Math.ceil(this.#values.length * 1.5) + 16);
    values.set(this.#values);
    this.#values = values;
  }
}
