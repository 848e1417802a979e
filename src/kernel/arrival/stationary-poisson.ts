import type { UniformSource } from '../random/stream.js';
import type { ArrivalProcess } from './arrival-process.js';

/**
 * A Poisson process of constant rate: independent exponential times between arrivals. One uniform number per arrival,
 * also for the one that would come after the end.
 */
export class StationaryPoisson implements ArrivalProcess {
  readonly #rate: number;
  readonly #end: number;
  readonly #stream: UniformSource;
  readonly #time: Float64Array;

  /**
   * @param origin - time before which none arrives.
   * @param rate - arrivals per unit of time; 0 for none.
   * @param end - time from which on none arrives; Infinity for no end.
   * @throws RangeError unless the origin is finite, the rate finite and not negative, and the end not before the origin.
   */
  constructor(origin: number, rate: number, stream: UniformSource, end = Infinity) {
    if (!(Number.isFinite(origin) && origin <= end && rate >= 0 && rate < Infinity)) {
      throw new RangeError(
        `arrivals need a finite origin <= end and a finite rate >= 0, not ${origin}, ${end} and ${rate}`,
      );
    }
    this.#rate = rate;
    this.#end = end;
    this.#stream = stream;
    this.#time = Float64Array.of(origin);
  }

  next(): number {
    const time = this.#time[0] - Math.log(this.#stream.uniform()) / this.#rate;
    this.#time[0] = time < this.#end ? time : Infinity;
    return this.#time[0];
  }

  snapshot(): readonly number[] {
    return [this.#time[0]];
  }

  restore(state: readonly number[]): void {
    this.#time[0] = state[0];
  }
}
