import { cellsFor, FIRST_CELLS, longerFloats, longerInts } from './cells.js';

/**
 * Keeps families together: members come one by one, and the family goes on when all are there.
 *
 * A complete family is served as one: its first member asks, with the family's size as amount. A family is an integer
 * row like an entity.
 */
export class Families {
  readonly name: string;
  readonly #clock: Float64Array;
  /** By family: first and last member present, members present, size (0 when nobody is there). */
  #first = new Int32Array(FIRST_CELLS);
  #last = new Int32Array(FIRST_CELLS);
  #present = new Int32Array(FIRST_CELLS);
  #size = new Int32Array(FIRST_CELLS);
  /** By entity: the member after it, and when it came. */
  #next = new Int32Array(FIRST_CELLS);
  #came = new Float64Array(FIRST_CELLS);

  /** @param clock - the engine's clock cell. */
  constructor(name: string, clock: Float64Array) {
    this.name = name;
    this.#clock = clock;
  }

  /** Forgets all families. */
  reset(): void {
    this.#size.fill(0);
  }

  /**
   * A member comes to a family of so many. True when that makes the family complete.
   *
   * @throws Error when the family is complete already, or its size is said to be another.
   */
  join(entity: number, family: number, size: number): boolean {
    this.#include(entity, family);
    const known = this.#size[family];
    if (known === 0) {
      this.#size[family] = size;
      this.#present[family] = 0;
      this.#first[family] = entity;
    } else if (size !== known || this.#present[family] === known) {
      throw new Error(
        `"${this.name}", time ${this.#clock[0]}, entity ${entity}: family ${family} has ${this.#present[family]} of ${known} and takes no member of a family of ${size}`,
      );
    } else {
      this.#next[this.#last[family]] = entity;
    }
    this.#last[family] = entity;
    this.#next[entity] = -1;
    this.#came[entity] = this.#clock[0];
    return ++this.#present[family] === size;
  }

  /** The member who came first; only when somebody is there. */
  leader(family: number): number {
    return this.#first[family];
  }

  /** Members of whom the family consists when complete; 0 for an unknown family. */
  size(family: number): number {
    return family < this.#size.length ? this.#size[family] : 0;
  }

  /** Calls `visit` with each member present, in the order in which they came. */
  forEachMember(family: number, visit: (entity: number) => void): void {
    if (this.size(family) === 0) return;
    for (let entity = this.#first[family]; entity >= 0; entity = this.#next[entity]) visit(entity);
  }

  /** Forgets a family: its members go on alone. */
  disband(family: number): void {
    this.#size[family] = 0;
  }

  /** Calls `visit` with the members of incomplete families. */
  forEachWaiting(visit: (entity: number, since: number, what: string) => void): void {
    for (let family = 0; family < this.#size.length; family++) {
      if (this.#size[family] > 0 && this.#present[family] < this.#size[family]) {
        this.forEachMember(family, (entity) => visit(entity, this.#came[entity], 'the rest of its family'));
      }
    }
  }

  #include(entity: number, family: number): void {
    if (entity >= this.#next.length) {
      const cells = cellsFor(entity, this.#next.length);
      this.#next = longerInts(this.#next, cells);
      this.#came = longerFloats(this.#came, cells);
    }
    if (family >= this.#size.length) {
      const cells = cellsFor(family, this.#size.length);
      this.#first = longerInts(this.#first, cells);
      this.#last = longerInts(this.#last, cells);
      this.#present = longerInts(this.#present, cells);
      this.#size = longerInts(this.#size, cells);
    }
  }
}
