import type { Monitor } from './monitor.js';

const VALUE = 0;
const SINCE = 1;
const ORIGIN = 2;

/**
 * A stock (how many are somewhere) by equal intervals of time: the average and the maximum in each.
 *
 * Updated only when the stock changes, at constant cost; intervals that pass without a change are filled when the next
 * change comes.
 */
export class StockSeries implements Monitor {
  readonly #clock: Float64Array;
  readonly #origin: number;
  readonly #width: number;
  readonly #cells = new Float64Array(3);
  readonly #area: Float64Array;
  readonly #maximum: Float64Array;
  #bin = 0;

  /**
   * @param clock - the engine's clock cell.
   * @param origin - time at which the first interval starts.
   * @param width - length of an interval.
   * @param bins - number of intervals; what happens later is not recorded.
   */
  constructor(clock: Float64Array, origin: number, width: number, bins: number) {
    this.#clock = clock;
    this.#origin = origin;
    this.#width = width;
    this.#area = new Float64Array(bins);
    this.#maximum = new Float64Array(bins);
    this.#cells[ORIGIN] = origin;
  }

  /** Current stock. */
  get value(): number {
    return this.#cells[VALUE];
  }

  /** Starts anew at the origin with a stock. */
  reset(value: number): void {
    this.#begin(this.#origin, value);
  }

  /** Starts anew at the current time with the stock that there is: the first interval begins now, until the next reset. */
  restart(): void {
    this.#begin(this.#clock[0], this.value);
  }

  /** Changes the stock from the current time on. */
  add(delta: number): void {
    this.#advance();
    const value = (this.#cells[VALUE] += delta);
    const now = this.#clock[0];
    if (now >= this.#cells[ORIGIN] + this.#area.length * this.#width) return;
    // Before the origin only the latest stock counts: the first interval opens with it.
    if (value > this.#maximum[this.#bin] || now < this.#cells[ORIGIN]) this.#maximum[this.#bin] = value;
  }

  /** Time average in each interval, up to the current time. */
  averages(): Float64Array {
    this.#advance();
    return this.#area.map((area) => area / this.#width);
  }

  /** Largest stock in each interval, up to the current time. */
  maxima(): Float64Array {
    this.#advance();
    return this.#maximum.slice();
  }

  #begin(origin: number, value: number): void {
    this.#cells[VALUE] = value;
    this.#cells[SINCE] = origin;
    this.#cells[ORIGIN] = origin;
    this.#area.fill(0);
    this.#maximum.fill(0);
    this.#maximum[0] = value;
    this.#bin = 0;
  }

  #advance(): void {
    const cells = this.#cells;
    const now = this.#clock[0];
    const origin = cells[ORIGIN];
    let end = origin + (this.#bin + 1) * this.#width;
    while (now >= end && this.#bin < this.#area.length - 1) {
      this.#area[this.#bin] += cells[VALUE] * (end - cells[SINCE]);
      cells[SINCE] = end;
      this.#bin++;
      this.#maximum[this.#bin] = cells[VALUE];
      end = origin + (this.#bin + 1) * this.#width;
    }
    const until = now < end ? now : end;
    if (until > cells[SINCE]) {
      this.#area[this.#bin] += cells[VALUE] * (until - cells[SINCE]);
      cells[SINCE] = until;
    }
  }
}
