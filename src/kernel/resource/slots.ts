import type { Engine } from '../event/engine.js';
import type { TimeWeighted } from '../monitor/time-weighted.js';
import type { Schedule } from './dated-schedule.js';
import { WaitingList } from './waiting-list.js';
import type { Discipline, HeadOfLine } from './waiting-line.js';

/** Departures by a timetable. */
export interface SlotsSpec {
  readonly name: string;
  /** A departure at each start of a step, with the step's value as seats. One at the very start of a run is not made. */
  readonly timetable: Schedule;
  readonly discipline?: Discipline;
  /** When the next party is larger than the seats left: `strict` ends boarding, `overtaking` lets smaller ones board. */
  readonly headOfLine?: HeadOfLine;
}

/** Told of departures. */
export interface SlotsClient {
  /** The entity, with its whole party, has a seat. */
  boarded(entity: number): void;
  /** After the last has boarded: seats taken, and seats there were. */
  departed?(taken: number, seats: number): void;
}

/**
 * Slotted service: a bus with 45 seats every 40 minutes, a flight on a timetable. Whoever waits at a departure boards
 * as far as there are seats; an idle seat is lost.
 */
export class Slots {
  readonly name: string;
  /** Time-weighted number of entities that wait. */
  readonly waiting: TimeWeighted;
  readonly #engine: Engine;
  readonly #kind: number;
  readonly #timetable: Schedule;
  readonly #client: SlotsClient;
  readonly #list: WaitingList;

  /** @param kind - the engine's kind of event of a departure; its phase is `departure`. */
  constructor(engine: Engine, kind: number, spec: SlotsSpec, client: SlotsClient) {
    this.name = spec.name;
    this.#engine = engine;
    this.#kind = kind;
    this.#timetable = spec.timetable;
    this.#client = client;
    this.#list = new WaitingList(spec.name, engine.clock, spec.discipline, spec.headOfLine);
    this.waiting = this.#list.waiting;
  }

  /** Empties the stop and awaits the first departure after now. */
  start(): void {
    this.#list.reset();
    this.#awaitNext();
  }

  /** An entity waits for so many seats together. It does not board before the next departure. */
  join(entity: number, priorityClass = 0, seats = 1): void {
    this.#list.join(entity, priorityClass, seats);
  }

  /** An entity does not wait any more. False, with nothing changed, when it did not. */
  leave(entity: number): boolean {
    return this.#list.leave(entity);
  }

  /** A departure: the model's handler calls this at an event of the kind. */
  due(): void {
    const seats = this.#timetable.valueAt(this.#engine.now);
    let left = seats;
    this.#awaitNext();
    for (let entity = this.#list.take(left); entity >= 0; entity = this.#list.take(left)) {
      left -= this.#list.amountOf(entity);
      this.#client.boarded(entity);
    }
    this.#client.departed?.(seats - left, seats);
  }

  /** Calls `visit` with everybody who waits, in the order of the line. */
  forEachWaiting(visit: (entity: number, since: number, what: string) => void): void {
    this.#list.forEachWaiting(visit, 'a departure');
  }

  #awaitNext(): void {
    const next = this.#timetable.nextChange(this.#engine.now);
    if (next < Infinity) this.#engine.scheduleAt(next, this.#kind, 0);
  }
}
