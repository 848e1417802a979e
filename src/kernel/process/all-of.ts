import type { Waitable, Waiter } from './wait.js';

/** Several things, all of them. The yield returns their values; servers are held as they are given, one by one. */
export class AllOf implements Waitable, Waiter {
  readonly #parts: readonly Waitable[];
  /** What still has to happen. */
  readonly #targets: (Waitable | null)[];
  #missing = 0;
  #waiter: Waiter | null = null;

  constructor(parts: readonly Waitable[]) {
    this.#parts = parts;
    this.#targets = parts.map(() => null);
  }

  get value(): readonly unknown[] {
    return this.#parts.map((part) => part.value);
  }

  describe(): string {
    return `all of ${this.#parts.map((part) => part.describe()).join(', ')}`;
  }

  begin(waiter: Waiter): Waitable | null {
    if (this.#waiter !== null) throw new Error(`only one process can wait for ${this.describe()} once made`);
    this.#missing = 0;
    for (const [i, part] of this.#parts.entries()) {
      this.#targets[i] = part.begin(this);
      if (this.#targets[i] !== null) this.#missing++;
    }
    if (this.#missing === 0) return null;
    this.#waiter = waiter;
    return this;
  }

  take(): void {
    for (const part of this.#parts) part.take?.();
  }

  abandon(): void {
    this.#waiter = null;
    for (const [i, part] of this.#parts.entries()) {
      (this.#targets[i] ?? part).abandon(this);
      this.#targets[i] = null;
    }
  }

  wake(source: Waitable, rung: number): void {
    for (const [i, target] of this.#targets.entries()) {
      if (target !== source) continue;
      this.#targets[i] = null;
      this.#missing--;
    }
    if (this.#missing > 0) return;
    const waiter = this.#waiter;
    this.#waiter = null;
    waiter?.wake(this, rung);
  }
}
