import type { Agenda, Sleeper } from './agenda.js';
import type { Waitable, Waiter } from './wait.js';
import { NOW } from './wait.js';

/** A point in time, as something to wait for beside other things. Only while somebody waits is an event pending. */
export class Timeout implements Waitable, Sleeper {
  /** When it is over. */
  readonly time: number;
  readonly value = undefined;

  readonly #agenda: Agenda;
  readonly #rung: number;
  #over = false;
  #row = -1;
  #waiter: Waiter | null = null;

  constructor(agenda: Agenda, delay: number, rung: number) {
    if (!(delay >= 0)) throw new RangeError(`a time-out must not be negative or no number: ${delay}`);
    this.#agenda = agenda;
    this.#rung = rung;
    this.time = agenda.now + delay;
  }

  describe(): string {
    return `a time-out at ${this.time}`;
  }

  begin(waiter: Waiter): Waitable | null {
    if (this.#waiter !== null) throw new Error('only one process can wait for a time-out');
    if (this.#over || this.time < this.#agenda.now) return null;
    this.#waiter = waiter;
    this.#row = this.#agenda.enter(this);
    this.#agenda.wakeAt(this.time, this.#rung, this.#row);
    return this;
  }

  abandon(): void {
    if (this.#waiter === null) return;
    this.#agenda.cancel(this.#row);
    this.#stop();
  }

  awake(): void {
    const waiter = this.#waiter;
    this.#over = true;
    this.#stop();
    waiter?.wake(this, NOW);
  }

  #stop(): void {
    this.#agenda.leave(this.#row);
    this.#waiter = null;
  }
}
