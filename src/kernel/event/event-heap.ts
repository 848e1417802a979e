import { RANK, TIME, type EventRecords } from './event-records.js';

/**
 * A binary heap of event slots by (time, rank). Times stand in the heap itself; ranks are looked up on ties only.
 *
 * The root is removed lazily: {@link dropRoot} leaves a hole that the next insertion fills, which saves one of two sifts
 * when an event schedules its successor.
 */
export class EventHeap {
  readonly #records: EventRecords;
  #times = new Float64Array(64);
  #slots = new Int32Array(64);
  /** Positions in use, a hole at the root included. */
  #length = 0;
  #hole = false;

  constructor(records: EventRecords) {
    this.#records = records;
  }

  /** Events in the heap. */
  get length(): number {
    return this.#hole ? this.#length - 1 : this.#length;
  }

  /** Slot of the first event, or -1 when there is none. */
  root(): number {
    if (this.#hole) this.#fillHole();
    return this.#length === 0 ? -1 : this.#slots[0];
  }

  /** Removes the first event, which {@link root} has just returned. */
  dropRoot(): void {
    this.#hole = true;
  }

  /** Adds an event. */
  insert(slot: number): void {
    if (this.#hole) {
      this.#hole = false;
      this.#siftDown(slot, 0);
      return;
    }
    if (this.#length === this.#times.length) this.#grow();
    this.#siftUp(slot, this.#length++);
  }

  /** Slot at a position from 0 to `length`, in no particular order. Only right after {@link root}. */
  at(position: number): number {
    return this.#slots[position];
  }

  /** Forgets all events. */
  clear(): void {
    this.#length = 0;
    this.#hole = false;
  }

  #fillHole(): void {
    this.#hole = false;
    const last = --this.#length;
    if (last > 0) this.#siftDown(this.#slots[last], 0);
  }

  #siftUp(slot: number, from: number): void {
    const times = this.#times;
    const slots = this.#slots;
    const floats = this.#records.floats;
    const time = floats[slot * 4 + TIME];
    const rank = floats[slot * 4 + RANK];
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const parentTime = times[parent];
      if (parentTime < time || (parentTime === time && floats[slots[parent] * 4 + RANK] < rank)) break;
      times[at] = parentTime;
      slots[at] = slots[parent];
      at = parent;
    }
    times[at] = time;
    slots[at] = slot;
  }

  #siftDown(slot: number, from: number): void {
    const times = this.#times;
    const slots = this.#slots;
    const floats = this.#records.floats;
    const time = floats[slot * 4 + TIME];
    const rank = floats[slot * 4 + RANK];
    const length = this.#length;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= length) break;
      const right = child + 1;
      if (right < length) {
        const rightTime = times[right];
        const leftTime = times[child];
        // Not by their difference: that of two infinite times is no number.
        if (
          rightTime < leftTime ||
          (rightTime === leftTime && floats[slots[right] * 4 + RANK] < floats[slots[child] * 4 + RANK])
        ) {
          child = right;
        }
      }
      const childTime = times[child];
      if (time < childTime || (time === childTime && rank < floats[slots[child] * 4 + RANK])) break;
      times[at] = childTime;
      slots[at] = slots[child];
      at = child;
    }
    times[at] = time;
    slots[at] = slot;
  }

  #grow(): void {
    const times = new Float64Array(this.#times.length * 2);
    times.set(this.#times);
    this.#times = times;
    const slots = new Int32Array(this.#slots.length * 2);
    slots.set(this.#slots);
    this.#slots = slots;
  }
}
