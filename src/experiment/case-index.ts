import type { CaseRecords } from '../model/index.js';

/** Finds cases of a log by identity (sector, id, attempt): an open-addressing hash table over typed arrays. */
export class CaseIndex {
  readonly #cases: CaseRecords;
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(cases: CaseRecords) {
    this.#cases = cases;
    const size = 2 ** Math.ceil(Math.log2(2 * cases.length + 2));
    this.#mask = size - 1;
    this.#slots = new Int32Array(size).fill(-1);
    for (let row = 0; row < cases.length; row++) {
      let slot = this.#home(cases, row);
      while (this.#slots[slot] >= 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = row;
    }
  }

  /** Row of the case that `row` of another log is, or -1. */
  find(other: CaseRecords, row: number): number {
    const cases = this.#cases;
    for (let slot = this.#home(other, row); this.#slots[slot] >= 0; slot = (slot + 1) & this.#mask) {
      const found = this.#slots[slot];
      if (
        cases.id[found] === other.id[row] &&
        cases.attempt[found] === other.attempt[row] &&
        cases.sector[found] === other.sector[row]
      ) {
        return found;
      }
    }
    return -1;
  }

  #home(cases: CaseRecords, row: number): number {
    // Multiplicative hashing by 2^32 over the golden ratio (D. Knuth, The Art of Computer Programming 3, section 6.4).
    const key = Math.imul(cases.id[row] ^ (cases.attempt[row] << 20) ^ (cases.sector[row] << 26), 0x9e3779b1);
    return (key >>> 7) & this.#mask;
  }
}
