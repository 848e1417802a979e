import type { Snapshotable } from '../snapshot.js';
import { EventError } from './event-error.js';
import { EventList, type PendingEvents } from './event-list.js';
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
  /** The part of the model that handles an event, in words, for the message when handling it failed. */
  elementOf?(kind: number, entity: number): string;
}

/** Names a pending event. NO_EVENT names none. */
export type EventHandle = number;
export const NO_EVENT: EventHandle = -1;

/** Sees every event just before it is handled: for traces, fingerprints and tests. */
export type EventObserver = (time: number, kind: number, entity: number) => void;

/** The whole state of an engine: plain data. */
export interface EngineState {
  /** The kinds it was taken with; an engine of other kinds refuses it. */
  readonly kinds: readonly EventKind[];
  /** Current time. */
  readonly time: number;
  /** Sequence number of the next event. */
  readonly sequence: number;
  /** Events handled since the last reset. */
  readonly handled: number;
  readonly pending: PendingEvents;
}

/**
 * The clock and the event loop.
 *
 * Time is a number in the model's own unit. Events at the same time run in the order of the phase ladder, then by
 * priority, then in the order in which they were scheduled; the order is total, so a run has one course.
 */
export class Engine implements Snapshotable<EngineState> {
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
  #running = false;

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

  /**
   * Moves a pending event to another time. It counts as scheduled anew: among events of its kind at the new time it
   * comes last, and it has a new handle, which is returned; NO_EVENT, with nothing changed, when it was not pending.
   *
   * @throws RangeError when the time lies in the past or is not a number.
   */
  reschedule(handle: EventHandle, time: number): EventHandle {
    const kind = this.#list.kindOf(handle);
    if (kind < 0) return NO_EVENT;
    if (!(time >= this.clock[0])) this.#refuse(kind);
    const entity = this.#list.entityOf(handle);
    this.#list.cancel(handle);
    return this.armAt(time, kind, entity);
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
   * @throws RangeError when `until` lies in the past or is not a number; EventError when the handler throws.
   */
  run(handler: EventHandler, until = Infinity): void {
    if (!(until >= this.clock[0])) {
      throw new RangeError(`a run cannot end before the current time ${this.clock[0]}, or at no time: ${until}`);
    }
    this.#start();
    const list = this.#list;
    list.limit[0] = until;
    try {
      while (list.popDue()) {
        this.clock[0] = list.time[0];
        this.handled++;
        if (this.observer !== null) this.observer(this.clock[0], list.kind, list.entity);
        handler.handle(list.kind, list.entity);
      }
    } catch (error) {
      this.#fail(handler, error);
    } finally {
      this.#running = false;
    }
    if (until !== Infinity) this.clock[0] = until;
  }

  /**
   * Handles the next `count` events, or fewer when no more are left. The clock stays at the last.
   *
   * @returns how many it handled.
   * @throws EventError when the handler throws.
   */
  runEvents(handler: EventHandler, count: number): number {
    let handled = 0;
    while (handled < count && this.step(handler)) handled++;
    return handled;
  }

  /**
   * Handles events as long as a condition holds; it is asked before the first event and after each. The clock stays at
   * the last.
   *
   * @returns whether the condition ended the run; false when no event was left.
   * @throws EventError when the handler throws.
   */
  runWhile(handler: EventHandler, condition: () => boolean): boolean {
    while (condition()) if (!this.step(handler)) return false;
    return true;
  }

  /**
   * Handles the next event. False, with nothing changed, when there is none.
   *
   * @throws EventError when the handler throws.
   */
  step(handler: EventHandler): boolean {
    this.#start();
    const list = this.#list;
    try {
      if (!list.pop()) return false;
      this.clock[0] = list.time[0];
      this.handled++;
      if (this.observer !== null) this.observer(this.clock[0], list.kind, list.entity);
      handler.handle(list.kind, list.entity);
    } catch (error) {
      this.#fail(handler, error);
    } finally {
      this.#running = false;
    }
    return true;
  }

  /** A copy of the whole state: clock, counters and pending events. Not the observer, which is no state. */
  snapshot(): EngineState {
    return {
      kinds: this.kinds.map((kind) => ({ ...kind })),
      time: this.clock[0],
      sequence: this.#sequence,
      handled: this.handled,
      pending: this.#list.snapshot(),
    };
  }

  /**
   * Puts a state back. What follows is the same as what followed the snapshot, and handles made before it are good
   * again.
   *
   * @throws Error when the state is of an engine with other kinds of event.
   */
  restore(state: EngineState): void {
    const same = (kind: EventKind, i: number): boolean =>
      kind.name === this.kinds[i].name && rankBase(kind.phase, kind.priority ?? 0) === this.#bases[i];
    if (state.kinds.length !== this.kinds.length || !state.kinds.every(same)) {
      throw new Error('this state is of an engine with other kinds of event');
    }
    this.#list.restore(state.pending);
    this.clock[0] = state.time;
    this.#sequence = state.sequence;
    this.handled = state.handled;
  }

  #start(): void {
    if (this.#running) throw new Error('an engine cannot be run from within one of its own events');
    this.#running = true;
  }

  /** Says where the event that was just handled failed. */
  #fail(handler: EventHandler, error: unknown): never {
    if (error instanceof EventError) throw error;
    const { kind, entity } = this.#list;
    const element = handler.elementOf?.(kind, entity) ?? '';
    throw new EventError({ time: this.clock[0], kind: this.kinds[kind].name, entity, element }, error);
  }

  #refuse(kind: number): never {
    throw new RangeError(
      `event "${this.kinds[kind].name}" cannot be scheduled before the current time ${this.clock[0]}, or at no time`,
    );
  }
}
