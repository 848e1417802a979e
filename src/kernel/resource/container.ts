import { TimeWeighted } from '../monitor/time-weighted.js';
import { WaitingList } from './waiting-list.js';
import type { Discipline, HeadOfLine } from './waiting-line.js';

/** Something that is put in and taken out by amount: fuel, water, blankets. */
export interface ContainerSpec {
  readonly name: string;
  /** Most it holds: Infinity. */
  readonly capacity?: number;
  /** What is in it at the start: 0. */
  readonly level?: number;
  /** Of those who take out; those who put in wait first come, first served. */
  readonly discipline?: Discipline;
  readonly headOfLine?: HeadOfLine;
}

/** Told when an amount has been taken out, or put in. */
export interface ContainerClient {
  got(entity: number): void;
  put?(entity: number): void;
}

/** A level. Who wants more than there is waits, and so does who brings more than fits. Takers are served first. */
export class Container {
  readonly name: string;
  /** Time-weighted level. */
  readonly level: TimeWeighted;
  readonly #spec: ContainerSpec;
  readonly #capacity: number;
  readonly #client: ContainerClient;
  readonly #takers: WaitingList;
  readonly #givers: WaitingList;
  #serving = false;

  /**
   * @param clock - the engine's clock cell.
   * @throws RangeError unless 0 <= level <= capacity.
   */
  constructor(clock: Float64Array, spec: ContainerSpec, client: ContainerClient) {
    this.name = spec.name;
    this.#spec = spec;
    this.#capacity = spec.capacity ?? Infinity;
    this.#client = client;
    this.level = new TimeWeighted(clock);
    this.#takers = new WaitingList(spec.name, clock, spec.discipline, spec.headOfLine);
    this.#givers = new WaitingList(spec.name, clock, { kind: 'fifo' }, spec.headOfLine);
    const level = spec.level ?? 0;
    if (!(level >= 0 && level <= this.#capacity)) {
      throw new RangeError(`container "${spec.name}": a level of ${level} with a capacity of ${this.#capacity}`);
    }
    this.reset();
  }

  /** Nobody waits, and the level is that of the start. */
  reset(): void {
    this.level.reset(this.#spec.level ?? 0);
    this.#takers.reset();
    this.#givers.reset();
    this.#serving = false;
  }

  /** Time-weighted number of entities that wait to take out. */
  get waiting(): TimeWeighted {
    return this.#takers.waiting;
  }

  /** Takes an amount out, now or when there is enough; the client is told. */
  get(entity: number, amount: number, priorityClass = 0): void {
    this.#takers.join(entity, priorityClass, amount, this.#capacity);
    this.#serve();
  }

  /** Puts an amount in, now or when it fits; the client is told. */
  put(entity: number, amount: number): void {
    this.#givers.join(entity, 0, amount, this.#capacity);
    this.#serve();
  }

  /** An entity does not wait any more. False, with nothing changed, when it did not. */
  leave(entity: number): boolean {
    if (!this.#takers.leave(entity) && !this.#givers.leave(entity)) return false;
    this.#serve();
    return true;
  }

  /** Calls `visit` with everybody who waits: first those who take out. */
  forEachWaiting(visit: (entity: number, since: number, what: string) => void): void {
    this.#takers.forEachWaiting(visit, 'enough to take out');
    this.#givers.forEachWaiting(visit, 'room to put in');
  }

  #serve(): void {
    if (this.#serving) return;
    this.#serving = true;
    for (;;) {
      const taker = this.#takers.take(this.level.value);
      const giver = taker >= 0 ? -1 : this.#givers.take(this.#capacity - this.level.value);
      if (taker >= 0) {
        this.level.add(-this.#takers.amountOf(taker));
        this.#client.got(taker);
      } else if (giver >= 0) {
        this.level.add(this.#givers.amountOf(giver));
        this.#client.put?.(giver);
      } else {
        break;
      }
    }
    this.#serving = false;
  }
}
