import { TimeWeighted } from '../monitor/time-weighted.js';
import { EntityQueue, QueueLinks } from './entity-queue.js';

/**
 * A counted resource: identical servers with one queue per priority class, first come first served within a class.
 *
 * Service is not preemptive. When capacity falls below the number of busy servers (a shift ends), those at work finish
 * their job and then leave. The pool starts nothing by itself: `seize`, `release` and `next` say who may start, and
 * the model starts them, so that a model reads in the order in which things happen.
 */
export class ServerPool {
  /** Time-weighted number of busy servers. */
  readonly busy: TimeWeighted;
  /** Time-weighted number of waiting entities. */
  readonly waiting: TimeWeighted;
  /** Time-weighted number of servers on duty. */
  readonly onDuty: TimeWeighted;
  /** Entities that have seized a server since the last reset. */
  seized = 0;

  readonly #queues: readonly EntityQueue[];

  /**
   * @param clock - the engine's clock cell.
   * @param classes - number of priority classes; class 0 is served first.
   * @param links - given when entities wait in several pools and queues of a model, but never in two at once.
   */
  constructor(clock: Float64Array, classes = 1, links: QueueLinks = new QueueLinks()) {
    if (!Number.isInteger(classes) || classes < 1)
      throw new RangeError(`a pool needs at least one class, not ${classes}`);
    this.busy = new TimeWeighted(clock);
    this.waiting = new TimeWeighted(clock);
    this.onDuty = new TimeWeighted(clock);
    this.#queues = Array.from({ length: classes }, () => new EntityQueue(links));
  }

  /** Empties the pool and puts `capacity` servers on duty. */
  reset(capacity: number): void {
    this.busy.reset(0);
    this.waiting.reset(0);
    this.onDuty.reset(capacity);
    this.seized = 0;
    for (const queue of this.#queues) queue.clear();
  }

  /** Starts the monitors anew with the pool as it stands: what came before is warm-up. */
  restartMonitors(): void {
    this.busy.reset(this.busy.value);
    this.waiting.reset(this.waiting.value);
    this.onDuty.reset(this.onDuty.value);
    this.seized = 0;
  }

  /** True when a server is free and the entity has it; false when the entity now waits. */
  seize(entity: number, priorityClass: number): boolean {
    if (this.busy.value < this.onDuty.value) {
      this.busy.add(1);
      this.seized++;
      return true;
    }
    this.#queues[priorityClass].enqueue(entity);
    this.waiting.add(1);
    return false;
  }

  /** Gives a server back. Call {@link next} afterwards. */
  release(): void {
    this.busy.add(-1);
  }

  /** The next waiting entity, which now has a server; -1 when none waits or no server is free. */
  next(): number {
    if (this.waiting.value === 0 || this.busy.value >= this.onDuty.value) return -1;
    let priorityClass = 0;
    while (this.#queues[priorityClass].length === 0) priorityClass++;
    const entity = this.#queues[priorityClass].dequeue();
    this.waiting.add(-1);
    this.busy.add(1);
    this.seized++;
    return entity;
  }

  /** Puts `capacity` servers on duty. Call {@link next} until it returns -1 when that may have freed some. */
  setCapacity(capacity: number): void {
    this.onDuty.set(capacity);
  }
}
