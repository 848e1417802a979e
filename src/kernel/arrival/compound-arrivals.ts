import type { UniformSource } from '../random/stream.js';
import type { Variate } from '../variate/variate.js';
import type { ArrivalProcess } from './arrival-process.js';

/**
 * Groups that arrive together: the times are those of another process, and each group has a size of its own. One uniform
 * number per group, from a stream of its own, so that sizes do not shift when times do. Over a Poisson process, a
 * compound Poisson process: W. Feller, An Introduction to Probability Theory 1, 3rd ed. (1968), section XII.2.
 */
export class CompoundArrivals implements ArrivalProcess {
  readonly #groups: ArrivalProcess;
  readonly #sizes: Variate;
  readonly #stream: UniformSource;
  #size = 0;

  /**
   * @param groups - when a group comes.
   * @param sizes - how many it consists of, whole numbers of at least 1, such as `discrete`.
   */
  constructor(groups: ArrivalProcess, sizes: Variate, stream: UniformSource) {
    this.#groups = groups;
    this.#sizes = sizes;
    this.#stream = stream;
  }

  /** Size of the group that came last; 0 before the first and after the last. */
  get size(): number {
    return this.#size;
  }

  /** @throws RangeError when a size is not a whole number of at least 1. */
  next(): number {
    const time = this.#groups.next();
    this.#size = 0;
    if (time === Infinity) return Infinity;
    const size = this.#sizes.quantile(this.#stream.uniform());
    if (!(Number.isSafeInteger(size) && size >= 1)) {
      throw new RangeError(`the group at ${time} has the size ${size}, not a whole number of at least 1`);
    }
    this.#size = size;
    return time;
  }

  snapshot(): readonly number[] {
    return [this.#size, ...this.#groups.snapshot()];
  }

  restore(state: readonly number[]): void {
    this.#size = state[0];
    this.#groups.restore(state.slice(1));
  }
}
