import { PHASES } from '../event/phase.js';
import type { Waitable, Waiter } from './wait.js';

/** What a request asks of its pool. */
export interface Line {
  readonly name: string;
  /** Gives a free server to the request, or lets it wait in line. */
  seize(request: Request): boolean;
  /** Takes a waiting request out of line. */
  withdraw(request: Request): void;
  /** Takes a server back. */
  release(): void;
}

/** One server of a pool, for one process: yield it to stand in line and get it. */
export class Request implements Waitable {
  /** Class 0 is served first. */
  readonly priorityClass: number;
  /** Its neighbours in line. */
  next: Request | null = null;
  previous: Request | null = null;

  /** What the yield returns: the request itself, which is to be released; nothing when the pool was yielded. */
  readonly value: this | undefined;

  readonly #line: Line;
  #waiter: Waiter | null = null;
  #held = false;
  #taken = false;

  constructor(line: Line, priorityClass: number, isOwned: boolean) {
    this.#line = line;
    this.priorityClass = priorityClass;
    this.value = isOwned ? this : undefined;
  }

  /** Does it have its server? */
  get held(): boolean {
    return this.#held;
  }

  /** Gives the server back, or leaves the line. Nothing happens when it has neither, so it is safe in `finally`. */
  release(): void {
    if (this.#held) {
      this.#held = false;
      this.#taken = false;
      this.#line.release();
    } else if (this.#waiter !== null) {
      this.#waiter = null;
      this.#line.withdraw(this);
    }
  }

  /** The pool gives it a server after a wait. */
  grant(): void {
    const waiter = this.#waiter;
    this.#waiter = null;
    this.#held = true;
    waiter?.wake(this, PHASES.service);
  }

  describe(): string {
    return `pool "${this.#line.name}"`;
  }

  begin(waiter: Waiter): Waitable | null {
    if (this.#waiter !== null) throw new Error(`this request of ${this.describe()} is in line already`);
    if (this.#held) return null;
    this.#held = this.#line.seize(this);
    if (this.#held) return null;
    this.#waiter = waiter;
    return this;
  }

  take(): void {
    this.#taken = true;
  }

  abandon(): void {
    if (!this.#taken) this.release();
  }
}
