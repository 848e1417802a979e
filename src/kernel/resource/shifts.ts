import type { Engine } from '../event/engine.js';
import type { Schedule } from './dated-schedule.js';
import type { ShiftEnd } from './resource-spec.js';

/** What shifts change: a `Resource`, or anything with a capacity. */
export interface Staffed {
  setCapacity(capacity: number, shiftEnd: ShiftEnd): void;
}

/** Puts servers on duty and takes them off by a calendar, cyclic or dated; 0 and Infinity are allowed. */
export class Shifts {
  readonly #engine: Engine;
  readonly #kind: number;
  readonly #staffed: Staffed;
  readonly #schedule: Schedule;
  readonly #shiftEnd: ShiftEnd;

  /**
   * @param kind - the engine's kind of event at which shifts change; its phase is `capacity`, so that a job that ends
   * at that instant has ended.
   * @param shiftEnd - what becomes of jobs when more are in service than stay on duty.
   */
  constructor(engine: Engine, kind: number, staffed: Staffed, schedule: Schedule, shiftEnd: ShiftEnd = 'finish') {
    this.#engine = engine;
    this.#kind = kind;
    this.#staffed = staffed;
    this.#schedule = schedule;
    this.#shiftEnd = shiftEnd;
  }

  /** Sets the capacity of the present time and awaits the next change. Also what the model's handler calls at a change. */
  due(): void {
    const now = this.#engine.now;
    const next = this.#schedule.nextChange(now);
    if (next < Infinity) this.#engine.scheduleAt(next, this.#kind, 0);
    this.#staffed.setCapacity(this.#schedule.valueAt(now), this.#shiftEnd);
  }
}
