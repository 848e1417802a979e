import type { Waitable, Waiter } from './wait.js';

/** Who waits for one thing, in the order in which they came. */
export class Waiters {
  #waiting = new Set<Waiter>();

  add(waiter: Waiter): void {
    this.#waiting.add(waiter);
  }

  remove(waiter: Waiter): void {
    this.#waiting.delete(waiter);
  }

  /** Wakes all who wait now; whoever comes meanwhile waits for the next time. */
  wakeAll(source: Waitable, rung: number): void {
    if (this.#waiting.size === 0) return;
    const woken = this.#waiting;
    this.#waiting = new Set();
    for (const waiter of woken) waiter.wake(source, rung);
  }
}
