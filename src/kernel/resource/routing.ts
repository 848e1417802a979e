import type { Crowd } from './balking.js';

/** Number of the resource with the fewest waiting and in service; of equals the first. */
export function shortestLine(crowds: readonly Crowd[]): number {
  let best = 0;
  let bestLoad = Infinity;
  crowds.forEach((crowd, i) => {
    const load = crowd.busy.value + crowd.waiting.value;
    if (load < bestLoad) {
      best = i;
      bestLoad = load;
    }
  });
  return best;
}

/** Number from 0 to `count` - 1, all equally likely, by a uniform number on (0, 1). */
export function randomRoute(count: number, u: number): number {
  return Math.floor(u * count);
}

/** Number of a route, likely in proportion to its weight, by a uniform number on (0, 1). */
export function weightedRoute(weights: readonly number[], u: number): number {
  let rest = u * weights.reduce((sum, weight) => sum + weight, 0);
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] > 0) {
      if (rest < weights[i]) return i;
      rest -= weights[i];
      last = i;
    }
  }
  // Rounding may leave a little over.
  return last;
}

/** Numbers 0 to `count` - 1 in turn. */
export class CyclicRoute {
  readonly #count: number;
  #next = 0;

  constructor(count: number) {
    this.#count = count;
  }

  /** The next in turn. */
  next(): number {
    const route = this.#next;
    this.#next = (route + 1) % this.#count;
    return route;
  }

  /** Begins with 0 again. */
  reset(): void {
    this.#next = 0;
  }
}
