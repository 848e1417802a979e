import type { Ledger } from './ledger.js';

/** What a newcomer sees of a resource: how many are in service and how many wait. */
export interface Crowd {
  readonly busy: { readonly value: number };
  readonly waiting: { readonly value: number };
}

/**
 * Newcomers who look at the line and do not join it, with a probability that depends on what they see.
 *
 * The uniform number that decides is handed in, so that it can be the entity's own and scenarios stay paired: who balks
 * at a line also balks, with the same number, at any line at which it is likelier.
 */
export class Balking {
  /** Who balked since the last reset. */
  count = 0;
  readonly #name: string;
  readonly #probability: (crowd: Crowd) => number;
  readonly #ledger: Ledger | undefined;
  readonly #place: number;
  readonly #clock: Float64Array;

  /**
   * @param name - of the resource, in records.
   * @param clock - the engine's clock cell.
   * @param probability - of balking, 0 to 1, by what the newcomer sees.
   */
  constructor(name: string, clock: Float64Array, probability: (crowd: Crowd) => number, ledger?: Ledger) {
    this.#name = name;
    this.#clock = clock;
    this.#probability = probability;
    this.#ledger = ledger;
    this.#place = ledger?.place(name) ?? -1;
  }

  /**
   * Does the entity balk? If so it is booked.
   *
   * @param u - uniform on (0, 1).
   * @throws RangeError when the probability is not from 0 to 1.
   */
  decide(entity: number, crowd: Crowd, u: number): boolean {
    const probability = this.#probability(crowd);
    if (!(probability >= 0 && probability <= 1)) {
      throw new RangeError(`balking at "${this.#name}": ${probability} is no probability`);
    }
    if (!(u < probability)) return false;
    this.count++;
    this.#ledger?.add('balked', entity, this.#place, this.#clock[0]);
    return true;
  }

  /** Starts counting anew. */
  reset(): void {
    this.count = 0;
  }
}
