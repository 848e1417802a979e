import { TimeWeighted } from '../monitor/time-weighted.js';
import { NO_EVENT } from '../event/engine.js';
import { EntitySet } from './entity-set.js';
import type { Jobs } from './jobs.js';
import type { ServerChoice } from './resource-spec.js';

/**
 * The servers of a resource as counts: how many are on duty, down, busy, and busy but due to leave after their job.
 *
 * A server that is due to leave belongs to its job: when that job gives it back it is gone, while others of the same
 * resource that finish earlier stay. When capacity rises again before that, it stays after all.
 */
export class Servers {
  /** Time-weighted number of busy servers, those due to leave included, and of servers on duty. */
  readonly busy: TimeWeighted;
  readonly onDuty: TimeWeighted;
  /** Entities that hold servers. */
  readonly holders = new EntitySet();

  readonly #clock: Float64Array;
  readonly #jobs: Jobs;
  #nominal = 0;
  #down = 0;
  #departing = 0;
  /** Leaving servers that were displaced from and stay for the displacer. */
  #carried = 0;
  #grants = 0;

  constructor(clock: Float64Array, jobs: Jobs) {
    this.#clock = clock;
    this.#jobs = jobs;
    this.busy = new TimeWeighted(clock);
    this.onDuty = new TimeWeighted(clock);
  }

  /** All idle, `capacity` on duty, none down. */
  reset(capacity: number): void {
    this.#nominal = capacity;
    this.#down = 0;
    this.#departing = 0;
    this.#carried = 0;
    this.#grants = 0;
    this.holders.clear();
    this.busy.reset(0);
    this.onDuty.reset(capacity);
  }

  /** Servers that could be granted now; below 0 when more are at work than on duty. */
  get free(): number {
    return this.onDuty.value - (this.busy.value - this.#departing) + this.#carried;
  }

  /** Sets how many are on duty when none is down. */
  setNominal(capacity: number): void {
    this.#nominal = capacity;
    this.onDuty.set(Math.max(0, capacity - this.#down));
  }

  /** Changes how many are down. */
  addDown(servers: number): void {
    this.#down += servers;
    this.setNominal(this.#nominal);
  }

  /** An entity takes what it wants. */
  take(entity: number): void {
    const jobs = this.#jobs;
    const amount = jobs.wanted[entity];
    jobs.wanted[entity] = 0;
    jobs.held[entity] += amount;
    jobs.granted[entity] = this.#clock[0];
    jobs.grant[entity] = ++this.#grants;
    this.holders.add(entity);
    const leaving = Math.min(this.#carried, amount);
    this.#carried -= leaving;
    this.addDeparting(entity, leaving);
    this.busy.add(amount);
  }

  /** An entity gives servers back, those due to leave first. */
  give(entity: number, amount: number): void {
    const jobs = this.#jobs;
    this.addDeparting(entity, -Math.min(jobs.departing[entity], amount));
    jobs.held[entity] -= amount;
    if (jobs.held[entity] === 0) this.holders.remove(entity);
    this.busy.add(-amount);
  }

  /** Calls `visit` with everybody who holds servers and when it was last granted some, in no particular order. */
  forEachHolder(visit: (entity: number, since: number) => void): void {
    for (let i = 0; i < this.holders.size; i++) visit(this.holders.at(i), this.#jobs.granted[this.holders.at(i)]);
  }

  /** Lets servers that leave with this entity's job stay for whoever displaces it now. */
  carry(entity: number): void {
    this.#carried += this.#jobs.departing[entity];
  }

  /** Nobody has taken what was carried: it leaves. */
  dropCarried(): void {
    this.#carried = 0;
  }

  /** Marks some of an entity's servers as due to leave after its job, or takes the mark off. */
  addDeparting(entity: number, servers: number): void {
    this.#jobs.departing[entity] += servers;
    this.#departing += servers;
  }

  /** Takes the mark off as many as there is room for: of those who hold them, the one granted first stays first. */
  letStay(): void {
    while (this.#departing > 0 && this.free > 0) {
      const entity = this.#stayer();
      this.addDeparting(entity, -Math.min(this.free, this.#jobs.departing[entity]));
    }
  }

  /**
   * The holder whose servers leave first, among those with servers that are to stay. Equals leave in the order of their
   * grants. Looks at every holder: capacity falls rarely.
   */
  leaver(choice: ServerChoice): number {
    const jobs = this.#jobs;
    let best = -1;
    let bestKey = Infinity;
    for (let i = 0; i < this.holders.size; i++) {
      const entity = this.holders.at(i);
      if (!(jobs.held[entity] > jobs.departing[entity])) continue;
      const key = this.#key(entity, choice);
      if (best < 0 || key < bestKey || (key === bestKey && jobs.grant[entity] < jobs.grant[best])) {
        best = entity;
        bestKey = key;
      }
    }
    return best;
  }

  #stayer(): number {
    const jobs = this.#jobs;
    let best = -1;
    for (let i = 0; i < this.holders.size; i++) {
      const entity = this.holders.at(i);
      if (jobs.departing[entity] > 0 && (best < 0 || jobs.grant[entity] < jobs.grant[best])) best = entity;
    }
    return best;
  }

  #key(entity: number, choice: ServerChoice): number {
    const jobs = this.#jobs;
    if (choice === 'most-recent') return -jobs.grant[entity];
    if (choice === 'longest-served') return jobs.grant[entity];
    const remaining = jobs.handle[entity] === NO_EVENT ? 0 : jobs.ends[entity] - this.#clock[0];
    return choice === 'least-remaining' ? remaining : -remaining;
  }
}
