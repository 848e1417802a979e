import type { Stream } from '../random/stream.js';

/**
 * A Poisson process whose rate is constant within equal intervals, by exact inversion: unit exponentials are added up
 * and read off the inverse of the cumulative rate. One uniform number per arrival, arrivals in order of time.
 *
 * Source: E. Çınlar, Introduction to Stochastic Processes (1975), section 4.7.
 */
export class PiecewisePoisson {
  readonly #origin: number;
  readonly #width: number;
  readonly #rates: Float64Array;
  readonly #stream: Stream;
  /** The interval we are in, and the time reached within it. */
  #bin = 0;
  readonly #time: Float64Array;

  /**
   * @param origin - start of the first interval.
   * @param width - length of an interval.
   * @param rates - arrivals per unit of time in each interval, not negative.
   */
  constructor(origin: number, width: number, rates: Float64Array, stream: Stream) {
    this.#origin = origin;
    this.#width = width;
    this.#rates = rates;
    this.#stream = stream;
    this.#time = Float64Array.of(origin);
  }

  /** Time of the next arrival, Infinity when none comes before the last interval ends. */
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
}
