import { PHASES } from '../event/phase.js';
import type { Waitable, Waiter } from './wait.js';
import { Waiters } from './waiters.js';

/** Something that happens once. Yield it to wait until it does; the yield returns the value it was fired with. */
export class Signal<T = void> implements Waitable {
  readonly name: string;
  /** What it was fired with. */
  value: T | undefined = undefined;
  /** Has it happened? */
  fired = false;

  readonly #waiters = new Waiters();

  constructor(name: string) {
    this.name = name;
  }

  /**
   * Lets it happen: all who wait go on at this instant, in the phase of signals.
   *
   * @throws Error when it has happened before.
   */
  fire(value: T): void {
    if (this.fired) throw new Error(`${this.describe()} has been fired before`);
    this.fired = true;
    this.value = value;
    this.#waiters.wakeAll(this, PHASES.signal);
  }

  describe(): string {
    return `signal "${this.name}"`;
  }

  begin(waiter: Waiter): Waitable | null {
    if (this.fired) return null;
    this.#waiters.add(waiter);
    return this;
  }

  abandon(waiter: Waiter): void {
    this.#waiters.remove(waiter);
  }
}
