import type { TimeWeighted } from '../monitor/time-weighted.js';
import { WaitingList } from './waiting-list.js';
import type { Discipline, HeadOfLine } from './waiting-line.js';

/** Things that differ: rooms, cars, files. An item is an integer row like an entity. */
export interface StoreSpec {
  readonly name: string;
  /** Most items it holds: Infinity. */
  readonly capacity?: number;
  /** Does an item suit an entity? By default every one does. */
  readonly suits?: (entity: number, item: number) => boolean;
  /** Of those who take items. */
  readonly discipline?: Discipline;
  /** When nothing suits the first: others may take what suits them: `overtaking`; or must wait: `strict`. */
  readonly headOfLine?: HeadOfLine;
  /** In which order items are offered: that in which they were put in. */
  readonly items?: Discipline;
}

/** Told when an entity has an item, and when an item has been put in. */
export interface StoreClient {
  got(entity: number, item: number): void;
  stored?(item: number): void;
}

/** Items that are put in and taken out one by one, with a filter. Who finds none that suits waits. */
export class Store {
  readonly name: string;
  /** Time-weighted number of items, and of entities that wait for one. */
  readonly stock: TimeWeighted;
  readonly waiting: TimeWeighted;
  readonly #client: StoreClient;
  readonly #suits: ((entity: number, item: number) => boolean) | undefined;
  readonly #capacity: number;
  readonly #strict: boolean;
  readonly #items: WaitingList;
  readonly #takers: WaitingList;
  /** Items that wait for room. */
  readonly #outside: WaitingList;
  #serving = false;

  /**
   * @param clock - the engine's clock cell.
   * @throws RangeError when the capacity is not above 0.
   */
  constructor(clock: Float64Array, spec: StoreSpec, client: StoreClient) {
    this.name = spec.name;
    this.#client = client;
    this.#suits = spec.suits;
    this.#capacity = spec.capacity ?? Infinity;
    this.#strict = spec.headOfLine === 'strict';
    if (!(this.#capacity > 0)) throw new RangeError(`store "${spec.name}": a capacity of ${this.#capacity}`);
    this.#items = new WaitingList(spec.name, clock, spec.items);
    this.#takers = new WaitingList(spec.name, clock, spec.discipline);
    this.#outside = new WaitingList(spec.name, clock);
    this.stock = this.#items.waiting;
    this.waiting = this.#takers.waiting;
  }

  /** Empties the store. */
  reset(): void {
    this.#items.reset();
    this.#takers.reset();
    this.#outside.reset();
    this.#serving = false;
  }

  /** Puts an item in, now or when there is room; the client is told. */
  put(item: number): void {
    this.#outside.join(item, 0, 1);
    this.#serve();
  }

  /** Takes the first item that suits, now or when there is one; the client is told. */
  get(entity: number, priorityClass = 0): void {
    this.#takers.join(entity, priorityClass, 1);
    this.#serve();
  }

  /** An entity does not wait for an item any more. False, with nothing changed, when it did not. */
  leave(entity: number): boolean {
    if (!this.#takers.leave(entity)) return false;
    this.#serve();
    return true;
  }

  /** Calls `visit` with each item in the store, in the order in which they are offered. */
  forEachItem(visit: (item: number, since: number) => void): void {
    this.#items.forEachWaiting(visit, '');
  }

  /** Calls `visit` with every entity that waits for an item, and with every item that waits for room. */
  forEachWaiting(visit: (entity: number, since: number, what: string) => void): void {
    this.#takers.forEachWaiting(visit, 'an item');
    this.#outside.forEachWaiting(visit, 'room in the store');
  }

  #serve(): void {
    if (this.#serving) return;
    this.#serving = true;
    while (this.#hand() || this.#shelve());
    this.#serving = false;
  }

  /** Hands one item to the first entity it suits. */
  #hand(): boolean {
    for (let place = 0; place < this.waiting.value; place++) {
      const entity = this.#takers.at(place);
      const item = this.#itemFor(entity);
      if (item >= 0) {
        this.#takers.leave(entity);
        this.#items.leave(item);
        this.#client.got(entity, item);
        return true;
      }
      // Where everything suits, what is not there for the first is not there for others.
      if (this.#strict || this.#suits === undefined) return false;
    }
    return false;
  }

  /** Puts one item from outside in. */
  #shelve(): boolean {
    if (this.stock.value >= this.#capacity) return false;
    const item = this.#outside.take(1);
    if (item < 0) return false;
    this.#items.join(item, 0, 1);
    this.#client.stored?.(item);
    return true;
  }

  #itemFor(entity: number): number {
    if (this.#suits === undefined) return this.#items.at(0);
    for (let place = 0; place < this.stock.value; place++) {
      const item = this.#items.at(place);
      if (this.#suits(entity, item)) return item;
    }
    return -1;
  }
}
