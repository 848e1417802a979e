import { TimeWeighted } from '../monitor/time-weighted.js';
import { cellsFor, FIRST_CELLS, longerFloats } from './cells.js';
import { WaitingLine, type Discipline, type HeadOfLine } from './waiting-line.js';

/** A line of entities that wait for an amount of something, with since when: the part that slots, batches, quotas, containers and stores share. */
export class WaitingList {
  /** Time-weighted number of entities that wait. */
  readonly waiting: TimeWeighted;
  /** Sum of the amounts waited for. */
  amount = 0;

  readonly #clock: Float64Array;
  readonly #line: WaitingLine;
  readonly #overtaking: boolean;
  readonly #place: string;
  #amounts = new Float64Array(FIRST_CELLS);
  #since = new Float64Array(FIRST_CELLS);

  /** @param place - where they wait, for messages. */
  constructor(place: string, clock: Float64Array, discipline?: Discipline, headOfLine: HeadOfLine = 'strict') {
    this.#place = place;
    this.#clock = clock;
    this.#line = new WaitingLine(discipline);
    this.#overtaking = headOfLine === 'overtaking';
    this.waiting = new TimeWeighted(clock);
  }

  /** Empties the list. */
  reset(): void {
    this.#line.clear();
    this.waiting.reset(0);
    this.amount = 0;
  }

  /**
   * An entity joins.
   *
   * @throws Error when it waits here already, or the amount is not above 0 and at most `most`.
   */
  join(entity: number, priorityClass: number, amount: number, most = Infinity): void {
    if (this.#line.has(entity)) throw this.#fault(entity, 'it asks while it waits');
    if (!(amount > 0 && amount <= most)) throw this.#fault(entity, `it cannot ask for ${amount}`);
    if (entity >= this.#amounts.length) {
      const cells = cellsFor(entity, this.#amounts.length);
      this.#amounts = longerFloats(this.#amounts, cells);
      this.#since = longerFloats(this.#since, cells);
    }
    this.#amounts[entity] = amount;
    this.#since[entity] = this.#clock[0];
    this.#line.join(entity, priorityClass, amount);
    this.waiting.add(1);
    this.amount += amount;
  }

  /** An entity leaves. False, with nothing changed, when it does not wait here. */
  leave(entity: number): boolean {
    if (!this.#line.remove(entity)) return false;
    this.waiting.add(-1);
    this.amount = this.waiting.value === 0 ? 0 : this.amount - this.#amounts[entity];
    return true;
  }

  /** Takes out the next whose amount is at most `limit`, and returns it; -1 when there is none, or the first must be first. */
  take(limit: number): number {
    let entity = this.#line.first();
    if (entity >= 0 && this.#amounts[entity] > limit) entity = this.#overtaking ? this.#line.firstFitting(limit) : -1;
    if (entity >= 0) this.leave(entity);
    return entity;
  }

  /** Amount an entity asked for when it last joined. */
  amountOf(entity: number): number {
    return this.#amounts[entity];
  }

  /** The entity at a place of the line from 0, -1 beyond its end. */
  at(place: number): number {
    return this.#line.at(place);
  }

  /** Calls `visit` with everybody who waits, in the order of the line. */
  forEachWaiting(visit: (entity: number, since: number, what: string) => void, what: string): void {
    for (let place = 0; place < this.#line.length; place++) {
      const entity = this.#line.at(place);
      visit(entity, this.#since[entity], what);
    }
  }

  #fault(entity: number, what: string): Error {
    return new Error(`"${this.#place}", time ${this.#clock[0]}, entity ${entity}: ${what}`);
  }
}
