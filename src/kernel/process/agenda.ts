import { NO_EVENT, type Engine, type EventKind } from '../event/engine.js';
import { PHASE_ORDER } from '../event/phase.js';

/** The kinds of event that processes need: one per rung of the phase ladder. */
export const PROCESS_KINDS: readonly EventKind[] = PHASE_ORDER.map((phase) => ({ name: `process ${phase}`, phase }));

/** Something that an event of the agenda wakes. */
export interface Sleeper {
  /** What it is, in words. */
  describe(): string;
  /** Its time has come. */
  awake(): void;
}

/**
 * The events of the processes of one engine. Whoever may be woken has a row; a row is used again once it is free, so
 * memory is bounded by how many exist at once.
 */
export class Agenda {
  readonly engine: Engine;
  /** Who has each row. */
  readonly sleepers: (Sleeper | null)[] = [];
  /** Who was woken last. */
  current: Sleeper | null = null;

  readonly #firstKind: number;
  readonly #free: number[] = [];
  /** Handle of each row's event, and its time. */
  #handles = new Float64Array(64);
  #times = new Float64Array(64);

  /** @param firstKind - index in the engine's kinds at which the kinds of processes begin. */
  constructor(engine: Engine, firstKind: number) {
    PROCESS_KINDS.forEach((kind, i) => {
      if (engine.kinds[firstKind + i] !== kind) {
        throw new Error(`the engine's kinds from index ${firstKind} on are not PROCESS_KINDS`);
      }
    });
    this.engine = engine;
    this.#firstKind = firstKind;
  }

  /** Current time. */
  get now(): number {
    return this.engine.clock[0];
  }

  /** Takes a row. */
  enter(sleeper: Sleeper): number {
    const row = this.#free.pop() ?? this.sleepers.length;
    this.sleepers[row] = sleeper;
    if (row >= this.#handles.length) this.#grow();
    this.#handles[row] = NO_EVENT;
    return row;
  }

  /** Gives a row back. */
  leave(row: number): void {
    this.sleepers[row] = null;
    this.#free.push(row);
  }

  /** Has a row woken at a time, in a phase; a row has one such event at once. */
  wakeAt(time: number, rung: number, row: number): void {
    this.#times[row] = time;
    this.#handles[row] = this.engine.armAt(time, this.#firstKind + rung, row);
  }

  /** When the row is woken, or was last. */
  timeOf(row: number): number {
    return this.#times[row];
  }

  /** Takes a row's event back. */
  cancel(row: number): void {
    this.engine.cancel(this.#handles[row]);
  }

  #grow(): void {
    const handles = new Float64Array(2 * this.#handles.length);
    handles.set(this.#handles);
    this.#handles = handles;
    const times = new Float64Array(handles.length);
    times.set(this.#times);
    this.#times = times;
  }
}
