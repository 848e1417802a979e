import type { LevelMonitor } from './monitor.js';

/**
 * A level that is not watched: its current value and nothing else. Area, average and maximum are NaN, so that nobody
 * takes what was not measured for a zero.
 */
export class UntimedLevel implements LevelMonitor {
  /** NaN: not measured. */
  readonly maximum = NaN;
  /** NaN: not measured. */
  readonly area = NaN;
  /** NaN: not measured. */
  readonly average = NaN;
  // A cell and not a field: a field that once held a fraction is boxed again at every change.
  readonly #cell = new Float64Array(1);

  /** Current level. */
  get value(): number {
    return this.#cell[0];
  }

  /** Starts anew with a level. */
  reset(value: number): void {
    this.#cell[0] = value;
  }

  /** Does nothing: there is no past to forget. */
  restart(): void {
    // The level holds on.
  }

  /** Changes the level by `delta`. */
  add(delta: number): void {
    this.#cell[0] += delta;
  }

  /** Sets the level. */
  set(value: number): void {
    this.#cell[0] = value;
  }
}
