/**
 * Something that a process can wait for.
 *
 * The three methods are the protocol between a process and what it waits for; a model only yields.
 */
export interface Waitable {
  /** What the yield returns once it has happened. */
  readonly value: unknown;
  /** What it is, in words, for messages and for the list of who waits. */
  describe(): string;
  /** Starts to wait. Returns what will wake the waiter, or null when it has happened already. */
  begin(waiter: Waiter): Waitable | null;
  /** The waiter has been told and has what it waited for. */
  take?(): void;
  /** The waiter does not want it any more; what was given but not yet taken is given back. */
  abandon(waiter: Waiter): void;
}

/** Who is woken: a process, or a condition that several things may fulfil. */
export interface Waiter {
  /** Something it waited for has happened. `rung` is the phase in which it goes on at this instant, or {@link NOW}. */
  wake(source: Waitable, rung: number): void;
}

/** In place of a phase: the waiter goes on at once, since the present event is already in the right phase. */
export const NOW = -1;

/** What a process may yield: a delay in the model's unit of time, or something to wait for. */
export type Wait = number | Waitable;

/** A process as a generator: what it yields it waits for, what it returns is its value to those who join it. */
export type ProcessBody<T = void> = Generator<Wait, T, unknown>;
