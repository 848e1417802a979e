import { TimeWeighted } from '../monitor/time-weighted.js';
import { EntitySet } from './entity-set.js';

/**
 * A limit on how many may be inside a system at once, whatever they do there: a whole model, or several resources.
 * A resource that is given one lets nobody wait or start who is not inside; the model says when somebody leaves.
 */
export class Capacity {
  /** Most that may be inside. */
  readonly limit: number;
  /** Time-weighted number inside. */
  readonly inside: TimeWeighted;
  readonly #members = new EntitySet();

  /**
   * @param clock - the engine's clock cell.
   * @throws RangeError when the limit is negative or not a number.
   */
  constructor(clock: Float64Array, limit: number) {
    if (!(limit >= 0)) throw new RangeError(`a system's capacity must be 0 or more, not ${limit}`);
    this.limit = limit;
    this.inside = new TimeWeighted(clock);
  }

  /** Is the entity inside? */
  has(entity: number): boolean {
    return this.#members.has(entity);
  }

  /** True when the entity is inside now, or was before; false when there is no room. */
  enter(entity: number): boolean {
    if (this.#members.has(entity)) return true;
    if (this.#members.size >= this.limit) return false;
    this.#members.add(entity);
    this.inside.add(1);
    return true;
  }

  /** The entity leaves. False, with nothing changed, when it is not inside. */
  leave(entity: number): boolean {
    if (!this.#members.remove(entity)) return false;
    this.inside.add(-1);
    return true;
  }

  /** Empties the system. */
  reset(): void {
    this.#members.clear();
    this.inside.reset(0);
  }
}
