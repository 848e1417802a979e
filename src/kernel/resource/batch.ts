import { NO_EVENT, type Engine } from '../event/engine.js';
import type { TimeWeighted } from '../monitor/time-weighted.js';
import { WaitingList } from './waiting-list.js';
import type { Discipline, HeadOfLine } from './waiting-line.js';

/** When a batch is formed. Sizes count persons; an entity may be a family of several. */
export interface BatchSpec {
  readonly name: string;
  /** With fewer waiting no batch is formed: 1. */
  readonly minimum?: number;
  /** A batch is formed as soon as so many wait, and is never larger. */
  readonly maximum: number;
  /** A batch is formed so long after its first member came, if the minimum waits, else as soon as it does: never. */
  readonly timeout?: number;
  readonly discipline?: Discipline;
  /** When the next family does not fit: `strict` closes the batch, `overtaking` lets smaller ones in. */
  readonly headOfLine?: HeadOfLine;
}

/** Told when a batch is formed: its entities in the order of the line, and its size. */
export type BatchFormed = (members: readonly number[], size: number) => void;

/**
 * Gathers entities into batches. A batch is formed when the maximum waits, when the first has waited for the time-out,
 * or, for a server that takes batches when it is free, at {@link take}. If some remain, the time-out starts anew.
 * A family is never parted. Source of the minimum and maximum rule: M. Neuts, A general class of bulk queues with
 * Poisson input, Annals of Mathematical Statistics 38 (1967).
 */
export class Batch {
  readonly name: string;
  /** Time-weighted number of entities that wait. */
  readonly waiting: TimeWeighted;
  readonly #engine: Engine;
  readonly #kind: number;
  readonly #minimum: number;
  readonly #maximum: number;
  readonly #timeout: number;
  readonly #formed: BatchFormed;
  readonly #list: WaitingList;
  #timer = NO_EVENT;
  /** The time-out has passed while fewer than the minimum waited. */
  #overdue = false;

  /**
   * @param kind - the engine's kind of event of a time-out; its phase is `departure`.
   * @throws RangeError unless 0 < minimum <= maximum.
   */
  constructor(engine: Engine, kind: number, spec: BatchSpec, formed: BatchFormed) {
    this.name = spec.name;
    this.#engine = engine;
    this.#kind = kind;
    this.#minimum = spec.minimum ?? 1;
    this.#maximum = spec.maximum;
    this.#timeout = spec.timeout ?? Infinity;
    this.#formed = formed;
    if (!(this.#minimum > 0 && this.#minimum <= this.#maximum)) {
      throw new RangeError(`batch "${spec.name}": a minimum of ${this.#minimum} and a maximum of ${this.#maximum}`);
    }
    this.#list = new WaitingList(spec.name, engine.clock, spec.discipline, spec.headOfLine);
    this.waiting = this.#list.waiting;
  }

  /** Empties the batch; after the engine's own reset. */
  reset(): void {
    this.#list.reset();
    this.#timer = NO_EVENT;
    this.#overdue = false;
  }

  /** Persons who wait. */
  get size(): number {
    return this.#list.amount;
  }

  /** An entity of some persons joins; a batch may be formed at once. */
  join(entity: number, persons = 1, priorityClass = 0): void {
    this.#list.join(entity, priorityClass, persons, this.#maximum);
    if (this.#list.waiting.value === 1) this.#startTimer();
    while (this.size >= this.#maximum || (this.#overdue && this.size >= this.#minimum)) this.#form();
  }

  /** An entity leaves. False, with nothing changed, when it does not wait here. */
  leave(entity: number): boolean {
    if (!this.#list.leave(entity)) return false;
    if (this.#list.waiting.value === 0) this.#stopTimer();
    return true;
  }

  /** Forms a batch now, if the minimum waits; else false. */
  take(): boolean {
    if (this.size < this.#minimum) return false;
    this.#form();
    return true;
  }

  /** The time-out has passed: the model's handler calls this at an event of the kind. */
  due(): void {
    this.#timer = NO_EVENT;
    this.#overdue = true;
    this.take();
  }

  /** Calls `visit` with everybody who waits, in the order of the line. */
  forEachWaiting(visit: (entity: number, since: number, what: string) => void): void {
    this.#list.forEachWaiting(visit, 'a batch');
  }

  #form(): void {
    const members: number[] = [];
    let left = this.#maximum;
    for (let entity = this.#list.take(left); entity >= 0; entity = this.#list.take(left)) {
      left -= this.#list.amountOf(entity);
      members.push(entity);
    }
    this.#stopTimer();
    if (this.#list.waiting.value > 0) this.#startTimer();
    this.#formed(members, this.#maximum - left);
  }

  #startTimer(): void {
    if (this.#timeout < Infinity) this.#timer = this.#engine.arm(this.#timeout, this.#kind, 0);
  }

  #stopTimer(): void {
    if (this.#timer !== NO_EVENT) this.#engine.cancel(this.#timer);
    this.#timer = NO_EVENT;
    this.#overdue = false;
  }
}
