import { Engine, type EventHandler } from '../../../src/kernel/event/engine.js';
import { EntityTable } from '../../../src/kernel/entity-table.js';
import { Streams, type Stream } from '../../../src/kernel/random/stream.js';
import { ServerPool } from '../../../src/kernel/resource/server-pool.js';
import type { Variate } from '../../../src/kernel/variate/variate.js';

/** Customers of one priority class: Poisson arrivals at a rate, service times of a distribution. */
export interface CustomerClass {
  readonly rate: number;
  readonly service: Variate;
}

/** A queueing system with Poisson arrivals: identical servers, one queue per class, class 0 served first. */
export interface StationSpec {
  readonly servers: number;
  readonly classes: readonly CustomerClass[];
}

/** What one replication saw from its first regeneration to its last. */
export interface Course {
  /** Length of the observed time. */
  time: number;
  /** Integrals over the observed time of the number waiting and of the number of busy servers. */
  waitingArea: number;
  busyArea: number;
  /** By class: arrivals, how many of them had to wait, the sum of their waits. */
  readonly arrivals: Float64Array;
  readonly delayed: Float64Array;
  readonly waits: Float64Array;
  /** Sum of the service times that began in the observed time. */
  services: number;
}

const FINISH = 0;
const ARRIVE = 1;

/**
 * One replication of a queueing system, observed between regenerations.
 *
 * A regeneration is an arrival that finds all servers but one busy and therefore nobody waiting. For a single server
 * that is an empty system; for several servers with exponential service the state is Markov, so that every visit to it
 * forgets the past. Whatever a replication observes is then a sum over independent, identically distributed cycles,
 * until the first regeneration after a given number of arrivals. By Wald's equation the sum over the observed customers
 * of (wait - theoretical mean wait) has mean exactly 0, and so has the integral over the observed time of (state -
 * theoretical mean state): there is no warm-up to cut and no bias from the start.
 * Source: M. Crane and A. Lemoine, An Introduction to the Regenerative Method for Simulation Analysis (1977).
 */
export class Station implements EventHandler {
  readonly #engine = new Engine([
    { name: 'finish', phase: 'release' },
    { name: 'arrive', phase: 'arrival' },
  ]);
  readonly #pool: ServerPool;
  readonly #table = new EntityTable({ arrived: 'f64', class: 'u8' });
  readonly #spec: StationSpec;
  #arrivalStreams: Stream[] = [];
  #serviceStreams: Stream[] = [];
  #course: Course = emptyCourse(0);
  #customers = 0;
  #seen = 0;
  #start = NaN;
  #observing = false;
  #closed = false;

  constructor(spec: StationSpec) {
    this.#spec = spec;
    this.#pool = new ServerPool(this.#engine.clock, spec.classes.length);
  }

  /** Runs one replication until the first regeneration after `customers` arrivals, then lets the system run empty. */
  replicate(seed: string, replication: number, customers: number): Course {
    const streams = new Streams(seed, replication);
    this.#arrivalStreams = this.#spec.classes.map((_, c) => streams.stream(`arrivals/${c}`));
    this.#serviceStreams = this.#spec.classes.map((_, c) => streams.stream(`service/${c}`));
    this.#course = emptyCourse(this.#spec.classes.length);
    this.#customers = customers;
    this.#seen = 0;
    this.#observing = false;
    this.#closed = false;
    this.#engine.reset();
    this.#table.reset();
    this.#pool.reset(this.#spec.servers);
    for (let c = 0; c < this.#spec.classes.length; c++) this.#scheduleArrival(c);
    this.#engine.run(this, Infinity);
    return this.#course;
  }

  handle(kind: number, entity: number): void {
    if (kind === FINISH) {
      this.#table.destroy(entity);
      this.#pool.release();
      const next = this.#pool.next();
      if (next >= 0) this.#begin(next);
    } else {
      this.#arrive(entity);
    }
  }

  #arrive(customerClass: number): void {
    if (this.#closed) return;
    if (this.#pool.busy.value === this.#spec.servers - 1) this.#regenerate();
    if (this.#closed) return;
    this.#scheduleArrival(customerClass);
    const row = this.#table.create();
    this.#table.columns.arrived[row] = this.#engine.now;
    this.#table.columns.class[row] = customerClass;
    if (this.#observing) {
      this.#seen++;
      this.#course.arrivals[customerClass]++;
    }
    if (this.#pool.seize(row, customerClass)) this.#begin(row);
    else if (this.#observing) this.#course.delayed[customerClass]++;
  }

  #begin(row: number): void {
    const customerClass = this.#table.columns.class[row];
    const service = this.#spec.classes[customerClass].service.quantile(this.#serviceStreams[customerClass].uniform());
    if (this.#observing) {
      this.#course.waits[customerClass] += this.#engine.now - this.#table.columns.arrived[row];
      this.#course.services += service;
    }
    this.#engine.schedule(service, FINISH, row);
  }

  #regenerate(): void {
    if (!this.#observing) {
      this.#observing = true;
      this.#start = this.#engine.now;
      this.#pool.restartMonitors();
    } else if (this.#seen >= this.#customers) {
      this.#course.time = this.#engine.now - this.#start;
      this.#course.waitingArea = this.#pool.waiting.area;
      this.#course.busyArea = this.#pool.busy.area;
      this.#observing = false;
      this.#closed = true;
    }
  }

  #scheduleArrival(customerClass: number): void {
    const u = this.#arrivalStreams[customerClass].uniform();
    this.#engine.schedule(-Math.log(u) / this.#spec.classes[customerClass].rate, ARRIVE, customerClass);
  }
}

function emptyCourse(classes: number): Course {
  return {
    time: 0,
    waitingArea: 0,
    busyArea: 0,
    arrivals: new Float64Array(classes),
    delayed: new Float64Array(classes),
    waits: new Float64Array(classes),
    services: 0,
  };
}
