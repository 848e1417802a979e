/** Numbers per record in the float64 view, and in the int32 view of the same bytes. */
const FLOATS = 4;
const INTS = 8;

/** Offsets in the float64 view. */
export const TIME = 0;
export const RANK = 1;

/** Offsets in the int32 view. */
export const KIND = 4;
export const ENTITY = 5;
export const NEXT = 6;
export const PREVIOUS = 7;

/** What PREVIOUS holds in a slot without an event. */
const FREE = -0x8000_0000;

/** A handle is a slot in its lower part and the event's sequence number, as far as it fits, above. */
const SLOTS = 2 ** 26;
const SEQUENCES = 2 ** 26;

/**
 * Events as records of 32 bytes in one buffer: time, rank, kind, entity and two links. A record lies in one cache line,
 * so that touching an event costs one miss however many are pending.
 */
export class EventRecords {
  /** Times and ranks at `slot * 4 + TIME` and `+ RANK`. Growing replaces the view. */
  floats: Float64Array;
  /** Kinds, entities and links at `slot * 8 + KIND` and so on. Growing replaces the view. */
  ints: Int32Array;

  #capacity: number;
  #used = 0;
  #free = -1;

  constructor(capacity = 64) {
    this.#capacity = capacity;
    const buffer = new ArrayBuffer(capacity * FLOATS * 8);
    this.floats = new Float64Array(buffer);
    this.ints = new Int32Array(buffer);
  }

  /** Takes a slot; its record holds what the last event left there. */
  take(): number {
    const slot = this.#free;
    if (slot >= 0) {
      this.#free = this.ints[slot * INTS + NEXT];
      return slot;
    }
    if (this.#used === this.#capacity) this.#grow();
    return this.#used++;
  }

  /** Gives a slot back. Handles of its event are stale from now on. */
  give(slot: number): void {
    const ints = this.ints;
    ints[slot * INTS + NEXT] = this.#free;
    ints[slot * INTS + PREVIOUS] = FREE;
    this.#free = slot;
  }

  /** A number that names the event in a slot: its sequence number, modulo 67 million, with the slot. */
  handleOf(slot: number): number {
    const rank = this.floats[slot * FLOATS + RANK];
    // The remainder, exactly: both factors are powers of two. The operator itself is many times slower on doubles.
    return (rank - Math.floor(rank / SEQUENCES) * SEQUENCES) * SLOTS + slot;
  }

  /** The slot that a handle names, or -1 when its event is not there any more. */
  slotOf(handle: number): number {
    const slot = handle % SLOTS;
    if (!(slot >= 0 && slot < this.#used && Number.isInteger(slot))) return -1;
    return this.ints[slot * INTS + PREVIOUS] !== FREE && this.handleOf(slot) === handle ? slot : -1;
  }

  /** Forgets every event and keeps the memory. */
  clear(): void {
    this.#used = 0;
    this.#free = -1;
  }

  /** Forgets every event and takes the given slots, so that handles made before name the same events again. */
  takeAll(slots: Int32Array): void {
    this.clear();
    for (const slot of slots) if (slot >= this.#used) this.#used = slot + 1;
    while (this.#capacity < this.#used) this.#grow();
    const taken = new Uint8Array(this.#used);
    for (const slot of slots) taken[slot] = 1;
    for (let slot = this.#used - 1; slot >= 0; slot--) if (taken[slot] === 0) this.give(slot);
  }

  #grow(): void {
    if (this.#capacity === SLOTS) throw new RangeError(`more than ${SLOTS} pending events`);
    this.#capacity = Math.max(1, this.#capacity * 2);
    const buffer = new ArrayBuffer(this.#capacity * FLOATS * 8);
    const floats = new Float64Array(buffer);
    floats.set(this.floats);
    this.floats = floats;
    this.ints = new Int32Array(buffer);
  }
}
