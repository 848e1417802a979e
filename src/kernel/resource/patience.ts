import { NO_EVENT, type Engine } from '../event/engine.js';
import { cellsFor, FIRST_CELLS, longerFloats } from './cells.js';
import type { Resource } from './resource.js';

/**
 * How long entities wait at a resource before they give up: by time, or when a condition holds.
 *
 * The clock of an entity is stopped by itself as soon as it does not wait any more. What it holds, here or elsewhere,
 * it keeps; what to do with that is for the client's `reneged`. It may ask again later.
 */
export class Patience {
  readonly #engine: Engine;
  readonly #kind: number;
  readonly #resource: Resource;
  #handles = new Float64Array(FIRST_CELLS).fill(NO_EVENT);

  /** @param kind - the engine's kind of event at which patience runs out; its phase is `renege`. */
  constructor(engine: Engine, kind: number, resource: Resource) {
    this.#engine = engine;
    this.#kind = kind;
    this.#resource = resource;
    resource.watchers.add(this);
  }

  /**
   * Gives an entity so much time from now; a clock that ran before is taken back. Nothing happens when it does not
   * wait, so that this may follow any request.
   */
  start(entity: number, time: number): void {
    if (this.#resource.wanted(entity) === 0) return;
    if (entity >= this.#handles.length) {
      const before = this.#handles.length;
      this.#handles = longerFloats(this.#handles, cellsFor(entity, before)).fill(NO_EVENT, before);
    }
    this.end(entity);
    if (time < Infinity) this.#handles[entity] = this.#engine.arm(time, this.#kind, entity);
  }

  /** Takes an entity's clock back: it waits as long as it must. */
  end(entity: number): void {
    if (entity >= this.#handles.length || this.#handles[entity] === NO_EVENT) return;
    this.#engine.cancel(this.#handles[entity]);
    this.#handles[entity] = NO_EVENT;
  }

  /** The model's handler calls this at an event of the kind: the entity gives up. */
  due(entity: number): void {
    this.#handles[entity] = NO_EVENT;
    this.#resource.renege(entity);
  }

  /** All in the line for whom a condition holds give up, in its order. */
  review(condition: (entity: number) => boolean): void {
    const quitters: number[] = [];
    let place = 0;
    for (let entity = this.#resource.inLine(0); entity >= 0; entity = this.#resource.inLine(++place)) {
      if (condition(entity)) quitters.push(entity);
    }
    for (const entity of quitters) this.#resource.renege(entity);
  }

  /** Part of the resource's watch; models do not call it. */
  stoppedWaiting(entity: number): void {
    this.end(entity);
  }

  /** Forgets all clocks; for a new run, after the engine's own reset. */
  reset(): void {
    this.#handles.fill(NO_EVENT);
  }
}
