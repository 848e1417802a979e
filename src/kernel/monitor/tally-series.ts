import { intervalAt } from './interval-at.js';
import type { ObservationMonitor } from './monitor.js';
import { Tally } from './tally.js';

const ORIGIN = 0;

/**
 * Observations by equal intervals of time: a tally for each, such as the mean wait per day. Constant cost per
 * observation; about 200 bytes per interval.
 */
export class TallySeries implements ObservationMonitor {
  /** The tally of each interval. */
  readonly tallies: readonly Tally[];
  readonly #clock: Float64Array;
  readonly #origin: number;
  readonly #width: number;
  readonly #cells = new Float64Array(1);

  /**
   * @param clock - the engine's clock cell.
   * @param origin - time at which the first interval starts; what belongs to earlier times is not recorded.
   * @param width - length of an interval.
   * @param bins - number of intervals; what belongs to later times is not recorded.
   */
  constructor(clock: Float64Array, origin: number, width: number, bins: number) {
    this.#clock = clock;
    this.#origin = origin;
    this.#width = width;
    this.tallies = Array.from({ length: bins }, () => new Tally());
    this.reset();
  }

  /** Starts anew at the origin. */
  reset(): void {
    this.#begin(this.#origin);
  }

  /** Starts anew at the current time: the first interval begins now, until the next reset. */
  restart(): void {
    this.#begin(this.#clock[0]);
  }

  /** Adds an observation to the interval of the current time. */
  record(value: number): void {
    this.recordAt(this.#clock[0], value);
  }

  /** Adds an observation to the interval of another time: a wait to the day on which it began. */
  recordAt(time: number, value: number): void {
    const bin = intervalAt(time, this.#cells[ORIGIN], this.#width);
    if (bin >= 0 && bin < this.tallies.length) this.tallies[bin].record(value);
  }

  /** Number of observations in each interval. */
  counts(): Float64Array {
    return Float64Array.from(this.tallies, (tally) => tally.count);
  }

  /** Mean in each interval; NaN where there are no observations. */
  means(): Float64Array {
    return Float64Array.from(this.tallies, (tally) => tally.mean);
  }

  #begin(origin: number): void {
    this.#cells[ORIGIN] = origin;
    for (const tally of this.tallies) tally.reset();
  }
}
