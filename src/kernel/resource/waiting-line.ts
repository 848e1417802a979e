import type { Stream } from '../random/stream.js';
import { Line } from './line.js';

/**
 * Who is served next among those of the most urgent class.
 *
 * - `fifo`: first come, first served.
 * - `lifo`: last come, first served.
 * - `random`: each is as likely as any other, drawn when a server is there to be had, from a stream of its own.
 * - `shortest-job`: least work first, as `work` says (in time units); a job that was stopped and resumes counts with
 *   what remains of it.
 * - `key`: lowest key first, whatever the key means; it is read once, when the entity joins the line.
 *
 * Equal keys are served first come, first served.
 */
export type Discipline =
  | { readonly kind: 'fifo' }
  | { readonly kind: 'lifo' }
  | { readonly kind: 'random'; readonly stream: Pick<Stream, 'uniform'> }
  | { readonly kind: 'shortest-job'; readonly work: (entity: number) => number }
  | { readonly kind: 'key'; readonly key: (entity: number) => number };

/**
 * What happens when the first in line needs more than is free.
 *
 * - `strict`: nobody is served before it.
 * - `overtaking`: whoever fits is served, in the line's order.
 */
export type HeadOfLine = 'strict' | 'overtaking';

/** A line with a queue discipline: it says who is first. */
export class WaitingLine {
  readonly #line = new Line();
  readonly #discipline: Discipline;
  /** Whom chance has made the first, until it leaves the line or a more urgent class comes; -1 when not drawn. */
  #drawn = -1;

  constructor(discipline: Discipline = { kind: 'fifo' }) {
    this.#discipline = discipline;
  }

  /** Entities in the line. */
  get length(): number {
    return this.#line.length;
  }

  /** Does the entity stand in the line? */
  has(entity: number): boolean {
    return this.#line.has(entity);
  }

  /** Empties the line. */
  clear(): void {
    this.#line.clear();
    this.#drawn = -1;
  }

  /** A newcomer joins. */
  join(entity: number, priorityClass: number, amount: number): void {
    this.#readKey(entity);
    this.#line.add(entity, priorityClass, amount, this.#discipline.kind === 'lifo');
  }

  /**
   * One who was being served comes back, `ahead` of all of its class and key or behind them. `remaining` is its work
   * left, by which a line by shortest job knows it.
   */
  rejoin(entity: number, priorityClass: number, amount: number, remaining: number, ahead: boolean): void {
    if (this.#discipline.kind === 'shortest-job') this.#line.key[0] = remaining;
    else this.#readKey(entity);
    this.#line.add(entity, priorityClass, amount, ahead);
  }

  /** Takes an entity out. False, with nothing changed, when it does not stand in the line. */
  remove(entity: number): boolean {
    if (entity === this.#drawn) this.#drawn = -1;
    return this.#line.remove(entity);
  }

  /** The class of the next to be served; only when there is one. */
  firstClass(): number {
    return this.#line.classOf(this.#line.first());
  }

  /** The next to be served, or -1. With random order this draws, once. */
  first(): number {
    const first = this.#line.first();
    if (first < 0 || this.#discipline.kind !== 'random') return first;
    const urgent = this.#line.classOf(first);
    if (this.#drawn < 0 || this.#line.classOf(this.#drawn) !== urgent) {
      const peers = this.#line.countUpToClass(urgent);
      this.#drawn = this.#line.at(Math.floor(this.#discipline.stream.uniform() * peers));
    }
    return this.#drawn;
  }

  /** The first whose amount is at most `limit`, or -1; with random order, in order of arrival. */
  firstFitting(limit: number): number {
    return this.#line.firstFitting(limit);
  }

  /** The entity at a place from 0 to `length` - 1, or -1; with random order, in order of arrival. */
  at(place: number): number {
    return this.#line.at(place);
  }

  #readKey(entity: number): void {
    const discipline = this.#discipline;
    if (discipline.kind === 'shortest-job') this.#line.key[0] = discipline.work(entity);
    else if (discipline.kind === 'key') this.#line.key[0] = discipline.key(entity);
  }
}
