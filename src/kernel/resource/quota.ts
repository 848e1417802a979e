import type { Engine } from '../event/engine.js';
import type { TimeWeighted } from '../monitor/time-weighted.js';
import type { Schedule } from './dated-schedule.js';
import { WaitingList } from './waiting-list.js';
import type { Discipline, HeadOfLine } from './waiting-line.js';

/** A number of permits that is filled up by a calendar. */
export interface QuotaSpec {
  readonly name: string;
  /** At each start of a step there are as many permits as the step's value: 100 from 08:00, 0 from 16:00. */
  readonly refill: Schedule;
  /** What is left of the step before lapses: `lapse`; or is added: `carry-over`. */
  readonly unused?: 'lapse' | 'carry-over';
  readonly discipline?: Discipline;
  readonly headOfLine?: HeadOfLine;
}

/** Permits that are used up, not given back: 100 cases a day between 08:00 and 16:00. Who finds none waits. */
export class Quota {
  readonly name: string;
  /** Permits left. */
  left = 0;
  /** Time-weighted number of entities that wait. */
  readonly waiting: TimeWeighted;
  readonly #engine: Engine;
  readonly #kind: number;
  readonly #spec: QuotaSpec;
  readonly #granted: (entity: number) => void;
  readonly #list: WaitingList;
  #serving = false;

  /**
   * @param kind - the engine's kind of event of a refill; its phase is `control`.
   * @param granted - told who has its permits.
   */
  constructor(engine: Engine, kind: number, spec: QuotaSpec, granted: (entity: number) => void) {
    this.name = spec.name;
    this.#engine = engine;
    this.#kind = kind;
    this.#spec = spec;
    this.#granted = granted;
    this.#list = new WaitingList(spec.name, engine.clock, spec.discipline, spec.headOfLine);
    this.waiting = this.#list.waiting;
  }

  /** Empties the line and fills up as at the start of the present step. */
  start(): void {
    this.#list.reset();
    this.#serving = false;
    this.left = 0;
    this.due();
  }

  /** Fills up: the model's handler calls this at an event of the kind. */
  due(): void {
    const now = this.#engine.now;
    const next = this.#spec.refill.nextChange(now);
    if (next < Infinity) this.#engine.scheduleAt(next, this.#kind, 0);
    const permits = this.#spec.refill.valueAt(now);
    this.left = this.#spec.unused === 'carry-over' ? this.left + permits : permits;
    this.#serve();
  }

  /** Asks for permits; the client is told when they are granted, which may be at once. */
  request(entity: number, priorityClass = 0, amount = 1): void {
    this.#list.join(entity, priorityClass, amount);
    this.#serve();
  }

  /** An entity does not wait any more. False, with nothing changed, when it did not. */
  leave(entity: number): boolean {
    if (!this.#list.leave(entity)) return false;
    this.#serve();
    return true;
  }

  /** Calls `visit` with everybody who waits, in the order of the line. */
  forEachWaiting(visit: (entity: number, since: number, what: string) => void): void {
    this.#list.forEachWaiting(visit, 'a permit');
  }

  #serve(): void {
    if (this.#serving) return;
    this.#serving = true;
    for (let entity = this.#list.take(this.left); entity >= 0; entity = this.#list.take(this.left)) {
      this.left -= this.#list.amountOf(entity);
      this.#granted(entity);
    }
    this.#serving = false;
  }
}
