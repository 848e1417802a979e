import { EventHeap } from './event-heap.js';
import type { Snapshotable } from '../snapshot.js';
import { ENTITY, EventRecords, KIND, NEXT, PREVIOUS, RANK, TIME } from './event-records.js';

/** What PREVIOUS holds of an event in the heap, and of a cancelled one that is still there. */
const IN_HEAP = -0x7fff_ffff;
const DEAD = -0x7fff_fffe;

/** More events than this in the heap are spread over buckets; a new rung of fewer than the other goes to the heap. */
const CROWDED = 96;
const FEW = 40;

/** Most buckets of a rung. */
const MOST_BUCKETS = 2 ** 20;
/** A rung reaches this many mean waits ahead; what lies beyond waits unsorted. */
const REACH = 3;

/** Pending events as columns, one entry per event, soonest first. A slot is where the list keeps an event. */
export interface PendingEvents {
  readonly times: Float64Array;
  readonly ranks: Float64Array;
  readonly kinds: Int32Array;
  readonly entities: Int32Array;
  readonly slots: Int32Array;
}

/**
 * The pending events, ordered by (time, rank), where a rank holds phase, priority and sequence (see `rank.ts`).
 *
 * The structure adapts to how many are pending. Few stand in a binary heap. Many stand in three places by when they are
 * due: the soonest in the heap, later ones unsorted in buckets of equal width (a rung), the latest unsorted in one list.
 * When the heap runs empty the next bucket is poured into it; when the rung is used up a new one is built from the rest,
 * with a width from their own times. An operation then costs the same from a hundred to a million pending. Buckets are
 * chosen by a monotone function of time and sorting is left to the heap, so the order is exact: it never depends on the
 * structure. Times that crowd one bucket cost what a heap costs.
 *
 * Source of the idea: W. Tang, R. Goh, I. Thng, "Ladder queue", ACM TOMACS 15(3), 2005; with a heap in place of its
 * sorted bottom and of further rungs.
 *
 * Times and ranks travel through registers, not as arguments or results: a double that crosses a call which the
 * compiler does not inline is put on the heap.
 */
export class EventList implements Snapshotable<PendingEvents> {
  /** Register: the time of the event to push, and after `pop` the time of the popped event. */
  readonly time = new Float64Array(1);
  /** Register: the time up to which {@link popDue} pops. */
  readonly limit = new Float64Array(1);
  /** Kind of the event last popped. */
  kind = 0;
  /** Entity of the event last popped. */
  entity = 0;

  readonly #records = new EventRecords();
  readonly #heap = new EventHeap(this.#records);
  readonly #rank = new Float64Array(1);
  #size = 0;
  /** Cancelled events that are still in the heap. */
  #dead = 0;

  /** First slot of each bucket, and last the list of what lies beyond; -1 where empty. */
  #heads = new Int32Array(1).fill(-1);
  /** Buckets of the rung; 0 when there is none and everything goes to the heap. */
  #buckets = 0;
  /** Buckets from 0 to this one have been poured into the heap. */
  #current = -1;
  /** Start of the rung, and buckets per unit of time. */
  readonly #scale = new Float64Array(2);
  /** Insertions since the last rung was built, so that building costs a constant per insertion. */
  #insertions = 0;

  /** Number of pending events. */
  get size(): number {
    return this.#size;
  }

  /** Forgets every pending event and keeps the memory. */
  clear(): void {
    this.#records.clear();
    this.#heap.clear();
    this.#heads.fill(-1);
    this.#size = 0;
    this.#dead = 0;
    this.#buckets = 0;
    this.#current = -1;
    this.#insertions = 0;
  }

  /**
   * Adds an event at the time in the register. `rank` is `rankBase(...)` plus a sequence number never used before;
   * `kind` and `entity` are 32-bit integers.
   *
   * @returns its slot, from which {@link handleOf} makes a handle as long as it is pending.
   */
  push(rank: number, kind: number, entity: number): number {
    this.#rank[0] = rank;
    return this.#insert(kind, entity);
  }

  /** A number that names the pending event in a slot. */
  handleOf(slot: number): number {
    return this.#records.handleOf(slot);
  }

  /** Is the event that a handle names still pending? */
  isPending(handle: number): boolean {
    return this.#slotOf(handle) >= 0;
  }

