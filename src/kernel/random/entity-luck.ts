import { hashWords } from './key.js';
import { threefry2x32 } from './threefry.js';

/** Name of the generator behind {@link EntityLuck}, as a manifest records it. */
export const LUCK_GENERATOR =
  'Threefry2x32-20, key = SHA-256 of seed/replication/luck/source, counter = (id, attempt and purpose)';

const TO_UNIT = 2 ** -32;
const PURPOSES = 2 ** 24;

/**
 * The number by which a purpose is known to the generator: the first 24 bits of its name's SHA-256.
 *
 * Names, not positions, so that a new purpose leaves every other draw where it was.
 */
export function purposeNumber(name: string): number {
  return hashWords(name)[0] >>> 8;
}

/**
 * Numbers the purposes that a model draws for.
 *
 * @throws Error when two names share a number: rename one of them.
 */
export function numberPurposes<N extends string>(names: readonly N[]): Readonly<Record<N, number>> {
  const numbers = new Map<number, string>();
  const result = {} as Record<N, number>;
  for (const name of names) {
    const number = purposeNumber(name);
    const other = numbers.get(number);
    if (other !== undefined && other !== name) {
      throw new Error(`the purposes "${other}" and "${name}" would draw the same numbers; rename one of them`);
    }
    numbers.set(number, name);
    result[name] = number;
  }
  return result;
}

/**
 * The luck of single entities: what an entity draws depends on who it is and what for, never on what else happened.
 *
 * The same entity therefore draws the same values in every scenario of a replication, whatever is added or changed
 * around it. Draws are independent across ids, attempts and purposes.
 */
export class EntityLuck {
  readonly #words = new Int32Array(2);
  #key0 = 0;
  #key1 = 0;

  /** Takes the key of one source of entities (a sector, a port) in one replication. */
  reset(seed: string, replication: number, source: string): void {
    [this.#key0, this.#key1] = hashWords(`${seed}/${replication}/luck/${source}`);
  }

  /**
   * A number uniform on (0, 1), with 32 random bits.
   *
   * @param id - the entity, a 32-bit integer.
   * @param attempt - which of the entity's attempts, 0 to 255.
   * @param purpose - a number from {@link numberPurposes}.
   */
  uniform(id: number, attempt: number, purpose: number): number {
    threefry2x32(this.#key0, this.#key1, id, attempt * PURPOSES + purpose, this.#words);
    return ((this.#words[0] >>> 0) + 0.5) * TO_UNIT;
  }

  /** A second number, independent of the last `uniform`, from the same block of random bits. */
  second(): number {
    return ((this.#words[1] >>> 0) + 0.5) * TO_UNIT;
  }
}
