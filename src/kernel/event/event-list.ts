/**
 * The pending events, ordered by (time, rank), where a rank holds phase, priority and sequence (see `rank.ts`).
 *
 * A binary heap over typed arrays. Heap positions hold the time and a slot; everything else of an event lives in
 * columns indexed by its slot, so that a swap moves twelve bytes. The root is removed lazily: `pop` leaves a hole that
 * the next `push` fills, which saves one of two sifts in the common pattern "an event schedules its successor".
 *
 * Times travel through one-cell registers, not as arguments or results: a double that crosses a call which the compiler
 * does not inline is put on the heap.
 */
export class EventList {
  /** Register: the time of the event to push, and after `pop` the time of the popped event. */
  readonly time = new Float64Array(1);
  /** Register: the time up to which {@link popDue} pops. */
  readonly limit = new Float64Array(1);
  /** Kind of the event last popped. */
  kind = 0;
  /** Entity of the event last popped. */
  entity = 0;

  #capacity = 64;
  #heapTime = new Float64Array(this.#capacity);
  #heapSlot = new Int32Array(this.#capacity);
  #rank = new Float64Array(this.#capacity);
  #kind = new Int32Array(this.#capacity);
  #entity = new Int32Array(this.#capacity);
  #free = new Int32Array(this.#capacity);
  #freeCount = 0;
  #slots = 0;
  /** Positions in use, a hole at the root included. */
  #length = 0;
  #hole = false;

  /** Number of pending events. */
  get size(): number {
    return this.#hole ? this.#length - 1 : this.#length;
  }

  /** Forgets every pending event and keeps the memory. */
  clear(): void {
    this.#length = 0;
    this.#hole = false;
    this.#freeCount = 0;
    this.#slots = 0;
  }

  /** Adds an event at the time in the register. `rank` is `rankBase(...)` plus a sequence number never used before. */
  push(rank: number, kind: number, entity: number): void {
    let slot: number;
    if (this.#freeCount > 0) {
      slot = this.#free[--this.#freeCount];
    } else {
      if (this.#slots === this.#capacity) this.#grow();
      slot = this.#slots++;
    }
    this.#rank[slot] = rank;
    this.#kind[slot] = kind;
    this.#entity[slot] = entity;
    if (this.#hole) {
      this.#hole = false;
      this.#siftDown(slot, this.time, 0);
    } else {
      this.#siftUp(slot);
    }
  }

  /** Time of the next event, Infinity when there is none. */
  peek(): number {
    if (this.#hole) this.#fillHole();
    return this.#length === 0 ? Infinity : this.#heapTime[0];
  }

  /** Removes the next event into `time`, `kind` and `entity`. False, with nothing changed, when there is none. */
  pop(): boolean {
    if (this.#hole) this.#fillHole();
    if (this.#length === 0) return false;
    const slot = this.#heapSlot[0];
    this.time[0] = this.#heapTime[0];
    this.kind = this.#kind[slot];
    this.entity = this.#entity[slot];
    this.#free[this.#freeCount++] = slot;
    this.#hole = true;
    return true;
  }

  /** Like {@link pop}, but also false when the next event is later than `limit`. */
  popDue(): boolean {
    if (this.#hole) this.#fillHole();
    return this.#length > 0 && this.#heapTime[0] <= this.limit[0] && this.pop();
  }

  #fillHole(): void {
    this.#hole = false;
    const last = --this.#length;
    if (last === 0) return;
    this.#siftDown(this.#heapSlot[last], this.#heapTime, last);
  }

  /** Puts the event whose time is in the register at the end and lets it rise. */
  #siftUp(slot: number): void {
    const times = this.#heapTime;
    const slots = this.#heapSlot;
    const ranks = this.#rank;
    const time = this.time[0];
    const rank = ranks[slot];
    let at = this.#length++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const parentTime = times[parent];
      if (parentTime < time || (parentTime === time && ranks[slots[parent]] < rank)) break;
      times[at] = parentTime;
      slots[at] = slots[parent];
      at = parent;
    }
    times[at] = time;
    slots[at] = slot;
  }

  /** Puts an event, whose time stands in a cell of an array, at the root and lets it sink. */
  #siftDown(slot: number, source: Float64Array, cell: number): void {
    const times = this.#heapTime;
    const slots = this.#heapSlot;
    const ranks = this.#rank;
    const time = source[cell];
    const rank = ranks[slot];
    const length = this.#length;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= length) break;
      const right = child + 1;
      if (right < length) {
        const rightTime = times[right];
        const leftTime = times[child];
        // Not by their difference: that of two infinite times is no number.
        if (rightTime < leftTime || (rightTime === leftTime && ranks[slots[right]] < ranks[slots[child]]))
          child = right;
      }
      const childTime = times[child];
      if (time < childTime || (time === childTime && rank < ranks[slots[child]])) break;
      times[at] = childTime;
      slots[at] = slots[child];
      at = child;
    }
    times[at] = time;
    slots[at] = slot;
  }

  #grow(): void {
    this.#capacity *= 2;
    const capacity = this.#capacity;
    const float = (old: Float64Array): Float64Array<ArrayBuffer> => {
      const grown = new Float64Array(capacity);
      grown.set(old);
      return grown;
    };
    const int = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(capacity);
      grown.set(old);
      return grown;
    };
    this.#heapTime = float(this.#heapTime);
    this.#rank = float(this.#rank);
    this.#heapSlot = int(this.#heapSlot);
    this.#kind = int(this.#kind);
    this.#entity = int(this.#entity);
    this.#free = int(this.#free);
  }
}
