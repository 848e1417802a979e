import { EventList } from './event-list.js';
import type { Phase } from './phase.js';
import { rankBase } from './rank.js';

/** A kind of event: its name for traces, and its place on the phase ladder. */
export interface EventKind {
  readonly name: string;
  readonly phase: Phase;
  /** Among events of the same time and phase, higher runs first; 0 when absent. */
  readonly priority?: number;
}

/** What a model does with an event. `kind` is the index of the event's kind, `entity` the number it was scheduled with. */
export interface EventHandler {
  handle(kind: number, entity: number): void;
}

/** Names a pending event. NO_EVENT names none. */
export type EventHandle = number;
export const NO_EVENT: EventHandle = -1;

/** Sees every event just before it is handled: for traces, fingerprints and tests. */
export type EventObserver = (time: number, kind: number, entity: number) => void;

/**
 * The clock and the event loop.
 *
 * Time is a number in the model's own unit. Events at the same time run in the order of the phase ladder, then by
 * priority, then in the order in which they were scheduled; the order is total, so a run has one course.
 */
export class Engine {
  /** The kinds of event this engine knows, as given; an event's kind is an index into them. */
  readonly kinds: readonly EventKind[];
  /** One cell that holds the current time; monitors and resources read it without a call. */
  readonly clock = new Float64Array(1);
  /** Events handled since the last reset. */
  handled = 0;
  /** Set to see every event; null costs nothing. */
  observer: EventObserver | null = null;

  readonly #list = new EventList();
  readonly #bases: Float64Array;
  #sequence = 0;

  constructor(kinds: readonly EventKind[]) {
    this.kinds = kinds;
    this.#bases = Float64Array.from(kinds, (kind) => rankBase(kind.phase, kind.priority ?? 0));
  }

  /** Current time. */
  get now(): number {
    return this.clock[0];
  }

  /** Number of events that wait for their time. */
  get pending(): number {
    return this.#list.size;
  }

  /** Empties the event list and sets the clock. */
  reset(time = 0): void {
    this.#list.clear();
    this.clock[0] = time;
    this.#sequence = 0;
    this.handled = 0;
  }

  /**
   * Schedules an event at an absolute time.
   *
   * @throws RangeError when the time lies in the past or is not a number.
   */
  scheduleAt(time: number, kind: number, entity: number): void {
    if (!(time >= this.clock[0])) this.#refuse(kind);
    this.#list.time[0] = time;
    this.#list.push(this.#bases[kind] + this.#sequence++, kind, entity);
  }

  /** Schedules an event after a delay; see {@link scheduleAt}. */
  schedule(delay: number, kind: number, entity: number): void {
    this.scheduleAt(this.clock[0] + delay, kind, entity);
  }

  /**
   * Schedules an event that may be cancelled or rescheduled later: a patience, a failure, the end of a service that can
   * be interrupted. The handle it returns costs a little more than {@link scheduleAt} does.
   *
   * @throws RangeError when the time lies in the past or is not a number.
   */
  armAt(time: number, kind: number, entity: number): EventHandle {
    if (!(time >= this.clock[0])) this.#refuse(kind);
    this.#list.time[0] = time;
    return this.#list.handleOf(this.#list.push(this.#bases[kind] + this.#sequence++, kind, entity));
  }

  /** Like {@link armAt}, after a delay. */
  arm(delay: number, kind: number, entity: number): EventHandle {
    return this.armAt(this.clock[0] + delay, kind, entity);
  }

  /** Takes back an event. False, with nothing changed, when it has happened or was taken back before. */
  cancel(handle: EventHandle): boolean {
    return this.#list.cancel(handle);
  }

  /** Has the event neither happened nor been taken back? */
  isPending(handle: EventHandle): boolean {
    return this.#list.isPending(handle);
  }

  /** Time of the next event, Infinity when there is none. */
  peek(): number {
    return this.#list.peek();
  }

  /**
   * Handles every event up to and including time `until`, then sets the clock to it. With `until` Infinity it handles
   * all there are, and the clock stays at the last.
   *
   * @throws RangeError when `until` lies in the past or is not a number.
   */
  run(handler: EventHandler, until: number): void {
    if (!(until >= this.clock[0])) {
      throw new RangeError(`a run cannot end before the current time ${this.clock[0]}, or at no time: ${until}`);
    }
    const list = this.#list;
    list.limit[0] = until;
    while (list.popDue()) {
      this.clock[0] = list.time[0];
      this.handled++;
      if (this.observer !== null) this.observer(this.clock[0], list.kind, list.entity);
      handler.handle(list.kind, list.entity);
    }
    if (until !== Infinity) this.clock[0] = until;
  }

  #refuse(kind: number): never {
    throw new RangeError(
      `event "${this.kinds[kind].name}" cannot be scheduled before the current time ${this.clock[0]}, or at no time`,
    );
  }
}
