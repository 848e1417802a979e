import type { Jobs } from './jobs.js';
import { Line } from './line.js';
import type { ServerChoice } from './resource-spec.js';

/**
 * Running jobs in the order in which a more urgent request would displace them: least urgent class first, then by a
 * {@link ServerChoice}.
 *
 * Never displaced are a job that ends at this very instant (its end is due, and gives the server back), one whose
 * entity waits for more units here, and, when those are protected, one on servers that all leave after it.
 */
export class Victims {
  readonly #jobs: Jobs;
  readonly #clock: Float64Array;
  /** Null where nobody is ever displaced: then nothing is kept. */
  readonly #choice: ServerChoice | null;
  readonly #protected: boolean;
  readonly #line = new Line();

  constructor(jobs: Jobs, clock: Float64Array, choice: ServerChoice | null, protectDeparting: boolean) {
    this.#jobs = jobs;
    this.#clock = clock;
    this.#choice = choice;
    this.#protected = protectDeparting;
  }

  /** A job begins to run. */
  add(entity: number): void {
    if (this.#choice === null) return;
    const jobs = this.#jobs;
    const key = this.#line.key;
    if (this.#choice === 'most-recent') key[0] = -jobs.grant[entity];
    else if (this.#choice === 'longest-served') key[0] = jobs.grant[entity];
    else key[0] = this.#choice === 'least-remaining' ? jobs.ends[entity] : -jobs.ends[entity];
    this.#line.add(entity, -jobs.priorityClass[entity], 0, false);
  }

  /** A job does not run any more. */
  remove(entity: number): void {
    this.#line.remove(entity);
  }

  /** Empties the list. */
  clear(): void {
    this.#line.clear();
  }

  /** Class number of the least urgent running job; -Infinity without one. */
  leastUrgent(): number {
    const first = this.#line.first();
    return first < 0 ? -Infinity : -this.#line.classOf(first);
  }

  /** Would enough units become free for a request of a class that lacks `missing`? */
  couldFree(missing: number, priorityClass: number): boolean {
    let rest = missing;
    for (let place = 0; rest > 0; place++) {
      const entity = this.#line.at(place);
      if (entity < 0 || -this.#line.classOf(entity) <= priorityClass) return false;
      rest -= this.#yields(entity);
    }
    return true;
  }

  /** The first job to displace for a class, -1 when there is none. */
  first(priorityClass: number): number {
    for (let place = 0; ; place++) {
      const entity = this.#line.at(place);
      if (entity < 0 || -this.#line.classOf(entity) <= priorityClass) return -1;
      if (this.#yields(entity) > 0) return entity;
    }
  }

  #yields(entity: number): number {
    const jobs = this.#jobs;
    if (jobs.wanted[entity] > 0 || !(jobs.ends[entity] > this.#clock[0])) return 0;
    return this.#protected ? jobs.held[entity] - jobs.departing[entity] : jobs.held[entity];
  }
}
