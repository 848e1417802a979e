/**
 * The links of queues whose members never stand in two of them at once, so that they can share one array.
 */
export class QueueLinks {
  /** `next[entity]` is the entity behind it, or -1. */
  next: Int32Array = new Int32Array(256);

  /** Makes room for an entity. */
  include(entity: number): void {
    if (entity < this.next.length) return;
    let capacity = this.next.length;
    while (capacity <= entity) capacity *= 2;
    const next = new Int32Array(capacity);
    next.set(this.next);
    this.next = next;
  }
}

/**
 * A first-in-first-out queue of entity rows, linked through typed arrays: enqueue and dequeue cost the same at any
 * length and allocate nothing. An entity may stand only once at a time in the queues that share links.
 */
export class EntityQueue {
  /** Entities waiting. */
  length = 0;

  readonly #links: QueueLinks;
  #head = -1;
  #tail = -1;

  constructor(links: QueueLinks = new QueueLinks()) {
    this.#links = links;
  }

  /** The entity that waits longest, or -1. */
  get head(): number {
    return this.#head;
  }

  /** Adds an entity at the end. */
  enqueue(entity: number): void {
    const links = this.#links;
    links.include(entity);
    links.next[entity] = -1;
    if (this.#head < 0) this.#head = entity;
    else links.next[this.#tail] = entity;
    this.#tail = entity;
    this.length++;
  }

  /** Removes and returns the entity that waits longest, or -1. */
  dequeue(): number {
    const entity = this.#head;
    if (entity < 0) return -1;
    this.#head = this.#links.next[entity];
    this.length--;
    return entity;
  }

  /** Empties the queue. */
  clear(): void {
    this.#head = -1;
    this.#tail = -1;
    this.length = 0;
  }
}
