import { intervalAt } from './interval-at.js';
import type { ObservationMonitor } from './monitor.js';

const ORIGIN = 0;

/**
 * A flow (arrivals, departures, persons processed) by equal intervals of time: how many events, and the sum of their
 * amounts. Constant cost per event; 16 bytes per interval.
 */
export class FlowSeries implements ObservationMonitor {
  /** Events in each interval. */
  readonly counts: Float64Array;
  /** Sum of the amounts in each interval. */
  readonly sums: Float64Array;
  readonly #clock: Float64Array;
  readonly #origin: number;
  readonly #width: number;
  readonly #cells = new Float64Array(1);

  /**
   * @param clock - the engine's clock cell.
   * @param origin - time at which the first interval starts; what happens earlier is not recorded.
   * @param width - length of an interval.
   * @param bins - number of intervals; what happens later is not recorded.
   */
  constructor(clock: Float64Array, origin: number, width: number, bins: number) {
    this.#clock = clock;
    this.#origin = origin;
    this.#width = width;
    this.counts = new Float64Array(bins);
    this.sums = new Float64Array(bins);
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

  /** Adds an event at the current time with an amount. One at the end of an interval belongs to the next. */
  record(amount = 1): void {
    const bin = intervalAt(this.#clock[0], this.#cells[ORIGIN], this.#width);
    if (bin < 0 || bin >= this.counts.length) return;
    this.counts[bin]++;
    this.sums[bin] += amount;
  }

  #begin(origin: number): void {
    this.#cells[ORIGIN] = origin;
    this.counts.fill(0);
    this.sums.fill(0);
  }
}
