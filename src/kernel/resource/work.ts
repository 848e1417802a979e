import { NO_EVENT, type Engine } from '../event/engine.js';
import { FRESH, GOES_ON, type Jobs } from './jobs.js';
import type { StopMode } from './resource-spec.js';
import type { Victims } from './victims.js';

/** The timed jobs of a resource: they begin, end by an event of the engine, or are stopped and go on later. */
export class Work {
  /** Running jobs in the order in which they would be displaced. */
  readonly victims: Victims;
  readonly #engine: Engine;
  readonly #jobs: Jobs;
  readonly #finish: number;

  /** @param finish - kind of the event that ends a job. */
  constructor(engine: Engine, jobs: Jobs, finish: number, victims: Victims) {
    this.#engine = engine;
    this.#jobs = jobs;
    this.#finish = finish;
    this.victims = victims;
  }

  /** Does the entity's job run? */
  runs(entity: number): boolean {
    return this.#jobs.handle[entity] !== NO_EVENT;
  }

  /** Time left of a job, running or stopped; 0 without one. */
  remaining(entity: number): number {
    const jobs = this.#jobs;
    if (this.runs(entity)) return jobs.ends[entity] - this.#engine.now;
    return jobs.wanted[entity] > 0 && jobs.course[entity] === GOES_ON ? jobs.remaining[entity] : 0;
  }

  /** A job of some length begins. */
  begin(entity: number, duration: number): void {
    this.#jobs.required[entity] = duration;
    this.#run(entity, duration);
  }

  /** A stopped job goes on. */
  goOn(entity: number): void {
    this.#jobs.course[entity] = FRESH;
    this.#run(entity, this.#jobs.remaining[entity]);
  }

  /** Ranks a running job anew among those to displace: its entity was granted more, under a class of its own. */
  rank(entity: number): void {
    if (!this.runs(entity)) return;
    this.victims.remove(entity);
    this.victims.add(entity);
  }

  /** The job has ended. */
  end(entity: number): void {
    this.#jobs.handle[entity] = NO_EVENT;
    this.victims.remove(entity);
  }

  /** Takes back the end of a running job. */
  stop(entity: number): void {
    this.#engine.cancel(this.#jobs.handle[entity]);
    this.end(entity);
  }

  /** Notes how a job that was just stopped goes on, with `remaining` time left of it. */
  keep(entity: number, mode: StopMode, remaining: number): void {
    const jobs = this.#jobs;
    jobs.course[entity] = mode === 'resample' ? FRESH : GOES_ON;
    jobs.remaining[entity] = mode === 'restart' ? jobs.required[entity] : remaining;
  }

  #run(entity: number, duration: number): void {
    const jobs = this.#jobs;
    jobs.handle[entity] = this.#engine.arm(duration, this.#finish, entity);
    jobs.ends[entity] = this.#engine.now + duration;
    this.victims.add(entity);
  }
}
