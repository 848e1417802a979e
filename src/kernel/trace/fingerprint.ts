import type { EventObserver } from '../event/engine.js';
import type { Snapshotable } from '../snapshot.js';

/** Which half of a float64 holds its low bits on this machine. */
const LOW = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1;

/** A fingerprint in the making: plain data. */
export interface FingerprintState {
  /** The hash's four 32-bit lanes. */
  readonly lanes: Int32Array;
  /** Events so far. */
  readonly events: number;
}

/**
 * A 64-bit fingerprint of the stream of events: two runs with the same one handled the same events in the same order,
 * but for a chance of 1 in 2^64. Set `engine.observer = fingerprint.observer`; without it a fingerprint costs nothing.
 *
 * Each event is a block of 16 bytes: its time as a float64, then its kind and entity as int32, the low byte first. The
 * fingerprint is the first half of MurmurHash3_x86_128 of all blocks with seed 0. It tells apart, it does not protect:
 * someone who wants to can make two runs with the same one.
 *
 * Source: A. Appleby, MurmurHash3, 2011, public domain.
 */
export class Fingerprint implements Snapshotable<FingerprintState> {
  /** Events so far. */
  events = 0;
  /** Adds an event. */
  readonly observer: EventObserver = (time, kind, entity) => {
    // Zero has two signs, which are the same time.
    this.#time[0] = time + 0;
    this.#mix(this.#halves[LOW], this.#halves[1 - LOW], kind, entity);
  };

  readonly #time = new Float64Array(1);
  readonly #halves = new Int32Array(this.#time.buffer);
  readonly #lanes = new Int32Array(4);

  /** Starts anew. */
  reset(): void {
    this.#lanes.fill(0);
    this.events = 0;
  }

  /** The fingerprint of the events so far, as 16 hexadecimal digits. */
  get hex(): string {
    const lanes = this.#lanes;
    const length = 16 * this.events;
    let a = lanes[0] ^ length;
    let b = lanes[1] ^ length;
    let c = lanes[2] ^ length;
    let d = lanes[3] ^ length;
    a = (a + b + c + d) | 0;
    b = (b + a) | 0;
    c = (c + a) | 0;
    d = (d + a) | 0;
    a = avalanche(a);
    b = avalanche(b);
    a = (a + b + avalanche(c) + avalanche(d)) | 0;
    b = (b + a) | 0;
    return digits(a) + digits(b);
  }

  snapshot(): FingerprintState {
    return { lanes: this.#lanes.slice(), events: this.events };
  }

  restore({ lanes, events }: FingerprintState): void {
    this.#lanes.set(lanes);
    this.events = events;
  }

  #mix(first: number, second: number, third: number, fourth: number): void {
    const lanes = this.#lanes;
    let a = lanes[0];
    let b = lanes[1];
    let c = lanes[2];
    let d = lanes[3];
    a ^= scramble(first, 0x239b961b, 15, 0xab0e9789);
    a = (Math.imul(rotate(a, 19) + b, 5) + 0x561ccd1b) | 0;
    b ^= scramble(second, 0xab0e9789, 16, 0x38b34ae5);
    b = (Math.imul(rotate(b, 17) + c, 5) + 0x0bcaa747) | 0;
    c ^= scramble(third, 0x38b34ae5, 17, 0xa1e38b93);
    c = (Math.imul(rotate(c, 15) + d, 5) + 0x96cd1c35) | 0;
    d ^= scramble(fourth, 0xa1e38b93, 18, 0x239b961b);
    d = (Math.imul(rotate(d, 13) + a, 5) + 0x32ac3b17) | 0;
    lanes[0] = a;
    lanes[1] = b;
    lanes[2] = c;
    lanes[3] = d;
    this.events++;
  }
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function scramble(word: number, factor: number, bits: number, nextFactor: number): number {
  return Math.imul(rotate(Math.imul(word, factor), bits), nextFactor);
}

/** Lets every bit of a word depend on every other. */
function avalanche(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function digits(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
