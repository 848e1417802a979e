import seedrandom from 'seedrandom';
import { hashKey } from './key.js';

/** A named source of random numbers. */
export interface Stream {
  /** Path that names its purpose, such as `arrivals/DRT/first`. */
  readonly path: string;
  /** The next number, uniform on the open interval (0, 1), with 53 random bits. */
  uniform(): number;
}

/** Name of the generator behind {@link Streams}, as a manifest records it. */
export const STREAM_GENERATOR = 'alea (seedrandom), key = SHA-256 of seed/replication/stream path';

/**
 * The named random streams of one replication.
 *
 * A stream depends on the seed, the replication and its own path, and on nothing else: adding a stream disturbs no
 * other, and two scenarios that use the same paths draw the same numbers. Generator: Baagøe's Alea as provided by
 * seedrandom; the key is hashed first, so that similar paths give unrelated streams.
 */
export class Streams {
  readonly #prefix: string;

  constructor(seed: string, replication: number) {
    this.#prefix = `${seed}/${replication}/`;
  }

  /** The stream of a path, from its start. */
  stream(path: string): Stream {
    const generator = seedrandom.alea(hashKey(this.#prefix + path));
    return {
      path,
      uniform() {
        let u = generator.double();
        while (u === 0) u = generator.double();
        return u;
      },
    };
  }
}
