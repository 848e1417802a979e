import { cellsFor, FIRST_CELLS, longerInts } from './cells.js';

/** A set of entity rows: adding, removing and asking cost the same at any size and allocate nothing. */
export class EntitySet {
  /** Entities in the set. */
  size = 0;
  #members = new Int32Array(FIRST_CELLS);
  /** Place in `#members` plus 1; 0 for who is not in the set. */
  #places = new Int32Array(FIRST_CELLS);

  /** Is the entity in the set? */
  has(entity: number): boolean {
    return entity < this.#places.length && this.#places[entity] > 0;
  }

  /** Adds an entity. False, with nothing changed, when it is there already. */
  add(entity: number): boolean {
    if (this.has(entity)) return false;
    if (entity >= this.#places.length) this.#places = longerInts(this.#places, cellsFor(entity, this.#places.length));
    if (this.size === this.#members.length) this.#members = longerInts(this.#members, this.size * 2);
    this.#members[this.size++] = entity;
    this.#places[entity] = this.size;
    return true;
  }

  /** Removes an entity. False, with nothing changed, when it is not there. */
  remove(entity: number): boolean {
    if (!this.has(entity)) return false;
    const place = this.#places[entity];
    const last = this.#members[--this.size];
    this.#members[place - 1] = last;
    this.#places[last] = place;
    this.#places[entity] = 0;
    return true;
  }

  /** The entity at a place from 0 to `size` - 1. The order says nothing and changes when an entity is removed. */
  at(place: number): number {
    return this.#members[place];
  }

  /** Empties the set. */
  clear(): void {
    this.size = 0;
    this.#places.fill(0);
  }
}
