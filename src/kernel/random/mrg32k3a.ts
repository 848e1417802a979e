import { apply, power, type Matrix } from './modular-matrix.js';

const M1 = 4294967087;
const M2 = 4294944443;
const A12 = 1403580;
const A13 = 810728;
const A21 = 527612;
const A23 = 1370589;
/** 1 / (m1 + 1), as published. */
const NORM = 2.328306549295728e-10;
const TO_53_BITS = 2 ** -24;

/** One step of each component. */
const STEP1: Matrix = [
  [0n, 1n, 0n],
  [0n, 0n, 1n],
  [BigInt(M1 - A13), BigInt(A12), 0n],
];
const STEP2: Matrix = [
  [0n, 1n, 0n],
  [0n, 0n, 1n],
  [BigInt(M2 - A23), 0n, BigInt(A21)],
];

/** How many steps lie from one stream to the next, and from one substream to the next. */
export const STREAM_STEPS = 2n ** 127n;
export const SUBSTREAM_STEPS = 2n ** 76n;

/** The matrices that leap over a number of steps, for {@link Mrg32k3a.leap}. */
export interface Leap {
  readonly first: Matrix;
  readonly second: Matrix;
}

/** The leap over `steps` steps, a whole number of at least 0: A1p127 and A2p127 for 2¹²⁷, and so on. */
export function leapOver(steps: bigint): Leap {
  return { first: power(STEP1, steps, BigInt(M1)), second: power(STEP2, steps, BigInt(M2)) };
}

/** A leap done `times` times, a whole number of at least 0. */
export function repeatLeap(leap: Leap, times: bigint): Leap {
  return { first: power(leap.first, times, BigInt(M1)), second: power(leap.second, times, BigInt(M2)) };
}

/**
 * MRG32k3a: two recurrences of order 3 combined, period about 2¹⁹¹, with streams 2¹²⁷ steps apart and within each of them
 * substreams 2⁷⁶ steps apart. The standard generator of many simulation packages.
 *
 * Sources: P. L'Ecuyer, Operations Research 47 (1999), 159-164; P. L'Ecuyer, R. Simard, E. J. Chen, W. D. Kelton, "An
 * object-oriented random-number package with many long streams and substreams", Operations Research 50 (2002), 1073-1075.
 */
export class Mrg32k3a {
  readonly #state = new Float64Array(6);

  /** @throws RangeError unless `seed` can be a state, see {@link Mrg32k3a.restore}. */
  constructor(seed: readonly number[]) {
    this.restore(seed);
  }

  /** The next number on (0, 1), with 32 bits: RandU01 of the published package. One step. */
  next(): number {
    const s = this.#state;
    let p1 = A12 * s[1] - A13 * s[0];
    p1 -= Math.trunc(p1 / M1) * M1;
    if (p1 < 0) p1 += M1;
    s[0] = s[1];
    s[1] = s[2];
    s[2] = p1;
    let p2 = A21 * s[5] - A23 * s[3];
    p2 -= Math.trunc(p2 / M2) * M2;
    if (p2 < 0) p2 += M2;
    s[3] = s[4];
    s[4] = s[5];
    s[5] = p2;
    return (p1 > p2 ? p1 - p2 : p1 - p2 + M1) * NORM;
  }

  /** The next number on [0, 1), with 53 bits: RandU01 after IncreasedPrecis of the published package. Two steps. */
  next53(): number {
    const u = this.next();
    const sum = u + this.next() * TO_53_BITS;
    return sum < 1 ? sum : sum - 1;
  }

  /** Passes over steps without taking them. */
  leap(over: Leap): void {
    const s = [...this.#state];
    const first = apply(over.first, s.slice(0, 3), BigInt(M1));
    const second = apply(over.second, s.slice(3), BigInt(M2));
    this.#state.set([...first, ...second]);
  }

  /** The six whole numbers that tell all that follows. */
  snapshot(): number[] {
    return [...this.#state];
  }

  /**
   * Goes back, or on, to a state.
   * @throws RangeError unless there are six whole numbers, the first three below m1 and not all 0, the rest below m2
   * and not all 0.
   */
  restore(state: readonly number[]): void {
    const valid =
      state.length === 6 &&
      state.every((x, i) => Number.isInteger(x) && x >= 0 && x < (i < 3 ? M1 : M2)) &&
      state[0] + state[1] + state[2] > 0 &&
      state[3] + state[4] + state[5] > 0;
    if (!valid) throw new RangeError(`not a state of MRG32k3a: ${state.join(', ')}`);
    this.#state.set(state);
  }
}
