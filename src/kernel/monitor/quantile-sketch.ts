import { LogBins } from './log-bins.js';
import type { ObservationMonitor } from './monitor.js';

/** Bits of the mantissa in the upper half of a 64-bit number: the most that a key can hold. */
const MANTISSA_BITS = 20;

const ZERO = 0;
const MINIMUM = 1;
const MAXIMUM = 2;

/**
 * Quantiles of any number of observations in bounded memory, each within a stated relative error.
 *
 * Of n observations, `quantile(p)` is within `relativeError` of the one that has ⌊p (n - 1)⌋ smaller ones in sorted
 * order, as long as that lies at or above `accurateFrom` in size. The result depends on the observations only: not on
 * their order, nor on how they were split over several sketches before a merge (for whole-number weights).
 *
 * Method: DDSketch of Masson, Rim and Lee (PVLDB 12, 2019): weights by bins whose edges grow geometrically. The bin of
 * a number is read off its binary form (exponent and leading bits of the mantissa), the linear interpolation of a
 * logarithm: up to 44 % more bins for the same error, but no logarithm, whose last bits differ between machines.
 *
 * Memory: 8 bytes per bin, for negative and positive numbers apart. An error of 0.01 takes 64 bins for each factor of 2
 * between the smallest and the largest observation, and never more than `maxBins` (32 KiB): a span of 64 factors of 2.
 */
export class QuantileSketch implements ObservationMonitor {
  /** Largest relative error of a quantile, a share of 1: the asked one or, as bins come in powers of 2, less. */
  readonly relativeError: number;
  readonly #bits: number;
  readonly #positive: LogBins;
  readonly #negative: LogBins;
  readonly #word = new DataView(new ArrayBuffer(8));
  readonly #cells = new Float64Array(3);

  /**
   * @param relativeError - largest relative error wanted, a share of 1 between 1e-6 and 1.
   * @param maxBins - bins on each side of 0 before the smallest share one.
   * @throws RangeError when either is out of its range.
   */
  constructor(relativeError = 0.01, maxBins = 4096) {
    if (!(relativeError >= 1e-6 && relativeError < 1)) {
      throw new RangeError(`a sketch's relative error lies between 1e-6 and 1, not ${relativeError}`);
    }
    if (!Number.isInteger(maxBins) || maxBins < 2) {
      throw new RangeError(`a sketch needs a whole number of bins from 2 up, not ${maxBins}`);
    }
    let bits = 0;
    while (errorOf(bits) > relativeError) bits++;
    this.#bits = bits;
    this.relativeError = errorOf(bits);
    this.#positive = new LogBins(maxBins);
    this.#negative = new LogBins(maxBins);
    this.restart();
  }

  /**
   * A sketch of all the observations in several.
   *
   * @throws RangeError when there are none, or they differ in their relative error or number of bins.
   */
  static merge(parts: readonly QuantileSketch[]): QuantileSketch {
    if (parts.length === 0) throw new RangeError('there is no sketch to merge');
    const [{ relativeError, maxBins }] = parts;
    const merged = new QuantileSketch(relativeError, maxBins);
    for (const part of parts) {
      if (part.relativeError !== relativeError || part.maxBins !== maxBins) {
        throw new RangeError('only sketches with the same relative error and number of bins can be merged');
      }
      merged.#positive.addAll(part.#positive);
      merged.#negative.addAll(part.#negative);
      merged.#cells[ZERO] += part.#cells[ZERO];
      if (part.count === 0) continue;
      merged.#include(part.minimum);
      merged.#include(part.maximum);
    }
    return merged;
  }

  /** Most bins on each side of 0. */
  get maxBins(): number {
    return this.#positive.limit;
  }

  /** Bytes of the bins in use. */
  get bytes(): number {
    return 8 * (this.#positive.length + this.#negative.length);
  }

  /** Total weight recorded. */
  get count(): number {
    return this.#negative.total + this.#cells[ZERO] + this.#positive.total;
  }

  /** Smallest observation; Infinity without any. */
  get minimum(): number {
    return this.#cells[MINIMUM];
  }

  /** Largest observation; -Infinity without any. */
  get maximum(): number {
    return this.#cells[MAXIMUM];
  }

  /**
   * Size (without sign) from which the bound on the error holds: 0 unless the observations spanned more than the bins
   * could, in which case the smallest share one bin.
   */
  get accurateFrom(): number {
    const key = Math.max(this.#positive.lowestOwn, this.#negative.lowestOwn);
    return key === -Infinity ? 0 : this.#edge(key);
  }

  /** Forgets all observations. */
  restart(): void {
    this.#positive.clear();
    this.#negative.clear();
    this.#cells[ZERO] = 0;
    this.#cells[MINIMUM] = Infinity;
    this.#cells[MAXIMUM] = -Infinity;
  }

  /**
   * Adds an observation. Sizes below 2^-1022 count as 0.
   *
   * @param weight - how many times it counts, above 0; whole numbers keep the result independent of the order.
   * @throws RangeError when the observation is not a finite number or the weight not a finite one above 0.
   */
  record(value: number, weight = 1): void {
    if (value - value !== 0) throw new RangeError(`a sketch takes finite numbers, not ${value}`);
    if (!(weight > 0 && weight < Infinity)) throw new RangeError(`a weight is finite and above 0, not ${weight}`);
    this.#include(value);
    this.#word.setFloat64(0, value < 0 ? -value : value);
    const key = this.#word.getUint32(0) >>> (MANTISSA_BITS - this.#bits);
    if (key >>> this.#bits === 0) this.#cells[ZERO] += weight;
    else (value < 0 ? this.#negative : this.#positive).add(key, weight);
  }

  /**
   * Quantile for a probability, see above; NaN without observations.
   *
   * @throws RangeError when the probability is not within [0, 1].
   */
  quantile(probability: number): number {
    if (!(probability >= 0 && probability <= 1)) {
      throw new RangeError(`a probability lies within [0, 1], not ${probability}`);
    }
    const { count } = this;
    if (count === 0) return NaN;
    const rank = Math.floor(probability * (count - 1));
    const negative = this.#negative.total;
    if (rank < negative) return this.#within(-this.#middle(this.#negative.keyAt(negative - 1 - rank)));
    if (rank < negative + this.#cells[ZERO]) return this.#within(0);
    return this.#within(this.#middle(this.#positive.keyAt(rank - negative - this.#cells[ZERO])));
  }

  #include(value: number): void {
    if (value < this.#cells[MINIMUM]) this.#cells[MINIMUM] = value;
    if (value > this.#cells[MAXIMUM]) this.#cells[MAXIMUM] = value;
  }

  /** The extremes are known exactly, and no quantile lies beyond them. */
  #within(value: number): number {
    return Math.min(Math.max(value, this.minimum), this.maximum);
  }

  /** Lower edge of a key's bin. */
  #edge(key: number): number {
    this.#word.setUint32(0, key << (MANTISSA_BITS - this.#bits));
    this.#word.setUint32(4, 0);
    return this.#word.getFloat64(0);
  }

  /** The number in a key's bin from which both edges are equally far, relative to themselves. */
  #middle(key: number): number {
    const edge = this.#edge(key);
    const steps = 2 ** this.#bits + (key & (2 ** this.#bits - 1));
    return edge + edge / (2 * steps + 1);
  }
}

/** Relative error of bins that divide each factor of 2 into 2^bits equal ones: that of the lowest, widest of them. */
function errorOf(bits: number): number {
  return 1 / (2 ** (bits + 1) + 1);
}
