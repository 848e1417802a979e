import { TimeWeighted } from '../monitor/time-weighted.js';
import type { Jobs } from './jobs.js';
import { Line } from './line.js';
import type { ResourceSpec } from './resource-spec.js';
import type { Servers } from './servers.js';
import type { Victims } from './victims.js';
import { WaitingLine } from './waiting-line.js';

/**
 * The places before a resource's servers: who has one, who waits outside for one, and who is to start next.
 */
export class WaitingRoom {
  /** Time-weighted number of entities in the line. */
  readonly waiting: TimeWeighted;
  readonly line: WaitingLine;
  /** Who waits for a place, first come first served. */
  readonly outside = new Line();

  readonly #jobs: Jobs;
  readonly #servers: Servers;
  readonly #victims: Victims;
  readonly #places: number;
  readonly #overtaking: boolean;

  /** @throws RangeError when the number of places is negative or not a number. */
  constructor(spec: ResourceSpec, clock: Float64Array, jobs: Jobs, servers: Servers, victims: Victims) {
    this.#places = spec.places ?? Infinity;
    if (!(this.#places >= 0)) throw new RangeError(`resource "${spec.name}": it cannot have ${this.#places} places`);
    this.waiting = new TimeWeighted(clock);
    this.line = new WaitingLine(spec.discipline);
    this.#overtaking = spec.headOfLine === 'overtaking';
    this.#jobs = jobs;
    this.#servers = servers;
    this.#victims = victims;
  }

  /** Empties the room. */
  reset(): void {
    this.waiting.reset(0);
    this.line.clear();
    this.outside.clear();
  }

  /** Are all places taken? */
  get full(): boolean {
    return this.line.length >= this.#places;
  }

  /**
   * A newcomer takes a place, or none because it can start at once. False, with nothing changed, when it can do
   * neither. `settling` says that others may be about to start, and their places to become free.
   */
  enter(entity: number, settling: boolean): boolean {
    this.line.join(entity, this.#jobs.priorityClass[entity], this.#jobs.wanted[entity]);
    if (!this.#mayStay(entity, settling)) {
      this.line.remove(entity);
      return false;
    }
    this.waiting.add(1);
    return true;
  }

  /** One who was displaced comes back, whether there is a place or not. */
  reenter(entity: number, ahead: boolean): void {
    const jobs = this.#jobs;
    this.line.rejoin(entity, jobs.priorityClass[entity], jobs.wanted[entity], jobs.remaining[entity], ahead);
    this.waiting.add(1);
  }

  /** An entity leaves the line, or stops waiting outside. */
  leave(entity: number): void {
    if (this.line.remove(entity)) this.waiting.add(-1);
    else this.outside.remove(entity);
  }

  /** Lets the first from outside in, if there is a place or it could start, and returns it; -1 when nobody can enter. */
  admit(): number {
    const entity = this.outside.first();
    if (entity < 0) return -1;
    this.line.join(entity, this.#jobs.priorityClass[entity], this.#jobs.wanted[entity]);
    if (this.line.length > this.#places && this.candidate() !== entity) {
      this.line.remove(entity);
      return -1;
    }
    this.outside.remove(entity);
    this.waiting.add(1);
    return entity;
  }

  /** Who in the line is to start now, on free servers or on those of less urgent jobs; -1 when nobody can. */
  candidate(): number {
    const line = this.line;
    const free = this.#servers.free;
    const leastUrgent = this.#victims.leastUrgent();
    if (line.length === 0 || (free <= 0 && line.firstClass() >= leastUrgent)) return -1;
    const first = line.first();
    if (this.#canStart(first, free)) return first;
    if (!this.#overtaking) return -1;
    const fitting = line.firstFitting(free);
    for (let place = 0; place < line.length; place++) {
      const entity = line.at(place);
      if (entity === fitting || this.#jobs.priorityClass[entity] >= leastUrgent) break;
      if (this.#canStart(entity, free)) return entity;
    }
    return fitting;
  }

  /** Calls `visit` with everybody who waits: first the line in its order, then those outside. */
  forEachWaiting(visit: (entity: number, since: number, what: string) => void): void {
    for (let place = 0; place < this.line.length; place++) {
      const entity = this.line.at(place);
      visit(entity, this.#jobs.since[entity], 'a server');
    }
    for (let place = 0; place < this.outside.length; place++) {
      const entity = this.outside.at(place);
      visit(entity, this.#jobs.since[entity], 'a place in line');
    }
  }

  #canStart(entity: number, free: number): boolean {
    const missing = this.#jobs.wanted[entity] - free;
    return missing <= 0 || this.#victims.couldFree(missing, this.#jobs.priorityClass[entity]);
  }

  #mayStay(entity: number, settling: boolean): boolean {
    const nobodyOutside = this.outside.length === 0;
    if (this.line.length <= this.#places && nobodyOutside) return true;
    let free = this.#servers.free;
    if (this.candidate() === entity) return nobodyOutside || this.#jobs.wanted[entity] > free;
    if (!settling || !nobodyOutside) return false;
    let starting = 0;
    for (; starting < this.line.length; starting++) {
      free -= this.#jobs.wanted[this.line.at(starting)];
      if (free < 0) break;
    }
    return this.line.length - starting <= this.#places;
  }
}
