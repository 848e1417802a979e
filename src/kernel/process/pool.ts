import { ServerPool } from '../resource/server-pool.js';
import { Request, type Line } from './request.js';
import type { Waitable, Waiter } from './wait.js';

/**
 * Identical servers with one line per priority class, first come first served within a class.
 *
 * Yield the pool to get a server and call `release` to give it back; or make a {@link Request} when the priority
 * matters, when the wait may end otherwise, or when a process may be interrupted while it holds the server. A server
 * that is given back belongs to the next in line at once, who goes on at that instant in the phase of service.
 */
export class Pool implements Waitable, Line {
  readonly name: string;
  /** The servers' counts and monitors. */
  readonly servers: ServerPool;
  readonly value = undefined;

  readonly #heads: (Request | null)[];
  readonly #tails: (Request | null)[];

  constructor(clock: Float64Array, name: string, capacity: number, classes: number) {
    this.name = name;
    this.servers = new ServerPool(clock);
    this.servers.reset(capacity);
    this.#heads = new Array<Request | null>(classes).fill(null);
    this.#tails = new Array<Request | null>(classes).fill(null);
  }

  /**
   * A request for one server, to be yielded.
   *
   * @param priorityClass - class 0 is served first.
   * @throws RangeError when the pool has no such class.
   */
  request(priorityClass = 0): Request {
    if (this.#heads[priorityClass] === undefined) {
      throw new RangeError(`${this.describe()} has no priority class ${priorityClass}`);
    }
    return new Request(this, priorityClass, true);
  }

  /**
   * Gives a server back.
   *
   * @throws Error when none is busy.
   */
  release(): void {
    if (this.servers.busy.value < 1) throw new Error(`${this.describe()} has no busy server to release`);
    this.servers.release();
    this.#serve();
  }

  /** Puts `capacity` servers on duty. Those who are at work finish before they leave. */
  setCapacity(capacity: number): void {
    this.servers.setCapacity(capacity);
    this.#serve();
  }

  describe(): string {
    return `pool "${this.name}"`;
  }

  begin(waiter: Waiter): Waitable | null {
    if (this.#takeFree()) return null;
    return new Request(this, 0, false).begin(waiter);
  }

  abandon(): void {
    // Whoever has to wait waits for a request.
  }

  seize(request: Request): boolean {
    if (this.#takeFree()) return true;
    const { priorityClass } = request;
    const tail = this.#tails[priorityClass];
    request.previous = tail;
    if (tail === null) this.#heads[priorityClass] = request;
    else tail.next = request;
    this.#tails[priorityClass] = request;
    this.servers.waiting.add(1);
    return false;
  }

  withdraw(request: Request): void {
    const { next, previous, priorityClass } = request;
    if (previous === null) this.#heads[priorityClass] = next;
    else previous.next = next;
    if (next === null) this.#tails[priorityClass] = previous;
    else next.previous = previous;
    request.next = null;
    request.previous = null;
    this.servers.waiting.add(-1);
  }

  /** Nobody waits while a server is free, so whoever finds one free may have it. */
  #takeFree(): boolean {
    const { servers } = this;
    return servers.busy.value < servers.onDuty.value && servers.seize(0, 0);
  }

  /** Gives free servers to those who wait. */
  #serve(): void {
    while (this.servers.waiting.value > 0 && this.#takeFree()) {
      const first = this.#heads.find((head) => head !== null);
      if (first === undefined || first === null) return;
      this.withdraw(first);
      first.grant();
    }
  }
}
