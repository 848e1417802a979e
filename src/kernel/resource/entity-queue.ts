/**
 * A first-in-first-out queue of entity rows, linked through typed arrays: enqueue and dequeue cost the same at any
 * length and allocate nothing. An entity may stand in a queue only once at a time.
 */
export class EntityQueue {
  /** Entities waiting. */
  length = 0;

  #next: Int32Array = new Int32Array(256);
  #head = -1;
  #tail = -1;

  /** The entity that waits longest, or -1. */
  get head(): number {
    return this.#head;
  }

  /** Adds an entity at the end. */
  enqueue(entity: number): void {
    if (entity >= this.#next.length) this.#grow(entity);
    this.#next[entity] = -1;
    if (this.#head < 0) this.#head = entity;
    else this.#next[this.#tail] = entity;
    this.#tail = entity;
    this.length++;
  }

  /** Removes and returns the entity that waits longest, or -1. */
  dequeue(): number {
    const entity = this.#head;
    if (entity < 0) return -1;
    this.#head = this.#next[entity];
    this.length--;
    return entity;
  }

  /** Empties the queue. */
  clear(): void {
    this.#head = -1;
    this.#tail = -1;
    this.length = 0;
  }

  #grow(entity: number): void {
    let capacity = this.#next.length;
    while (capacity <= entity) capacity *= 2;
    const next = new Int32Array(capacity);
    next.set(this.#next);
    this.#next = next;
  }
}
