import type { EventKind, EventObserver } from '../event/engine.js';
import type { Snapshotable } from '../snapshot.js';

/** A trace's columns: plain data, one entry per event in the order in which the events were handled. */
export interface EventTraceState {
  /** Simulated time, in the model's unit. */
  readonly times: Float64Array;
  /** Index of the event's kind among the engine's. */
  readonly kinds: Int32Array;
  /** The number that the event was scheduled with. */
  readonly entities: Int32Array;
}

/**
 * Every event that an engine handles, as columns: 16 bytes each. Set `engine.observer = trace.observer`; without it a
 * trace costs nothing.
 */
export class EventTrace implements Snapshotable<EventTraceState> {
  /** Events in the trace. */
  length = 0;
  /** Adds an event at the end. */
  readonly observer: EventObserver = (time, kind, entity) => {
    if (this.length === this.#times.length) this.#grow(2 * this.length);
    this.#times[this.length] = time;
    this.#kinds[this.length] = kind;
    this.#entities[this.length++] = entity;
  };

  #times = new Float64Array(1024);
  #kinds = new Int32Array(1024);
  #entities = new Int32Array(1024);

  /** Forgets all events and keeps the memory. */
  reset(): void {
    this.length = 0;
  }

  /** A copy of the columns. */
  snapshot(): EventTraceState {
    return {
      times: this.#times.slice(0, this.length),
      kinds: this.#kinds.slice(0, this.length),
      entities: this.#entities.slice(0, this.length),
    };
  }

  /** Puts columns back; what is observed afterwards follows them. */
  restore({ times, kinds, entities }: EventTraceState): void {
    if (times.length > this.#times.length) this.#grow(times.length);
    this.#times.set(times);
    this.#kinds.set(kinds);
    this.#entities.set(entities);
    this.length = times.length;
  }

  /**
   * The trace as text: a header and a line `time,kind,entity` per event, with the kinds' names. Times are written with
   * as many digits as tell them apart, so that equal texts mean equal traces.
   *
   * @param kinds - the engine's kinds.
   */
  csv(kinds: readonly EventKind[]): string {
    const names = kinds.map(({ name }) => (/[",\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name));
    const lines = ['time,kind,entity'];
    for (let i = 0; i < this.length; i++) {
      lines.push(`${this.#times[i]},${names[this.#kinds[i]]},${this.#entities[i]}`);
    }
    return `${lines.join('\n')}\n`;
  }

  #grow(capacity: number): void {
    const { times, kinds, entities } = this.snapshot();
    this.#times = new Float64Array(capacity);
    this.#kinds = new Int32Array(capacity);
    this.#entities = new Int32Array(capacity);
    this.#times.set(times);
    this.#kinds.set(kinds);
    this.#entities.set(entities);
  }
}
