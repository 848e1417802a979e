import { Engine, type EventHandler } from '../event/engine.js';
import { PHASES, type Phase } from '../event/phase.js';
import { Agenda, PROCESS_KINDS } from './agenda.js';
import { AllOf } from './all-of.js';
import { AnyOf } from './any-of.js';
import { Gate } from './gate.js';
import { Pool } from './pool.js';
import { Process } from './process.js';
import { Signal } from './signal.js';
import { State } from './state.js';
import { Timeout } from './timeout.js';
import { Until, type Watchable } from './until.js';
import type { ProcessBody, Wait, Waitable } from './wait.js';

/** How a process is started. */
export interface StartOptions {
  /** What kind of process it is, for messages; `process` when absent. */
  readonly name?: string;
  /** Delay before it begins; 0 when absent. */
  readonly after?: number;
  /**
   * The phase in which its delays end, and it begins. When absent it begins in `arrival`, and its delays end in
   * `release`, as work does.
   */
  readonly phase?: Phase;
}

/** A process that has not ended, and what it waits for. */
export interface Waiting {
  readonly name: string;
  readonly row: number;
  /** What it waits for, in words. */
  readonly waitsFor: string;
  /** When it began to wait. */
  readonly since: number;
}

const DEFAULTS: StartOptions = {};

/**
 * Where generator processes live: starts them, makes what they wait for, and handles their events.
 *
 * Alone it has an engine of its own. To share one with event handlers, make the engine with `PROCESS_KINDS` among its
 * kinds, tell at which index they begin, and hand on events of those kinds.
 */
export class Environment implements EventHandler {
  readonly engine: Engine;

  readonly #agenda: Agenda;

  /** @throws Error when the engine's kinds from index `firstKind` on are not PROCESS_KINDS. */
  constructor(engine = new Engine(PROCESS_KINDS), firstKind = 0) {
    this.engine = engine;
    this.#agenda = new Agenda(engine, firstKind);
  }

  /** Current time. */
  get now(): number {
    return this.engine.clock[0];
  }

  /**
   * Starts a process: it begins after the present event, or after a delay.
   *
   * @throws RangeError when the delay is negative or not a number.
   */
  start<T>(body: ProcessBody<T>, options: StartOptions = DEFAULTS): Process<T> {
    const { name = 'process', after = 0, phase } = options;
    if (!(after >= 0)) throw new RangeError(`a process cannot start after a negative time or no time: ${after}`);
    const started = new Process(this.#agenda, body, name, PHASES[phase ?? 'release']);
    this.#agenda.wakeAt(this.now + after, PHASES[phase ?? 'arrival'], started.row);
    return started;
  }

  /** A delay to yield: the number itself, said in words. */
  delay(time: number): number {
    return time;
  }

  /** A time-out to wait for beside other things; it counts from now. */
  timeout(delay: number, phase: Phase = 'renege'): Timeout {
    return new Timeout(this.#agenda, delay, PHASES[phase]);
  }

  /** Servers with lines by priority class, of which class 0 is served first. */
  pool(name: string, capacity: number, classes = 1): Pool {
    return new Pool(this.engine.clock, name, capacity, classes);
  }

  /** Something that happens once. */
  signal<T = void>(name: string): Signal<T> {
    return new Signal<T>(name);
  }

  /** Something that is open or shut. */
  gate(name: string, isOpen = false): Gate {
    return new Gate(name, isOpen);
  }

  /** A named value that processes can wait on. */
  state<T>(name: string, value: T): State<T> {
    return new State(this.#agenda, name, value);
  }

  /** A condition to yield on several states; it is asked at first and whenever one of them changes. */
  until(states: readonly Watchable[], predicate: () => boolean): Until {
    return new Until(states, predicate);
  }

  /** The first of several things to happen. A number is a time-out in the phase `renege`. */
  anyOf(...waits: readonly Wait[]): AnyOf {
    return new AnyOf(waits.map((wait) => this.#part(wait)));
  }

  /** Several things, all of them. */
  allOf(...waits: readonly Wait[]): AllOf {
    return new AllOf(waits.map((wait) => this.#part(wait)));
  }

  /** Runs up to and including a time, or until nothing is left to happen; see {@link Engine.run}. */
  run(until = Infinity): void {
    this.engine.run(this, until);
  }

  /** Every process that has not ended, and what it waits for, by how long it has waited. */
  whoWaits(): readonly Waiting[] {
    const list: Waiting[] = [];
    for (const sleeper of this.#agenda.sleepers) {
      if (!(sleeper instanceof Process)) continue;
      const { name, row, waitsFor, since } = sleeper;
      list.push({ name, row, waitsFor, since });
    }
    return list.sort((a, b) => a.since - b.since || a.row - b.row);
  }

  handle(_kind: number, entity: number): void {
    this.#agenda.sleepers[entity]?.awake();
  }

  elementOf(): string {
    const { current } = this.#agenda;
    if (!(current instanceof Process)) return current?.describe() ?? '';
    return `${current.describe()}, which had waited since ${current.since} for ${current.waitsFor}`;
  }

  #part(wait: Wait): Waitable {
    if (typeof wait === 'number') return this.timeout(wait);
    return wait instanceof Pool ? wait.request() : wait;
  }
}
