import { PHASES } from '../event/phase.js';
import type { Agenda, Sleeper } from './agenda.js';
import { Interrupt } from './interrupt.js';
import { NOW, type ProcessBody, type Wait, type Waitable, type Waiter } from './wait.js';
import { Waiters } from './waiters.js';

/** Scheduled to start, in a delay, waiting for something, told that it has happened, being interrupted, at work. */
type Condition = 'new' | 'delayed' | 'waiting' | 'woken' | 'interrupted' | 'running' | 'ended';

/**
 * A generator that runs on the engine. Yield a process to wait until it ends; the yield returns what it returned.
 */
export class Process<T = unknown> implements Waitable, Waiter, Sleeper {
  /** What kind of process it is, such as `customer`; several may share it. */
  readonly name: string;
  /** Its number among those that exist now; used again when it has ended. It is the entity of its events. */
  readonly row: number;
  /** What it returned, once it has ended. */
  value: T | undefined = undefined;
  /** When it began to wait, or was started. */
  since: number;

  readonly #agenda: Agenda;
  readonly #body: ProcessBody<T>;
  /** Phase in which its delays end. */
  readonly #rung: number;
  #condition: Condition = 'new';
  /** What it waits for, or last waited for; null for a delay. */
  #target: Waitable | null = null;
  #outcome: unknown = undefined;
  #causes: unknown[] | null = null;
  #joiners: Waiters | null = null;

  constructor(agenda: Agenda, body: ProcessBody<T>, name: string, rung: number) {
    this.#agenda = agenda;
    this.#body = body;
    this.#rung = rung;
    this.name = name;
    this.since = agenda.now;
    this.row = agenda.enter(this);
  }

  /** Has it returned? */
  get ended(): boolean {
    return this.#condition === 'ended';
  }

  /** What it waits for, in words, or last waited for. */
  get waitsFor(): string {
    if (this.#condition === 'new') return `its start at ${this.#agenda.timeOf(this.row)}`;
    if (this.#target === null) return `a delay until ${this.#agenda.timeOf(this.row)}`;
    return this.#target.describe();
  }

  describe(): string {
    return `process "${this.name}" (row ${this.row})`;
  }

  /**
   * Interrupts it: what it waits for is given up (a place in line, a server that it was just given, a delay), and at
   * this instant, in the phase of signals, an {@link Interrupt} with the cause is thrown where it waits. A process that
   * has not begun yet sees it at its first wait.
   *
   * @returns false, with nothing done, when it has ended.
   * @throws Error when a process interrupts itself.
   */
  interrupt(cause: unknown): boolean {
    if (this.#condition === 'ended') return false;
    if (this.#condition === 'running') throw new Error('a process cannot interrupt itself');
    (this.#causes ??= []).push(cause);
    if (this.#condition !== 'new' && this.#condition !== 'interrupted') this.#arrangeInterrupt();
    return true;
  }

  begin(waiter: Waiter): Waitable | null {
    if (this.#condition === 'ended') return null;
    if (this.#condition === 'running') throw new Error('a process cannot wait for its own end');
    (this.#joiners ??= new Waiters()).add(waiter);
    return this;
  }

  abandon(waiter: Waiter): void {
    this.#joiners?.remove(waiter);
  }

  wake(source: Waitable, rung: number): void {
    this.#outcome = source.value;
    this.#condition = 'woken';
    if (rung === NOW) this.awake();
    else this.#agenda.wakeAt(this.#agenda.now, rung, this.row);
  }

  awake(): void {
    const condition = this.#condition;
    const outcome = this.#outcome;
    this.#outcome = undefined;
    this.#agenda.current = this;
    this.#condition = 'running';
    if (condition === 'interrupted') {
      this.#goOn(this.#body.throw(new Interrupt(this.#causes?.shift())));
    } else {
      if (condition === 'woken') this.#target?.take?.();
      this.#goOn(this.#body.next(outcome));
    }
  }

  /** Lets the body run until it has to wait, and ends it when it has returned. */
  #goOn(first: IteratorResult<Wait, T>): void {
    let step = first;
    while (step.done !== true) {
      const wait = step.value;
      if (typeof wait === 'number') {
        if (!(wait >= 0)) throw new RangeError(`a delay must not be negative or no number: ${wait}`);
        this.since = this.#agenda.now;
        this.#target = null;
        this.#agenda.wakeAt(this.since + wait, this.#rung, this.row);
        this.#condition = 'delayed';
        break;
      }
      if (!isWaitable(wait)) {
        throw new TypeError(`a process yields a delay or something to wait for, not ${String(wait)}`);
      }
      this.since = this.#agenda.now;
      this.#target = wait;
      const target = wait.begin(this);
      if (target !== null) {
        this.#target = target;
        this.#condition = 'waiting';
        break;
      }
      wait.take?.();
      step = this.#body.next(wait.value);
    }
    if (step.done === true) this.#end(step.value);
    else if (this.#causes !== null && this.#causes.length > 0) this.#arrangeInterrupt();
  }

  #end(value: T): void {
    this.#condition = 'ended';
    this.value = value;
    this.#agenda.leave(this.row);
    this.#joiners?.wakeAll(this, PHASES.signal);
  }

  #arrangeInterrupt(): void {
    if (this.#condition !== 'waiting') this.#agenda.cancel(this.row);
    if (this.#condition !== 'delayed') this.#target?.abandon(this);
    this.#condition = 'interrupted';
    this.#agenda.wakeAt(this.#agenda.now, PHASES.signal, this.row);
  }
}

/** What JavaScript yields, whatever the types say. */
function isWaitable(wait: unknown): wait is Waitable {
  return typeof wait === 'object' && wait !== null && 'begin' in wait;
}
