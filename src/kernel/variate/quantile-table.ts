import type { Variate } from './variate.js';

/** Cells of the body: equal slices of probability. */
const CELLS = 1024;
/** The outermost cells of the body at either end that the tails stand in for: tails begin at 1/32. */
const TAIL_CELLS = 32;
const TAIL = TAIL_CELLS / CELLS;
/** Cells in each halving of a tail. The first halving has cells as wide as the body's. */
const STEPS = 16;
/** Halvings of a tail, from 2⁻⁵ down to 2⁻³². */
const HALVINGS = 27;
const TO_INNERMOST = 2 ** 32;

/** Quantiles of one tail by ascending probability: entry `h * STEPS + k` at (1 + k / STEPS) 2^(h - 32), 0 <= k < STEPS. */
type Tail = Float64Array;

/** Probability at an entry of a tail. */
function tailShare(entry: number): number {
  const halving = Math.floor(entry / STEPS);
  let share = (1 + (entry - halving * STEPS) / STEPS) / TO_INNERMOST;
  for (let h = 0; h < halving; h++) share *= 2;
  return share;
}

/**
 * A distribution as a table of its quantiles, for models that draw millions of times: one look-up and one interpolation
 * instead of logarithms and exponentials, monotone in u, and nothing put on the heap. For continuous distributions: one
 * that jumps would get values in between.
 *
 * The table holds the quantiles at the edges of slices of probability, linear in between: slices of 1/1,024 in the body,
 * and in the two outermost 1/32 slices that halve again and again, sixteen to a halving, down to 2⁻³². What lies beyond
 * is cut off at 2⁻³³, the outermost number that 32 random bits give. That keeps more
 * than 99.9 % of the variance of a lognormal of coefficient of variation 3. The table is scaled so that its mean is exactly that of the distribution; where
 * values may be negative it is shifted instead, since a mean near 0 gives no scale.
 */
export class QuantileTable {
  readonly mean: number;
  readonly #body = new Float64Array(CELLS + 1);
  readonly #low: Tail = new Float64Array(HALVINGS * STEPS + 1);
  readonly #high: Tail = new Float64Array(HALVINGS * STEPS + 1);
  /** Quantiles at 2⁻³³ and 1 - 2⁻³³, the ends of the table. */
  #least: number;
  #most: number;

  constructor(variate: Variate) {
    const body = this.#body;
    for (let i = TAIL_CELLS; i <= CELLS - TAIL_CELLS; i++) body[i] = variate.quantile(i / CELLS);
    for (let i = 0; i < this.#low.length; i++) {
      const share = tailShare(i);
      this.#low[i] = variate.quantile(share);
      this.#high[i] = variate.quantile(1 - share);
    }
    this.#least = variate.quantile(0.5 / TO_INNERMOST);
    this.#most = variate.quantile(1 - 0.5 / TO_INNERMOST);

    const mean = this.#tableMean();
    const shift = this.#least < 0 ? variate.mean - mean : 0;
    const scale = this.#least >= 0 && mean > 0 ? variate.mean / mean : 1;
    for (const values of [body, this.#low, this.#high]) {
      for (let i = 0; i < values.length; i++) values[i] = values[i] * scale + shift;
    }
    this.#least = this.#least * scale + shift;
    this.#most = this.#most * scale + shift;
    this.mean = variate.mean;
  }

  /** The value for a uniform number in (0, 1). */
  at(u: number): number {
    if (!(u >= TAIL && u <= 1 - TAIL)) return this.#inTail(u);
    const place = u * CELLS;
    const cell = place | 0;
    const low = this.#body[cell];
    return low + (place - cell) * (this.#body[cell + 1] - low);
  }

  /** The value of an outer share: its leading bit tells the halving, the bits after it the cell. */
  #inTail(u: number): number {
    const tail = u < 0.5 ? this.#low : this.#high;
    const scaled = (u < 0.5 ? u : 1 - u) * TO_INNERMOST;
    const whole = scaled | 0;
    if (whole === 0) {
      const end = u < 0.5 ? this.#least : this.#most;
      return end + scaled * (tail[0] - end);
    }
    const halving = 31 - Math.clz32(whole);
    const place = (scaled / (1 << halving) - 1) * STEPS;
    const cell = place | 0;
    const entry = halving * STEPS + cell;
    const value = tail[entry];
    return value + (place - cell) * (tail[entry + 1] - value);
  }

  /** Mean of the straight lines, added up from the ends, where the pieces are small. */
  #tableMean(): number {
    let sum = (this.#least + this.#low[0] + this.#most + this.#high[0]) / 2 / TO_INNERMOST;
    for (let i = 0; i < this.#low.length - 1; i++) {
      const ends = this.#low[i] + this.#low[i + 1] + this.#high[i] + this.#high[i + 1];
      sum += (ends / 2) * (tailShare(i + 1) - tailShare(i));
    }
    for (let i = TAIL_CELLS; i < CELLS - TAIL_CELLS; i++) sum += (this.#body[i] + this.#body[i + 1]) / 2 / CELLS;
    return sum;
  }
}
