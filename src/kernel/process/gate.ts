import { PHASES } from '../event/phase.js';
import type { Waitable, Waiter } from './wait.js';
import { Waiters } from './waiters.js';

/** Something that is open or shut. Yield it to pass: at once when it is open, else when it opens. */
export class Gate implements Waitable {
  readonly name: string;
  readonly value = undefined;

  readonly #waiters = new Waiters();
  #isOpen: boolean;

  constructor(name: string, isOpen: boolean) {
    this.name = name;
    this.#isOpen = isOpen;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Opens it: all who wait pass at this instant, in the phase of signals, even if it is shut again before. */
  open(): void {
    this.#isOpen = true;
    this.#waiters.wakeAll(this, PHASES.signal);
  }

  shut(): void {
    this.#isOpen = false;
  }

  /** Lets those pass who wait now, and leaves it as it is for those who come later. */
  pulse(): void {
    this.#waiters.wakeAll(this, PHASES.signal);
  }

  describe(): string {
    return `gate "${this.name}"`;
  }

  begin(waiter: Waiter): Waitable | null {
    if (this.#isOpen) return null;
    this.#waiters.add(waiter);
    return this;
  }

  abandon(waiter: Waiter): void {
    this.#waiters.remove(waiter);
  }
}
