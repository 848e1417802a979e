/** What every monitor can do at the end of a warm-up: forget what came before, and keep the value that holds now. */
export interface Monitor {
  restart(): void;
}

/** A monitor of things that happen one by one, each with a number: a wait, a length of stay, an amount. */
export interface ObservationMonitor extends Monitor {
  record(value: number): void;
}

/**
 * A level that holds between events (how many wait, how many are at work), with or without a time average.
 *
 * A pool or a queue needs the level itself to work; only the rest is monitoring. What is written against this interface
 * takes a `TimeWeighted` where the level is watched and an `UntimedLevel` where it is not.
 */
export interface LevelMonitor extends Monitor {
  /** Current level. */
  readonly value: number;
  /** Largest level since the last reset or restart; NaN when not watched. */
  readonly maximum: number;
  /** Integral of the level over time since the last reset or restart; NaN when not watched. */
  readonly area: number;
  /** Time average since the last reset or restart; NaN when not watched. */
  readonly average: number;
  /** Starts anew at the current time with a level. */
  reset(value: number): void;
  /** Changes the level by `delta` from the current time on. */
  add(delta: number): void;
  /** Sets the level from the current time on. */
  set(value: number): void;
}

/** Ends a warm-up for many monitors at once: all forget what came before the current time. */
export function restartAll(monitors: Iterable<Monitor>): void {
  for (const monitor of monitors) monitor.restart();
}
