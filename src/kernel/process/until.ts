import { NOW, type Waitable, type Waiter } from './wait.js';

/** Asked again when something that it names has changed. */
export interface Watcher {
  check(): void;
}

/** Something that tells its watchers when it has changed. */
export interface Watchable {
  readonly name: string;
  watch(watcher: Watcher): void;
  unwatch(watcher: Watcher): void;
}

/** A predicate about named states, as something to wait for: asked at first, then only when one of them changes. */
export class Until implements Waitable, Watcher {
  readonly value = undefined;

  readonly #states: readonly Watchable[];
  readonly #predicate: () => boolean;
  #waiter: Waiter | null = null;

  constructor(states: readonly Watchable[], predicate: () => boolean) {
    this.#states = states;
    this.#predicate = predicate;
  }

  describe(): string {
    return `a condition on ${this.#states.map(({ name }) => `"${name}"`).join(', ')}`;
  }

  begin(waiter: Waiter): Waitable | null {
    if (this.#waiter !== null) throw new Error(`only one process can wait for ${this.describe()} once made`);
    if (this.#predicate()) return null;
    this.#waiter = waiter;
    for (const state of this.#states) state.watch(this);
    return this;
  }

  abandon(): void {
    this.#waiter = null;
    for (const state of this.#states) state.unwatch(this);
  }

  check(): void {
    const waiter = this.#waiter;
    if (waiter === null || !this.#predicate()) return;
    this.abandon();
    waiter.wake(this, NOW);
  }
}
