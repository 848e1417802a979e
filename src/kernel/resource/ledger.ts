import { longerFloats, longerInts } from './cells.js';

/**
 * What can become of a request other than being served. `unfinished` is who still waits or is served when the books
 * are closed.
 */
export const OUTCOMES = ['rejected', 'balked', 'reneged', 'displaced', 'unfinished'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One entry of a {@link Ledger}. Times are the model's; `since` is when the entity's wait or service began. */
export interface LedgerRecord {
  readonly outcome: Outcome;
  readonly entity: number;
  readonly place: string;
  readonly since: number;
  readonly time: number;
}

/**
 * The books on who was not served: nothing gets lost silently. Counts are always kept; whole records, about 24 bytes
 * each, only if asked for.
 */
export class Ledger {
  readonly #clock: Float64Array;
  readonly #keep: boolean;
  readonly #places: string[] = [];
  /** By place and outcome. */
  #counts = new Float64Array(0);
  /** Outcome, entity and place of each record; its `since` and `time`. */
  #ints = new Int32Array(3 * 64);
  #floats = new Float64Array(2 * 64);
  #length = 0;

  /**
   * @param clock - the engine's clock cell.
   * @param keep - keep whole records, not only counts.
   */
  constructor(clock: Float64Array, keep = true) {
    this.#clock = clock;
    this.#keep = keep;
  }

  /** Number of records kept. */
  get length(): number {
    return this.#length;
  }

  /** Forgets all entries and counts; places stay known. */
  reset(): void {
    this.#counts.fill(0);
    this.#length = 0;
  }

  /** The number under which a place (a resource, a store) is known here. */
  place(name: string): number {
    const known = this.#places.indexOf(name);
    if (known >= 0) return known;
    this.#counts = longerFloats(this.#counts, this.#counts.length + OUTCOMES.length);
    return this.#places.push(name) - 1;
  }

  /** Adds an entry at the current time. */
  add(outcome: Outcome, entity: number, place: number, since: number): void {
    const code = OUTCOMES.indexOf(outcome);
    this.#counts[place * OUTCOMES.length + code]++;
    if (!this.#keep) return;
    const row = this.#length++;
    if (row * 2 === this.#floats.length) {
      this.#ints = longerInts(this.#ints, row * 6);
      this.#floats = longerFloats(this.#floats, row * 4);
    }
    this.#ints[row * 3] = code;
    this.#ints[row * 3 + 1] = entity;
    this.#ints[row * 3 + 2] = place;
    this.#floats[row * 2] = since;
    this.#floats[row * 2 + 1] = this.#clock[0];
  }

  /** How often an outcome was entered, at one place or, without a name, at all. */
  count(outcome: Outcome, place?: string): number {
    const code = OUTCOMES.indexOf(outcome);
    let count = 0;
    this.#places.forEach((name, i) => {
      if (place === undefined || place === name) count += this.#counts[i * OUTCOMES.length + code];
    });
    return count;
  }

  /** The record at a place from 0 to `length` - 1, oldest first. */
  at(row: number): LedgerRecord {
    return {
      outcome: OUTCOMES[this.#ints[row * 3]],
      entity: this.#ints[row * 3 + 1],
      place: this.#places[this.#ints[row * 3 + 2]],
      since: this.#floats[row * 2],
      time: this.#floats[row * 2 + 1],
    };
  }

  /** All records, oldest first. */
  records(): LedgerRecord[] {
    return Array.from({ length: this.#length }, (_, row) => this.at(row));
  }
}
