import { cellsFor, FIRST_CELLS, longerFloats, longerInts } from './cells.js';

/** Columns of whole numbers. */
const LEFT = 0;
const RIGHT = 1;
const SIZE = 2;
const CLASS = 3;
const HEAP = 4;
const MEMBER = 5;
const INTS = 6;

/** Columns of numbers. */
const KEY = 0;
const SEQUENCE = 1;
const AMOUNT = 2;
const LEAST = 3;
const FLOATS = 4;

/**
 * Entity rows in order of (class, key, arrival): lower class first, then lower key, then who came first.
 *
 * A search tree balanced by hashed priorities, in typed arrays indexed by entity. Adding, removing anybody, finding the
 * first, the n-th, or the first whose amount fits, each take time that grows with the logarithm of the length; nothing
 * is allocated. An entity stands in a line at most once.
 * Source: R. Seidel and C. Aragon, Randomized search trees, Algorithmica 16 (1996).
 */
export class Line {
  /** Register: the key of the next entity to be added. */
  readonly key = new Float64Array(1);

  #ints = new Int32Array(FIRST_CELLS * INTS);
  #floats = new Float64Array(FIRST_CELLS * FLOATS);
  #cells = FIRST_CELLS;
  #root = -1;
  #sequence = 0;
  /** Results of the last split. */
  #before = -1;
  #behind = -1;

  /** Entities in the line. */
  get length(): number {
    return this.#root < 0 ? 0 : this.#ints[this.#root * INTS + SIZE];
  }

  /** Does the entity stand in the line? */
  has(entity: number): boolean {
    return entity < this.#cells && this.#ints[entity * INTS + MEMBER] === 1;
  }

  /** Empties the line. */
  clear(): void {
    this.#ints.fill(0);
    this.#root = -1;
    this.#sequence = 0;
  }

  /**
   * Adds an entity with the key in the register: `ahead` of all of its class and key, or behind them.
   *
   * @throws Error when it stands in the line already.
   */
  add(entity: number, priorityClass: number, amount: number, ahead: boolean): void {
    if (entity >= this.#cells) this.#grow(entity);
    const ints = this.#ints;
    const at = entity * INTS;
    if (ints[at + MEMBER] === 1) throw new Error(`entity ${entity} stands in the line already`);
    const sequence = ++this.#sequence;
    ints[at + MEMBER] = 1;
    ints[at + LEFT] = -1;
    ints[at + RIGHT] = -1;
    ints[at + SIZE] = 1;
    ints[at + CLASS] = priorityClass;
    ints[at + HEAP] = scatter(sequence);
    const floats = this.#floats;
    floats[entity * FLOATS + KEY] = this.key[0];
    floats[entity * FLOATS + SEQUENCE] = ahead ? -sequence : sequence;
    floats[entity * FLOATS + AMOUNT] = amount;
    floats[entity * FLOATS + LEAST] = amount;
    this.#root = this.#insert(this.#root, entity);
  }

  /** Takes an entity out. False, with nothing changed, when it does not stand in the line. */
  remove(entity: number): boolean {
    if (!this.has(entity)) return false;
    this.#root = this.#without(this.#root, entity);
    this.#ints[entity * INTS + MEMBER] = 0;
    return true;
  }

  /** Class with which an entity stands in the line. */
  classOf(entity: number): number {
    return this.#ints[entity * INTS + CLASS];
  }

  /** The first entity, or -1. */
  first(): number {
    let node = this.#root;
    if (node < 0) return -1;
    for (let left = this.#ints[node * INTS + LEFT]; left >= 0; left = this.#ints[node * INTS + LEFT]) node = left;
    return node;
  }

  /** The last entity, or -1. */
  last(): number {
    return this.at(this.length - 1);
  }

  /** The entity at a place from 0 to `length` - 1, or -1 outside. */
  at(place: number): number {
    if (place < 0 || place >= this.length) return -1;
    const ints = this.#ints;
    let node = this.#root;
    let rest = place;
    for (;;) {
      const left = ints[node * INTS + LEFT];
      const before = left < 0 ? 0 : ints[left * INTS + SIZE];
      if (rest === before) return node;
      if (rest < before) {
        node = left;
      } else {
        rest -= before + 1;
        node = ints[node * INTS + RIGHT];
      }
    }
  }

  /** The first entity whose amount is at most `limit`, or -1. */
  firstFitting(limit: number): number {
    const ints = this.#ints;
    const floats = this.#floats;
    let node = this.#root;
    if (node < 0 || floats[node * FLOATS + LEAST] > limit) return -1;
    for (;;) {
      const left = ints[node * INTS + LEFT];
      if (left >= 0 && floats[left * FLOATS + LEAST] <= limit) node = left;
      else if (floats[node * FLOATS + AMOUNT] <= limit) return node;
      else node = ints[node * INTS + RIGHT];
    }
  }

  /** Number of entities of a class or of one before it. */
  countUpToClass(priorityClass: number): number {
    const ints = this.#ints;
    let count = 0;
    let node = this.#root;
    while (node >= 0) {
      if (ints[node * INTS + CLASS] > priorityClass) {
        node = ints[node * INTS + LEFT];
      } else {
        const left = ints[node * INTS + LEFT];
        count += 1 + (left < 0 ? 0 : ints[left * INTS + SIZE]);
        node = ints[node * INTS + RIGHT];
      }
    }
    return count;
  }

  #precedes(a: number, b: number): boolean {
    const before = this.#ints[a * INTS + CLASS] - this.#ints[b * INTS + CLASS];
    if (before !== 0) return before < 0;
    const floats = this.#floats;
    const x = floats[a * FLOATS + KEY];
    const y = floats[b * FLOATS + KEY];
    return x === y ? floats[a * FLOATS + SEQUENCE] < floats[b * FLOATS + SEQUENCE] : x < y;
  }

  #insert(node: number, entity: number): number {
    if (node < 0) return entity;
    const ints = this.#ints;
    if (ints[entity * INTS + HEAP] > ints[node * INTS + HEAP]) {
      this.#split(node, entity);
      ints[entity * INTS + LEFT] = this.#before;
      ints[entity * INTS + RIGHT] = this.#behind;
      this.#sum(entity);
      return entity;
    }
    if (this.#precedes(entity, node)) ints[node * INTS + LEFT] = this.#insert(ints[node * INTS + LEFT], entity);
    else ints[node * INTS + RIGHT] = this.#insert(ints[node * INTS + RIGHT], entity);
    this.#sum(node);
    return node;
  }

  #split(node: number, entity: number): void {
    if (node < 0) {
      this.#before = -1;
      this.#behind = -1;
      return;
    }
    const ints = this.#ints;
    if (this.#precedes(entity, node)) {
      this.#split(ints[node * INTS + LEFT], entity);
      ints[node * INTS + LEFT] = this.#behind;
      this.#behind = node;
    } else {
      this.#split(ints[node * INTS + RIGHT], entity);
      ints[node * INTS + RIGHT] = this.#before;
      this.#before = node;
    }
    this.#sum(node);
  }

