import type { LevelMonitor } from './monitor.js';

const VALUE = 0;
const SINCE = 1;
const AREA = 2;
const START = 3;
const MAXIMUM = 4;

/**
 * A quantity that holds its value between events: its time average and its maximum.
 *
 * Updated only when the value changes. The state lives in typed-array cells, so that an update allocates nothing.
 */
export class TimeWeighted implements LevelMonitor {
  readonly #clock: Float64Array;
  readonly #cells = new Float64Array(5);

  /** @param clock - the engine's clock cell. */
  constructor(clock: Float64Array) {
    this.#clock = clock;
  }

  /** Current value. */
  get value(): number {
    return this.#cells[VALUE];
  }

  /** Largest value since the last reset. */
  get maximum(): number {
    return this.#cells[MAXIMUM];
  }

  /** Starts anew at the current time with a value. */
  reset(value: number): void {
    this.#cells[VALUE] = value;
    this.#cells[AREA] = 0;
    this.#cells[MAXIMUM] = value;
    this.#cells[SINCE] = this.#clock[0];
    this.#cells[START] = this.#clock[0];
  }

  /** Starts anew at the current time with the value that holds: what came before is warm-up. */
  restart(): void {
    this.reset(this.#cells[VALUE]);
  }

  /** Changes the value by `delta` from the current time on. */
  add(delta: number): void {
    this.set(this.#cells[VALUE] + delta);
  }

  /** Sets the value from the current time on. It may be Infinity, from which no `add` leads back. */
  set(value: number): void {
    const cells = this.#cells;
    const now = this.#clock[0];
    // An infinite value that was held for no time leaves no area, not NaN.
    if (now > cells[SINCE]) cells[AREA] += cells[VALUE] * (now - cells[SINCE]);
    cells[SINCE] = now;
    cells[VALUE] = value;
    if (value > cells[MAXIMUM]) cells[MAXIMUM] = value;
  }

  /** Integral of the value over time since the last reset. */
  get area(): number {
    const elapsed = this.#clock[0] - this.#cells[SINCE];
    return elapsed > 0 ? this.#cells[AREA] + this.#cells[VALUE] * elapsed : this.#cells[AREA];
  }

  /** Time average since the last reset; the current value when no time has passed. */
  get average(): number {
    const elapsed = this.#clock[0] - this.#cells[START];
    return elapsed > 0 ? this.area / elapsed : this.value;
  }
}
