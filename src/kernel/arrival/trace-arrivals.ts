import type { ArrivalProcess } from './arrival-process.js';

/** Arrivals at recorded times, in their order, with nothing random about them. */
export class TraceArrivals implements ArrivalProcess {
  readonly #times: Float64Array;
  #position = 0;

  /**
   * @param times - when something arrived, ascending; equal times are arrivals at the same instant.
   * @throws RangeError when a time is not finite, or before the one that it follows.
   */
  constructor(times: ArrayLike<number>) {
    this.#times = Float64Array.from(times);
    for (const [i, time] of this.#times.entries()) {
      if (!Number.isFinite(time)) throw new RangeError(`arrivals need finite times, not ${time} at place ${i}`);
      if (i > 0 && time < this.#times[i - 1]) {
        throw new RangeError(`arrivals need ascending times, not ${this.#times[i - 1]} before ${time} at place ${i}`);
      }
    }
  }

  next(): number {
    return this.#position < this.#times.length ? this.#times[this.#position++] : Infinity;
  }

  snapshot(): readonly number[] {
    return [this.#position];
  }

  restore(state: readonly number[]): void {
    this.#position = state[0];
  }
}
