import { PHASES } from '../event/phase.js';
import type { Agenda, Sleeper } from './agenda.js';
import { Until, type Watchable, type Watcher } from './until.js';

/**
 * A named value that processes can wait on.
 *
 * When it changes, those who wait are asked in the order in which they came, at the same instant in the phase of
 * signals, and whoever finds the condition fulfilled goes on at once, before the next one is asked: a process that
 * takes what it waited for therefore always finds it there. Someone with a smaller wish may overtake.
 */
export class State<T> implements Watchable, Sleeper {
  readonly name: string;

  readonly #agenda: Agenda;
  readonly #watchers = new Set<Watcher>();
  #value: T;
  #row = -1;

  constructor(agenda: Agenda, name: string, value: T) {
    this.#agenda = agenda;
    this.name = name;
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set value(value: T) {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    if (this.#watchers.size === 0 || this.#row >= 0) return;
    this.#row = this.#agenda.enter(this);
    this.#agenda.wakeAt(this.#agenda.now, PHASES.signal, this.#row);
  }

  /** Something to yield: goes on once the predicate holds. */
  until(predicate: (value: T) => boolean): Until {
    return new Until([this], () => predicate(this.#value));
  }

  describe(): string {
    return `state "${this.name}"`;
  }

  watch(watcher: Watcher): void {
    this.#watchers.add(watcher);
  }

  unwatch(watcher: Watcher): void {
    this.#watchers.delete(watcher);
  }

  awake(): void {
    this.#agenda.current = this;
    this.#agenda.leave(this.#row);
    this.#row = -1;
    for (const watcher of this.#watchers) watcher.check();
  }
}
