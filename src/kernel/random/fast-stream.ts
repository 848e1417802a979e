import { hashAllWords } from './key.js';
import type { Stream, StreamState } from './stream.js';
import { fillXoshiro } from './xoshiro.js';
import { EXPONENTIAL_LAYERS, NORMAL_LAYERS } from './ziggurat.js';

/** Name of the generator behind {@link FastStream}, as a manifest records it. */
export const FAST_GENERATOR = 'xoshiro128**, key = SHA-256 of seed/replication/fast/stream path';

const TO_UNIT = 2 ** -52;
const WORD = 2 ** 32;
const HALF_WORD = 2 ** 26;
const MOST_BUFFER = 2 ** 20;
const { x: EXPONENTIAL_X, f: EXPONENTIAL_F, tail: EXPONENTIAL_TAIL } = EXPONENTIAL_LAYERS;
const { x: NORMAL_X, f: NORMAL_F, tail: NORMAL_TAIL } = NORMAL_LAYERS;

/** How a {@link FastStream} works. */
export interface FastStreamOptions {
  /** Pairs of random words made at a time, a whole number from 1 to 2²⁰, or else 128. Changes no number drawn. */
  readonly buffer?: number;
}

/**
 * A named stream for models that want speed and need no synchrony: exponential and normal numbers by the ziggurat method,
 * which now and then takes more than one pair of random words. Two runs that should draw the same numbers for the same
 * purpose want `Stream` and a `Variate` instead.
 *
 * The layer and the value come from different bits, never from the same ones: J. Doornik, "An improved ziggurat method to
 * generate normal random samples" (2005), shows what goes wrong otherwise.
 */
export class FastStream implements Stream {
  readonly path: string;
  readonly #state = new Int32Array(4);
  /** The state that the present block began with. */
  readonly #start = new Int32Array(4);
  readonly #block: Int32Array;
  #position: number;

  /** @throws RangeError unless the buffer is a whole number from 1 to 2²⁰. */
  constructor(seed: string, replication: number, path: string, options: FastStreamOptions = {}) {
    const buffer = options.buffer ?? 128;
    if (!(Number.isInteger(buffer) && buffer >= 1 && buffer <= MOST_BUFFER)) {
      throw new RangeError(`FastStream needs a whole buffer from 1 to 2^20, not ${buffer}`);
    }
    this.path = path;
    this.#block = new Int32Array(2 * buffer);
    this.#state.set(hashAllWords(`${seed}/${replication}/fast/${path}`).slice(0, 4));
    this.#position = 2 * buffer;
  }

  /** The next number, uniform on (0, 1), with 52 random bits. */
  uniform(): number {
    const place = this.#nextPair();
    return ((this.#block[place] >>> 6) * HALF_WORD + (this.#block[place + 1] >>> 6) + 0.5) * TO_UNIT;
  }

  /** The next number of an exponential distribution with a mean. */
  exponential(mean: number): number {
    for (let base = 0; ;) {
      const place = this.#nextPair();
      const word = this.#block[place];
      const layer = word & 255;
      // 20 bits of this word, which are none of the layer's, and 32 of the next.
      const share = ((word >>> 12) * WORD + (this.#block[place + 1] >>> 0) + 0.5) * TO_UNIT;
      const value = share * EXPONENTIAL_X[layer];
      if (value < EXPONENTIAL_X[layer + 1]) return mean * (base + value);
      if (layer === 0) base += EXPONENTIAL_TAIL;
      else if (this.#height(EXPONENTIAL_F, layer) < Math.exp(-value)) return mean * (base + value);
    }
  }

  /** The next number of the standard normal distribution. */
  normal(): number {
    for (;;) {
      const place = this.#nextPair();
      const word = this.#block[place];
      const layer = word & 255;
      const sign = (word & 256) === 0 ? 1 : -1;
      const share = ((word >>> 12) * WORD + (this.#block[place + 1] >>> 0) + 0.5) * TO_UNIT;
      const value = share * NORMAL_X[layer];
      if (value < NORMAL_X[layer + 1]) return sign * value;
      if (layer === 0) return sign * this.#normalTail();
      if (this.#height(NORMAL_F, layer) < Math.exp((-value * value) / 2)) return sign * value;
    }
  }

  snapshot(): StreamState {
    const drawn = this.#position === this.#block.length;
    const words = drawn ? this.#state : this.#start;
    return { generator: 'xoshiro128**', numbers: [...words, drawn ? 0 : this.#position] };
  }

  /** The state may come from a stream with another buffer. */
  restore(state: StreamState): void {
    const { generator, numbers } = state;
    const whole = numbers.length === 5 && numbers.every(Number.isInteger) && numbers[4] >= 0;
    if (generator !== 'xoshiro128**' || !whole || numbers[4] > 2 * MOST_BUFFER || numbers[4] % 2 !== 0) {
      throw new RangeError(`not a state of xoshiro128**: ${generator} with ${numbers.join(', ')}`);
    }
    this.#state.set(numbers.slice(0, 4));
    this.#position = this.#block.length;
    for (let i = 0; i < numbers[4]; i += 2) this.#nextPair();
  }

  /** Where in the block the next two words are. Words are always used in pairs. */
  #nextPair(): number {
    let place = this.#position;
    if (place === this.#block.length) {
      this.#start.set(this.#state);
      fillXoshiro(this.#state, this.#block);
      place = 0;
    }
    this.#position = place + 2;
    return place;
  }

  /** A height uniform between the lower and the upper edge of a layer. */
  #height(f: Float64Array, layer: number): number {
    return f[layer] + this.uniform() * (f[layer + 1] - f[layer]);
  }

  /** A normal number beyond the start of the tail. Source: G. Marsaglia, Technometrics 6 (1964), 101-102. */
  #normalTail(): number {
    for (;;) {
      const beyond = -Math.log(this.uniform()) / NORMAL_TAIL;
      if (-2 * Math.log(this.uniform()) > beyond * beyond) return NORMAL_TAIL + beyond;
    }
  }
}
