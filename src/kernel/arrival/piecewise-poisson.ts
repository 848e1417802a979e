import type { UniformSource } from '../random/stream.js';
import type { ArrivalProcess } from './arrival-process.js';

/**
 * A Poisson process whose rate is constant within equal intervals, by exact inversion: unit exponentials are added up
 * and read off the inverse of the cumulative rate. One uniform number per arrival, arrivals in order of time.
 *
 * Source: E. Çınlar, Introduction to Stochastic Processes (1975), section 4.7.
 */
export class PiecewisePoisson implements ArrivalProcess {
  readonly #origin: number;
  readonly #width: number;
  readonly #rates: Float64Array;
  readonly #stream: UniformSource;
  /** The interval we are in, and the time reached within it. */
  #bin = 0;
  readonly #time: Float64Array;

  /**
   * @param origin - start of the first interval.
   * @param width - length of an interval.
   * @param rates - arrivals per unit of time in each interval, not negative.
   * @throws RangeError unless the origin is finite, the width finite and above 0, and every rate finite and not negative.
   */
  constructor(origin: number, width: number, rates: Float64Array, stream: UniformSource) {
    if (!(Number.isFinite(origin) && width > 0 && width < Infinity)) {
      throw new RangeError(`arrivals need a finite origin and a finite width > 0, not ${origin} and ${width}`);
    }
    for (const [i, rate] of rates.entries()) {
      if (!(rate >= 0 && rate < Infinity)) {
        throw new RangeError(`arrivals need finite rates >= 0, not ${rate} in interval ${i}`);
      }
    }
    this.#origin = origin;
    this.#width = width;
    this.#rates = rates;
    this.#stream = stream;
    this.#time = Float64Array.of(origin);
  }

  next(): number {
    let need = -Math.log(this.#stream.uniform());
    let time = this.#time[0];
    for (; this.#bin < this.#rates.length; this.#bin++) {
      const end = this.#origin + (this.#bin + 1) * this.#width;
      const rate = this.#rates[this.#bin];
      const available = rate * (end - time);
      if (need < available) {
        time += need / rate;
        this.#time[0] = time;
        return time;
      }
      need -= available;
      time = end;
    }
    this.#time[0] = time;
    return Infinity;
  }

  snapshot(): readonly number[] {
    return [this.#bin, this.#time[0]];
  }

  restore(state: readonly number[]): void {
    [this.#bin, this.#time[0]] = state;
  }
}