  /** Removes a pending event. False, with nothing changed, when it is not pending any more. */
  cancel(handle: number): boolean {
    const slot = this.#slotOf(handle);
    if (slot < 0) return false;
    this.#size--;
    if (this.#records.ints[slot * 8 + PREVIOUS] === IN_HEAP) {
      this.#records.ints[slot * 8 + PREVIOUS] = DEAD;
      this.#dead++;
      if (this.#dead > CROWDED && 2 * this.#dead > this.#heap.length) this.#rebuild();
    } else {
      this.#unlink(slot);
      this.#records.give(slot);
    }
    return true;
  }

  /** Kind of a pending event; -1 when it is not pending any more. */
  kindOf(handle: number): number {
    const slot = this.#slotOf(handle);
    return slot < 0 ? -1 : this.#records.ints[slot * 8 + KIND];
  }

  /** Entity of an event that is pending. */
  entityOf(handle: number): number {
    return this.#records.ints[this.#slotOf(handle) * 8 + ENTITY];
  }

  /** Time of the next event, Infinity when there is none. */
  peek(): number {
    const slot = this.#settle();
    return slot < 0 ? Infinity : this.#records.floats[slot * 4 + TIME];
  }

  /** Removes the next event into `time`, `kind` and `entity`. False, with nothing changed, when there is none. */
  pop(): boolean {
    const slot = this.#settle();
    if (slot < 0) return false;
    this.#take(slot);
    return true;
  }

  /** Like {@link pop}, but also false when the next event is later than `limit`. */
  popDue(): boolean {
    const slot = this.#settle();
    if (slot < 0 || this.#records.floats[slot * 4 + TIME] > this.limit[0]) return false;
    this.#take(slot);
    return true;
  }

  /** Calls `visit` with each pending event, in no particular order. */
  forEach(visit: (time: number, rank: number, kind: number, entity: number) => void): void {
    const { floats, ints } = this.#records;
    this.#forEachSlot((slot) => {
      visit(floats[slot * 4 + TIME], floats[slot * 4 + RANK], ints[slot * 8 + KIND], ints[slot * 8 + ENTITY]);
    });
  }

  /** A copy of all pending events. Handles stay good across {@link restore}. */
  snapshot(): PendingEvents {
    const { floats, ints } = this.#records;
    const pending: number[] = [];
    this.#forEachSlot((slot) => pending.push(slot));
    const soonestFirst = (a: number, b: number): number => {
      const [s, t] = [floats[a * 4 + TIME], floats[b * 4 + TIME]];
      return s === t ? floats[a * 4 + RANK] - floats[b * 4 + RANK] : s < t ? -1 : 1;
    };
    const slots = Int32Array.from(pending.sort(soonestFirst));
    return {
      times: Float64Array.from(slots, (slot) => floats[slot * 4 + TIME]),
      ranks: Float64Array.from(slots, (slot) => floats[slot * 4 + RANK]),
      kinds: slots.map((slot) => ints[slot * 8 + KIND]),
      entities: slots.map((slot) => ints[slot * 8 + ENTITY]),
      slots,
    };
  }

  /** Replaces all pending events. */
  restore({ times, ranks, kinds, entities, slots }: PendingEvents): void {
    this.clear();
    this.#records.takeAll(slots);
    const { floats, ints } = this.#records;
    let chain = -1;
    for (const [i, slot] of slots.entries()) {
      floats[slot * 4 + TIME] = times[i];
      floats[slot * 4 + RANK] = ranks[i];
      ints[slot * 8 + KIND] = kinds[i];
      ints[slot * 8 + ENTITY] = entities[i];
      ints[slot * 8 + NEXT] = chain;
      chain = slot;
    }
    this.#size = slots.length;
    this.#buildRung(chain);
  }

  #forEachSlot(show: (slot: number) => void): void {
    const ints = this.#records.ints;
    this.#heap.root();
    for (let i = 0; i < this.#heap.length; i++) {
      const slot = this.#heap.at(i);
      if (ints[slot * 8 + PREVIOUS] !== DEAD) show(slot);
    }
    for (const head of this.#heads) for (let slot = head; slot >= 0; slot = ints[slot * 8 + NEXT]) show(slot);
  }

  #insert(kind: number, entity: number): number {
    const records = this.#records;
    const slot = records.take();
    const { floats, ints } = records;
    const time = this.time[0];
    floats[slot * 4 + TIME] = time;
    floats[slot * 4 + RANK] = this.#rank[0];
    ints[slot * 8 + KIND] = kind;
    ints[slot * 8 + ENTITY] = entity;
    this.#size++;
    this.#insertions++;
    if (this.#buckets === 0) {
      this.#toHeap(slot);
    } else {
      const place = (time - this.#scale[0]) * this.#scale[1];
      if (place < this.#current + 1) this.#toHeap(slot);
      else if (place < this.#buckets) this.#link(slot, place | 0);
      else this.#link(slot, this.#buckets);
    }
    return slot;
  }

  #toHeap(slot: number): void {
    this.#records.ints[slot * 8 + PREVIOUS] = IN_HEAP;
    this.#heap.insert(slot);
    if (this.#heap.length > CROWDED && this.#insertions >= this.#size) this.#rebuild();
  }

  /** Puts an event at the front of a list. */
  #link(slot: number, list: number): void {
    const ints = this.#records.ints;
    const next = this.#heads[list];
    ints[slot * 8 + NEXT] = next;
    ints[slot * 8 + PREVIOUS] = -1 - list;
    if (next >= 0) ints[next * 8 + PREVIOUS] = slot;
    this.#heads[list] = slot;
  }

  /** Takes an event out of its list. A first event's PREVIOUS names the list. */
  #unlink(slot: number): void {
    const ints = this.#records.ints;
    const next = ints[slot * 8 + NEXT];
    const previous = ints[slot * 8 + PREVIOUS];
    if (previous < 0) this.#heads[-1 - previous] = next;
    else ints[previous * 8 + NEXT] = next;
    if (next >= 0) ints[next * 8 + PREVIOUS] = previous;
  }