  #without(node: number, entity: number): number {
    const ints = this.#ints;
    if (node === entity) return this.#join(ints[node * INTS + LEFT], ints[node * INTS + RIGHT]);
    if (this.#precedes(entity, node)) ints[node * INTS + LEFT] = this.#without(ints[node * INTS + LEFT], entity);
    else ints[node * INTS + RIGHT] = this.#without(ints[node * INTS + RIGHT], entity);
    this.#sum(node);
    return node;
  }

  #join(before: number, behind: number): number {
    if (before < 0) return behind;
    if (behind < 0) return before;
    const ints = this.#ints;
    if (ints[before * INTS + HEAP] > ints[behind * INTS + HEAP]) {
      ints[before * INTS + RIGHT] = this.#join(ints[before * INTS + RIGHT], behind);
      this.#sum(before);
      return before;
    }
    ints[behind * INTS + LEFT] = this.#join(before, ints[behind * INTS + LEFT]);
    this.#sum(behind);
    return behind;
  }

  /** Sets a node's size and least amount from those of its children. */
  #sum(node: number): void {
    const ints = this.#ints;
    const floats = this.#floats;
    let size = 1;
    let least = floats[node * FLOATS + AMOUNT];
    const left = ints[node * INTS + LEFT];
    if (left >= 0) {
      size += ints[left * INTS + SIZE];
      if (floats[left * FLOATS + LEAST] < least) least = floats[left * FLOATS + LEAST];
    }
    const right = ints[node * INTS + RIGHT];
    if (right >= 0) {
      size += ints[right * INTS + SIZE];
      if (floats[right * FLOATS + LEAST] < least) least = floats[right * FLOATS + LEAST];
    }
    ints[node * INTS + SIZE] = size;
    floats[node * FLOATS + LEAST] = least;
  }

  #grow(entity: number): void {
    this.#cells = cellsFor(entity, this.#cells);
    this.#ints = longerInts(this.#ints, this.#cells * INTS);
    this.#floats = longerFloats(this.#floats, this.#cells * FLOATS);
  }
}

/** Spreads consecutive numbers over all 32-bit integers (the finaliser of MurmurHash3, A. Appleby, 2011). */
function scatter(sequence: number): number {
  let bits = sequence | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
