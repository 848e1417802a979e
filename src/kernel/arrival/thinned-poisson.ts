import type { UniformSource } from '../random/stream.js';
import type { ArrivalProcess } from './arrival-process.js';

/** A Poisson process whose rate varies with time, bounded by `bound` on [`origin`, `end`). */
export interface RateFunction {
  readonly origin: number;
  /** Time from which on none arrives, finite: a rate that stays 0 would otherwise be searched without end. */
  readonly end: number;
  /** Arrivals per unit of time, at least as many as `rate` ever gives. The closer, the fewer candidates are drawn. */
  readonly bound: number;
  /** Arrivals per unit of time at a time. */
  rate(time: number): number;
}

/**
 * A Poisson process with any bounded rate, by thinning: candidates come at the rate of the bound, and each is kept with
 * the probability rate / bound. Two uniform numbers per candidate, whether it is kept or not, so that under another rate
 * with the same bound the same candidates come and only their fate differs.
 *
 * Source: P. Lewis and G. Shedler, Naval Research Logistics Quarterly 26 (1979), 403-413.
 */
export class ThinnedPoisson implements ArrivalProcess {
  readonly #process: RateFunction;
  readonly #stream: UniformSource;
  readonly #time: Float64Array;

  /** @throws RangeError unless origin, end and bound are finite, the end not before the origin and the bound above 0. */
  constructor(process: RateFunction, stream: UniformSource) {
    const { origin, end, bound } = process;
    if (!(origin <= end && Number.isFinite(end - origin) && bound > 0 && bound < Infinity)) {
      throw new RangeError(
        `arrivals need a finite origin <= end and a finite bound > 0, not ${origin}, ${end} and ${bound}`,
      );
    }
    this.#process = process;
    this.#stream = stream;
    this.#time = Float64Array.of(origin);
  }

  /** @throws RangeError when the rate is negative, no number or above the bound. */
  next(): number {
    const { end, bound } = this.#process;
    let time = this.#time[0];
    while (time < end) {
      time -= Math.log(this.#stream.uniform()) / bound;
      const u = this.#stream.uniform();
      if (time >= end) break;
      const rate = this.#process.rate(time);
      if (!(rate >= 0 && rate <= bound)) {
        throw new RangeError(`the rate of arrivals at ${time} is ${rate}, not between 0 and its bound ${bound}`);
      }
      if (u * bound < rate) {
        this.#time[0] = time;
        return time;
      }
    }
    this.#time[0] = Infinity;
    return Infinity;
  }

  snapshot(): readonly number[] {
    return [this.#time[0]];
  }

  restore(state: readonly number[]): void {
    this.#time[0] = state[0];
  }
}
