import type { UniformSource } from '../random/stream.js';
import type { Variate } from '../variate/variate.js';
import type { ArrivalProcess } from './arrival-process.js';
import { PiecewisePoisson } from './piecewise-poisson.js';

/** Expected arrivals, and how days differ from them. */
export interface DailyRates {
  /** Start of the first day. */
  readonly origin: number;
  /** Length of an interval. */
  readonly width: number;
  /** Arrivals per unit of time in each interval, not negative. */
  readonly rates: Float64Array;
  /** Intervals in a day. The last day may have fewer. */
  readonly perDay: number;
  /** What a day's rates are multiplied with: mean 1, never negative, such as `gamma(k, 1 / k)` or `lognormal(1, cv)`. */
  readonly factor: Variate;
}

/**
 * A Poisson process whose days are busier or quieter than expected: all rates of a day are multiplied with a factor of
 * mean 1. A day's count of mean m then has the variance m + m² × (variance of the factor); with gamma factors it is
 * negative binomial.
 *
 * The factors have a stream of their own, one uniform number per day from the first on, so that a day has the same
 * factor under any rates. Source: A. Avramidis, A. Deslauriers, P. L'Ecuyer, Management Science 50 (2004), 896-908;
 * W. Whitt, Operations Research Letters 24 (1999), 205-212.
 */
export class OverdispersedPoisson implements ArrivalProcess {
  readonly #factors: Float64Array;
  readonly #process: PiecewisePoisson;

  /**
   * @param days - the stream of the factors, all of which are drawn at once.
   * @param stream - the stream of the arrivals.
   * @throws RangeError unless `perDay` is a whole number above 0, the factor has mean 1 and gives no negative number,
   * and the rates are as {@link PiecewisePoisson} needs them.
   */
  constructor(daily: DailyRates, days: UniformSource, stream: UniformSource) {
    const { origin, width, rates, perDay, factor } = daily;
    if (!(Number.isSafeInteger(perDay) && perDay > 0 && Math.abs(factor.mean - 1) < 1e-9)) {
      throw new RangeError(
        `overdispersed arrivals need whole intervals per day > 0 and a factor of mean 1, not ${perDay} and ${factor.mean}`,
      );
    }
    this.#factors = new Float64Array(Math.ceil(rates.length / perDay));
    for (let day = 0; day < this.#factors.length; day++) {
      const value = factor.quantile(days.uniform());
      if (!(value >= 0 && value < Infinity)) {
        throw new RangeError(`the factor of day ${day} is ${value}, not a finite number of at least 0`);
      }
      this.#factors[day] = value;
    }
    // The expected rates are checked as they are: a factor of 0 would hide an infinite one, and name a wrong value.
    new PiecewisePoisson(origin, width, rates, stream);
    const scaled = rates.map((rate, i) => rate * this.#factors[Math.floor(i / perDay)]);
    this.#process = new PiecewisePoisson(origin, width, scaled, stream);
  }

  /** The factor of each day. */
  factors(): readonly number[] {
    return [...this.#factors];
  }

  next(): number {
    return this.#process.next();
  }

  /** The factors are not part of it: they follow from the stream that they were drawn from. */
  snapshot(): readonly number[] {
    return this.#process.snapshot();
  }

  restore(state: readonly number[]): void {
    this.#process.restore(state);
  }
}
