import type { Variate } from './variate.js';

const CELLS = 1024;

/**
 * A distribution as a table of its quantiles, for models that draw millions of times: one look-up and one interpolation
 * instead of logarithms and exponentials, monotone in u, and nothing put on the heap.
 *
 * The table holds the quantiles at the edges of 1,024 equal slices of probability (for unbounded tails at the middle of
 * the outermost slice), linear in between, scaled so that its mean is exactly that of the distribution; where values may
 * be negative it is shifted instead, since a mean near 0 gives no scale.
 */
export class QuantileTable {
  readonly mean: number;
  readonly #values = new Float64Array(CELLS + 1);

  constructor(variate: Variate) {
    const values = this.#values;
    for (let i = 0; i <= CELLS; i++) {
      const u = i === 0 ? 0.5 / CELLS : i === CELLS ? 1 - 0.5 / CELLS : i / CELLS;
      values[i] = variate.quantile(u);
    }
    let sum = 0;
    for (let i = 0; i < CELLS; i++) sum += (values[i] + values[i + 1]) / 2;
    const mean = sum / CELLS;
    const shift = values[0] < 0 ? variate.mean - mean : 0;
    const scale = values[0] >= 0 && mean > 0 ? variate.mean / mean : 1;
    for (let i = 0; i <= CELLS; i++) values[i] = values[i] * scale + shift;
    this.mean = variate.mean;
  }

  /** The value for a uniform number in (0, 1). */
  at(u: number): number {
    const place = u * CELLS;
    const cell = place | 0;
    const low = this.#values[cell];
    return low + (place - cell) * (this.#values[cell + 1] - low);
  }
}
