import { NO_EVENT, type Engine } from '../event/engine.js';
import { TimeWeighted } from '../monitor/time-weighted.js';
import type { ShiftEnd } from './resource-spec.js';
import type { Resource } from './resource.js';

/** When servers fail and how long they are down. Times are the model's. */
export interface DowntimeSpec {
  /** What wears: `time` that passes, or `use`: the sum of the times for which servers were busy. */
  readonly clock: 'time' | 'use';
  /** The next time, or use, up to a failure; counted from the repair. */
  readonly upTime: () => number;
  /** The next time for repair. */
  readonly downTime: () => number;
  /** Servers that are down together: 1. */
  readonly servers?: number;
  /** What becomes of the jobs in service: `stop-and-resume`. */
  readonly shiftEnd?: ShiftEnd;
}

/** Failures and repairs, or planned maintenance, of a resource's servers. Works together with shifts. */
export class Downtime {
  /** Failures since the start. */
  failures = 0;
  /** Time-weighted 1 while down, else 0. */
  readonly down: TimeWeighted;
  readonly #engine: Engine;
  readonly #failKind: number;
  readonly #repairKind: number;
  readonly #resource: Resource;
  readonly #spec: DowntimeSpec;
  #failure = NO_EVENT;
  /** Use left up to the failure, when it was reckoned, and how many were busy then. */
  readonly #use = new Float64Array(3);

  /**
   * @param failKind - the engine's kind of event of a failure; its phase is `capacity`.
   * @param repairKind - the kind of the end of a repair; its phase is `capacity`.
   */
  constructor(engine: Engine, failKind: number, repairKind: number, resource: Resource, spec: DowntimeSpec) {
    this.#engine = engine;
    this.#failKind = failKind;
    this.#repairKind = repairKind;
    this.#resource = resource;
    this.#spec = spec;
    this.down = new TimeWeighted(engine.clock);
    if (spec.clock === 'use') resource.watchers.add(this);
  }

  /** As good as new: awaits the first failure. After the resource's own reset. */
  start(): void {
    this.failures = 0;
    this.#failure = NO_EVENT;
    this.down.reset(0);
    this.#awaitFailure();
  }

  /** A failure: the model's handler calls this at an event of the first kind. */
  failed(): void {
    this.#failure = NO_EVENT;
    this.failures++;
    this.down.set(1);
    this.#engine.schedule(this.#spec.downTime(), this.#repairKind, 0);
    this.#resource.takeDown(this.#spec.servers ?? 1, this.#spec.shiftEnd ?? 'stop-and-resume');
  }

  /** The end of a repair: the model's handler calls this at an event of the second kind. */
  repaired(): void {
    this.down.set(0);
    this.#awaitFailure();
    this.#resource.takeDown(-(this.#spec.servers ?? 1));
  }

  /** Part of the resource's watch; models do not call it. */
  busyChanged(): void {
    if (this.down.value === 1) return;
    const [left, since, busy] = this.#use;
    this.#use[0] = Math.max(0, left - busy * (this.#engine.now - since));
    this.#reckon();
  }

  #awaitFailure(): void {
    if (this.#spec.clock === 'time') {
      this.#failure = this.#engine.arm(this.#spec.upTime(), this.#failKind, 0);
    } else {
      this.#use[0] = this.#spec.upTime();
      this.#reckon();
    }
  }

  /** Arms the failure for when the use that is left will be used up at the present pace. */
  #reckon(): void {
    const busy = this.#resource.busy.value;
    this.#use[1] = this.#engine.now;
    this.#use[2] = busy;
    if (this.#failure !== NO_EVENT) this.#engine.cancel(this.#failure);
    this.#failure = busy > 0 ? this.#engine.arm(this.#use[0] / busy, this.#failKind, 0) : NO_EVENT;
  }
}
