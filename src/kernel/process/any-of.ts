import type { Waitable, Waiter } from './wait.js';

/** The first of several things. The yield returns its index; the others are given up: lines are left. */
export class AnyOf implements Waitable, Waiter {
  /** Index of what happened first; -1 before. */
  value = -1;

  readonly #parts: readonly Waitable[];
  /** What was begun and not given up. */
  readonly #targets: (Waitable | null)[];
  #waiter: Waiter | null = null;

  constructor(parts: readonly Waitable[]) {
    if (parts.length === 0) throw new RangeError('to wait for any of nothing would be to wait for ever');
    this.#parts = parts;
    this.#targets = parts.map(() => null);
  }

  describe(): string {
    return `any of ${this.#parts.map((part) => part.describe()).join(', ')}`;
  }

  begin(waiter: Waiter): Waitable | null {
    if (this.#waiter !== null) throw new Error(`only one process can wait for ${this.describe()} once made`);
    this.value = -1;
    for (const [i, part] of this.#parts.entries()) {
      this.#targets[i] = part.begin(this);
      if (this.#targets[i] === null) {
        this.#targets[i] = part;
        this.#decide(i);
        return null;
      }
    }
    this.#waiter = waiter;
    return this;
  }

  take(): void {
    this.#parts[this.value].take?.();
    this.#targets.fill(null);
  }

  abandon(): void {
    this.#waiter = null;
    this.#drop(-1);
  }

  wake(source: Waitable, rung: number): void {
    const waiter = this.#waiter;
    this.#waiter = null;
    this.#decide(this.#targets.indexOf(source));
    waiter?.wake(this, rung);
  }

  #decide(winner: number): void {
    this.value = winner;
    this.#drop(winner);
  }

  #drop(except: number): void {
    for (const [i, target] of this.#targets.entries()) {
      if (i === except) continue;
      this.#targets[i] = null;
      target?.abandon(this);
    }
  }
}
