import seedrandom from 'seedrandom';
import type { Snapshotable } from '../snapshot.js';
import { GENERATORS, type GeneratorName } from './generator-name.js';
import { hashKey } from './key.js';
import { leapToSubstream, substreamOf } from './mrg-substream.js';
import type { Leap } from './mrg32k3a.js';

/** Where a stream stands, as plain data: which generator, and its own numbers. */
export interface StreamState {
  readonly generator: string;
  readonly numbers: readonly number[];
}

/** Anything that gives uniform random numbers. */
export interface UniformSource {
  /** The next number, uniform on the open interval (0, 1). */
  uniform(): number;
}

/**
 * A named source of random numbers, whose state can be saved and put back: the continuation is the same bit by bit.
 * `restore` throws a RangeError when the state is another generator's.
 */
export interface Stream extends UniformSource, Snapshotable<StreamState> {
  /** Path that names its purpose, such as `arrivals/DRT/first`. */
  readonly path: string;
  /** The next number, uniform on the open interval (0, 1), with 53 random bits. */
  uniform(): number;
}

/** Name of the default generator behind {@link Streams}, as a manifest records it. */
export const STREAM_GENERATOR = GENERATORS.alea;

/** Which generator {@link Streams} use. */
export interface StreamOptions {
  readonly generator?: GeneratorName;
}

/**
 * The named random streams of one replication.
 *
 * A stream depends on the seed, the replication and its own path, and on nothing else: adding a stream disturbs no
 * other, and two scenarios that use the same paths draw the same numbers. The default generator is Baagøe's Alea as
 * provided by seedrandom; keys are hashed first, so that similar paths give unrelated streams. Of MRG32k3a the path
 * chooses a stream and the replication its substream, so that replications of one path can never overlap.
 */
export class Streams {
  readonly #seed: string;
  readonly #replication: number;
  readonly #generator: GeneratorName;
  /** To the replication's substream of any stream; made when first needed. */
  #leap: Leap | undefined;

  constructor(seed: string, replication: number, options: StreamOptions = {}) {
    this.#seed = seed;
    this.#replication = replication;
    this.#generator = options.generator ?? 'alea';
  }

  /**
   * The stream of a path, from its start.
   * @throws RangeError for MRG32k3a unless the replication is a whole number from 0 to 2⁵¹ - 1.
   */
  stream(path: string): Stream {
    const key = `${this.#seed}/${this.#replication}/${path}`;
    switch (this.#generator) {
      case 'alea':
        return aleaStream(path, key);
      case 'tychei':
        return tycheiStream(path, key);
      case 'mrg32k3a':
        this.#leap ??= leapToSubstream(this.#replication);
        return mrgStream(path, this.#seed, this.#leap);
    }
  }
}

/** The numbers of a state, if it is one of this generator. */
function numbersOf(state: StreamState, generator: GeneratorName, count: number): readonly number[] {
  if (state.generator !== generator || state.numbers.length !== count || !state.numbers.every(Number.isFinite)) {
    throw new RangeError(`not a state of ${generator}: ${state.generator} with ${state.numbers.join(', ')}`);
  }
  return state.numbers;
}

function aleaStream(path: string, key: string): Stream {
  let generator = seedrandom.alea(hashKey(key), { state: true });
  return {
    path,
    uniform() {
      let u = generator.double();
      while (u === 0) u = generator.double();
      return u;
    },
    snapshot() {
      const { c, s0, s1, s2 } = generator.state();
      return { generator: 'alea', numbers: [c, s0, s1, s2] };
    },
    restore(state) {
      const [c, s0, s1, s2] = numbersOf(state, 'alea', 4);
      generator = seedrandom.alea('', { state: { c, s0, s1, s2 } });
    },
  };
}

function tycheiStream(path: string, key: string): Stream {
  let generator = seedrandom.tychei(hashKey(key), { state: true });
  return {
    path,
    uniform: () => generator.double(),
    snapshot() {
      const { a, b, c, d } = generator.state();
      return { generator: 'tychei', numbers: [a, b, c, d] };
    },
    restore(state) {
      const [a, b, c, d] = numbersOf(state, 'tychei', 4);
      generator = seedrandom.tychei('', { state: { a, b, c, d } });
    },
  };
}

function mrgStream(path: string, seed: string, leap: Leap): Stream {
  const generator = substreamOf(seed, path, leap);
  return {
    path,
    uniform() {
      let u = generator.next53();
      while (u === 0) u = generator.next53();
      return u;
    },
    snapshot: () => ({ generator: 'mrg32k3a', numbers: generator.snapshot() }),
    restore: (state) => generator.restore(numbersOf(state, 'mrg32k3a', 6)),
  };
}
