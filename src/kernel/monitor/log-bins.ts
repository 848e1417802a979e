/**
 * Weights at whole-number keys within a window of bounded width that ends at the highest key seen. Weight at keys
 * below the window is added to its lowest key.
 *
 * Which keys share the lowest bin depends only on the highest key of all, not on the order in which they came, nor on
 * how they were split over several before a merge. Source: the collapsing store of Masson, Rim and Lee, DDSketch: A
 * Fast and Fully-Mergeable Quantile Sketch with Relative-Error Guarantees (PVLDB 12, 2019).
 */
export class LogBins {
  /** Largest number of keys in the window. */
  readonly limit: number;
  #weights = new Float64Array(0);
  #first = 0;
  #collapsed = false;
  readonly #total = new Float64Array(1);

  /** @param limit - largest number of keys, a whole number above 0; each takes 8 bytes once it is needed. */
  constructor(limit: number) {
    this.limit = limit;
  }

  /** Total weight. */
  get total(): number {
    return this.#total[0];
  }

  /** Keys in the window so far. */
  get length(): number {
    return this.#weights.length;
  }

  /** The lowest key whose weight is its own; -Infinity as long as no key has been moved. */
  get lowestOwn(): number {
    return this.#collapsed ? this.#first + 1 : -Infinity;
  }

  /** Forgets all weights, and keeps the memory. */
  clear(): void {
    this.#weights.fill(0);
    this.#total[0] = 0;
    this.#collapsed = false;
    // A full window must end at the highest key, which is not known any more.
    if (this.#weights.length === this.limit) this.#weights = new Float64Array(0);
  }

  /** Adds weight at a key. */
  add(key: number, weight: number): void {
    this.#total[0] += weight;
    let bin = key - this.#first;
    if (bin < 0 || bin >= this.#weights.length) bin = this.#include(key);
    this.#weights[bin] += weight;
  }

  /** Adds all weights of another. */
  addAll(other: LogBins): void {
    other.#weights.forEach((weight, bin) => {
      if (weight > 0) this.add(other.#first + bin, weight);
    });
    this.#collapsed ||= other.#collapsed;
  }

  /** The key at which the weight of it and all lower ones first exceeds `rank`, which is below the total. */
  keyAt(rank: number): number {
    let bin = 0;
    for (let sum = this.#weights[0]; sum <= rank; sum += this.#weights[bin]) bin++;
    return this.#first + bin;
  }

  /** Widens or moves the window for a key outside it, and returns the key's bin. The width doubles, so this is rare. */
  #include(key: number): number {
    const old = this.#weights;
    const oldFirst = this.#first;
    // A full window ends at the highest key: what lies below it is below for good.
    if (old.length === this.limit && key < oldFirst) {
      this.#collapsed = true;
      return 0;
    }
    const lowest = old.findIndex((weight) => weight > 0);
    const highest = old.findLastIndex((weight) => weight > 0);
    const low = lowest < 0 ? key : Math.min(key, oldFirst + lowest);
    const high = lowest < 0 ? key : Math.max(key, oldFirst + highest);
    let width = Math.max(64, 2 * old.length);
    while (width < high - low + 1) width *= 2;
    const full = width >= this.limit;
    if (full) width = this.limit;
    this.#weights = new Float64Array(width);
    this.#first = full ? high - width + 1 : low - Math.floor((width - (high - low + 1)) / 2);
    for (let bin = Math.max(0, lowest); bin <= highest; bin++) {
      const to = oldFirst + bin - this.#first;
      if (to < 0 && old[bin] > 0) this.#collapsed = true;
      this.#weights[to > 0 ? to : 0] += old[bin];
    }
    const bin = key - this.#first;
    if (bin < 0) this.#collapsed = true;
    return bin > 0 ? bin : 0;
  }
}
