import type { ObservationMonitor } from './monitor.js';

const COUNT = 0;
const MEAN = 1;
const M2 = 2;
const MINIMUM = 3;
const MAXIMUM = 4;

/** Observations one by one: count, mean, variance and range, by Welford's update (Technometrics 4, 1962). */
export class Tally implements ObservationMonitor {
  readonly #cells = new Float64Array(5);

  constructor() {
    this.reset();
  }

  /**
   * A tally of all the observations in several; one without observations when there are none.
   * Source: Chan, Golub and LeVeque, Updating Formulae and a Pairwise Algorithm for Computing Sample Variances (1979).
   */
  static merge(parts: readonly Tally[]): Tally {
    const merged = new Tally();
    for (const part of parts) merged.#include(part.#cells);
    return merged;
  }

  /** Forgets all observations. */
  restart(): void {
    this.reset();
  }

  /** Forgets all observations. */
  reset(): void {
    this.#cells.fill(0);
    this.#cells[MINIMUM] = Infinity;
    this.#cells[MAXIMUM] = -Infinity;
  }

  /** Adds an observation. */
  record(value: number): void {
    const cells = this.#cells;
    const count = ++cells[COUNT];
    const gap = value - cells[MEAN];
    cells[MEAN] += gap / count;
    cells[M2] += gap * (value - cells[MEAN]);
    if (value < cells[MINIMUM]) cells[MINIMUM] = value;
    if (value > cells[MAXIMUM]) cells[MAXIMUM] = value;
  }

  get count(): number {
    return this.#cells[COUNT];
  }

  /** Mean; NaN without observations. */
  get mean(): number {
    return this.count === 0 ? NaN : this.#cells[MEAN];
  }

  /** Sample variance; NaN with fewer than two observations. */
  get variance(): number {
    return this.count < 2 ? NaN : this.#cells[M2] / (this.count - 1);
  }

  get minimum(): number {
    return this.#cells[MINIMUM];
  }

  get maximum(): number {
    return this.#cells[MAXIMUM];
  }

  #include(other: Float64Array): void {
    const cells = this.#cells;
    if (other[COUNT] === 0) return;
    const count = cells[COUNT] + other[COUNT];
    const gap = other[MEAN] - cells[MEAN];
    cells[M2] += other[M2] + gap * gap * (cells[COUNT] * (other[COUNT] / count));
    cells[MEAN] += gap * (other[COUNT] / count);
    cells[COUNT] = count;
    if (other[MINIMUM] < cells[MINIMUM]) cells[MINIMUM] = other[MINIMUM];
    if (other[MAXIMUM] > cells[MAXIMUM]) cells[MAXIMUM] = other[MAXIMUM];
  }
}
