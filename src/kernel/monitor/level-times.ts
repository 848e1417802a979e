import type { Monitor } from './monitor.js';

const LEVEL = 0;
const SINCE = 1;

/**
 * The time that a stock spends at each whole-number level: the probabilities of the states of a queue, and quantiles
 * weighted by time ("how many were there at least for 5 % of the time").
 *
 * Updated only when the level changes, at constant cost. Memory: 8 bytes per level up to the highest, at most doubled
 * by the room to grow.
 */
export class LevelTimes implements Monitor {
  readonly #clock: Float64Array;
  readonly #cells = new Float64Array(2);
  #times = new Float64Array(64);

  /** @param clock - the engine's clock cell. */
  constructor(clock: Float64Array) {
    this.#clock = clock;
    this.#cells[SINCE] = clock[0];
  }

  /** Current level. */
  get value(): number {
    return this.#cells[LEVEL];
  }

  /**
   * Starts anew at the current time with a level.
   *
   * @throws RangeError when the level is not a whole number from 0 up.
   */
  reset(level: number): void {
    this.#times.fill(0);
    this.#include(level);
    this.#cells[LEVEL] = level;
    this.#cells[SINCE] = this.#clock[0];
  }

  /** Forgets what came before the current time, and keeps the level. */
  restart(): void {
    this.reset(this.value);
  }

  /** Changes the level by `delta` from the current time on; see {@link set}. */
  add(delta: number): void {
    this.set(this.#cells[LEVEL] + delta);
  }

  /**
   * Sets the level from the current time on.
   *
   * @throws RangeError when the level is not a whole number from 0 up.
   */
  set(level: number): void {
    if ((level & 0x7fffffff) !== level || level >= this.#times.length) this.#include(level);
    const cells = this.#cells;
    const now = this.#clock[0];
    this.#times[cells[LEVEL]] += now - cells[SINCE];
    cells[SINCE] = now;
    cells[LEVEL] = level;
  }

  /** Time spent at each level up to the highest at which any was spent, up to the current time. */
  times(): Float64Array {
    const times = this.#times.slice();
    times[this.value] += this.#clock[0] - this.#cells[SINCE];
    return times.slice(0, times.findLastIndex((time) => time > 0) + 1);
  }

  /** Share of the time spent at each level up to the highest at which any was spent; empty when no time has passed. */
  probabilities(): Float64Array {
    const times = this.times();
    const total = sum(times);
    return times.map((time) => time / total);
  }

  /**
   * The lowest level at or below which the stock was for at least a share of the time; NaN when no time has passed.
   *
   * @throws RangeError when the share is not within [0, 1].
   */
  quantile(share: number): number {
    if (!(share >= 0 && share <= 1)) throw new RangeError(`a share lies within [0, 1], not ${share}`);
    const times = this.times();
    if (times.length === 0) return NaN;
    const target = share * sum(times);
    let level = times.findIndex((time) => time > 0);
    for (let below = times[level]; below < target; below += times[level]) level++;
    return level;
  }

  #include(level: number): void {
    if (!Number.isInteger(level) || level < 0 || level > 0x7fffffff) {
      throw new RangeError(`a level is a whole number from 0 up, not ${level}`);
    }
    let length = this.#times.length;
    if (level < length) return;
    while (length <= level) length *= 2;
    const times = new Float64Array(length);
    times.set(this.#times);
    this.#times = times;
  }
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