  /** Slot of the next event, at the heap's root; -1 when none is pending. */
  #settle(): number {
    for (;;) {
      const slot = this.#heap.root();
      if (slot >= 0) {
        if (this.#dead === 0 || this.#records.ints[slot * 8 + PREVIOUS] !== DEAD) return slot;
        this.#heap.dropRoot();
        this.#dead--;
        this.#records.give(slot);
      } else if (!this.#pour()) {
        return -1;
      }
    }
  }

  #take(slot: number): void {
    const { floats, ints } = this.#records;
    this.time[0] = floats[slot * 4 + TIME];
    this.kind = ints[slot * 8 + KIND];
    this.entity = ints[slot * 8 + ENTITY];
    this.#heap.dropRoot();
    this.#records.give(slot);
    this.#size--;
  }

  /** Fills the empty heap from the next bucket, or from a new rung. False when nothing is pending. */
  #pour(): boolean {
    if (this.#size === 0) {
      this.#buckets = 0;
      return false;
    }
    const heads = this.#heads;
    while (++this.#current < this.#buckets) {
      if (heads[this.#current] >= 0) {
        this.#pourList(this.#current);
        return true;
      }
    }
    this.#buildRung(this.#detach());
    return this.#buckets === 0 || this.#pour();
  }

  #pourList(list: number): void {
    const ints = this.#records.ints;
    let slot = this.#heads[list];
    this.#heads[list] = -1;
    while (slot >= 0) {
      const next = ints[slot * 8 + NEXT];
      ints[slot * 8 + PREVIOUS] = IN_HEAP;
      this.#heap.insert(slot);
      slot = next;
    }
  }

  /** Takes everything that is not in the heap as one chain by NEXT, and returns its first slot. */
  #detach(): number {
    const ints = this.#records.ints;
    const heads = this.#heads;
    let chain = heads[this.#buckets];
    heads[this.#buckets] = -1;
    for (let list = Math.max(0, this.#current); list < this.#buckets; list++) {
      for (let slot = heads[list]; slot >= 0;) {
        const next = ints[slot * 8 + NEXT];
        ints[slot * 8 + NEXT] = chain;
        chain = slot;
        slot = next;
      }
      heads[list] = -1;
    }
    return chain;
  }

  /** Spreads all pending events anew, the heap's too, and lets go of cancelled ones. */
  #rebuild(): void {
    let chain = this.#detach();
    const ints = this.#records.ints;
    this.#heap.root();
    for (let i = 0; i < this.#heap.length; i++) {
      const slot = this.#heap.at(i);
      if (ints[slot * 8 + PREVIOUS] === DEAD) {
        this.#records.give(slot);
      } else {
        ints[slot * 8 + NEXT] = chain;
        chain = slot;
      }
    }
    this.#heap.clear();
    this.#dead = 0;
    this.#buildRung(chain);
  }

  /** Spreads a chain of events, which are all there are, over a new rung; or puts them into the heap when few. */
  #buildRung(chain: number): void {
    const { floats, ints } = this.#records;
    this.#insertions = 0;
    this.#current = -1;
    let count = 0;
    let least = Infinity;
    let sum = 0;
    for (let slot = chain; slot >= 0; slot = ints[slot * 8 + NEXT]) {
      const time = floats[slot * 4 + TIME];
      if (time < least) least = time;
      if (time < Infinity) {
        sum += time;
        count++;
      }
    }
    const span = REACH * (sum / count - least);
    const buckets = Math.min(count, MOST_BUCKETS);
    const scale = buckets / span;
    // Too few to be worth it, all at one time, or so close or far that buckets could not be told apart.
    this.#buckets = count > FEW && span > 0 && scale < Infinity && scale > 0 ? buckets : 0;
    if (this.#buckets + 1 > this.#heads.length) this.#heads = new Int32Array(2 * (this.#buckets + 1)).fill(-1);
    this.#scale[0] = least;
    this.#scale[1] = scale;
    for (let slot = chain; slot >= 0;) {
      const next = ints[slot * 8 + NEXT];
      const place = (floats[slot * 4 + TIME] - least) * scale;
      if (this.#buckets === 0) {
        ints[slot * 8 + PREVIOUS] = IN_HEAP;
        this.#heap.insert(slot);
      } else if (place < this.#buckets) {
        this.#link(slot, place | 0);
      } else {
        this.#link(slot, this.#buckets);
      }
      slot = next;
    }
  }

  #slotOf(handle: number): number {
    const slot = this.#records.slotOf(handle);
    return slot >= 0 && this.#records.ints[slot * 8 + PREVIOUS] !== DEAD ? slot : -1;
  }
}
