import type { ColumnType } from '../entity-table.js';
import type { Arrivals, Step } from './step.js';
import { chance, type Value } from './value.js';

type Attributes = Readonly<Record<string, ColumnType>>;
// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- a flow without attributes has none to name
type NoAttributes = Readonly<Record<never, ColumnType>>;

/** Whether to take a branch: with a probability, or where a value is not 0. */
export type BranchCase<A extends Attributes> =
  { readonly probability: number; readonly stream?: string } | { readonly when: Value<keyof A & string> };

/** How an entity asks for a resource. */
export interface SeizeOptions<A extends Attributes> {
  /** Its class, 0 first; 0 when absent. */
  readonly priority?: Value<keyof A & string>;
  /** How long it waits at most, and what it does then. Who is served at that very instant does not give up. */
  readonly patience?: { readonly time: Value<keyof A & string>; readonly then: (path: Flow<A>) => Flow<A> };
}

/**
 * What happens to one kind of entity, step by step. Every method adds a step and returns the flow, so that steps are
 * written one after the other. Branches and loops are described on flows of their own.
 */
export class Flow<A extends Attributes> {
  readonly name: string;
  readonly attributes: A;
  readonly steps: Step[] = [];
  arrivals: Arrivals | null = null;
  arrivalStream: string | null = null;
  count = Infinity;

  constructor(name: string, attributes: A) {
    this.name = name;
    this.attributes = attributes;
  }

  /**
   * Says when entities arrive.
   *
   * @param options - `count`: at most so many arrive; `stream`: name of their random stream, `<flow>/arrivals` if absent.
   */
  arrive(arrivals: Arrivals, options: { readonly count?: number; readonly stream?: string } = {}): this {
    this.arrivals = arrivals;
    this.count = options.count ?? Infinity;
    this.arrivalStream = options.stream ?? null;
    return this;
  }

  /** Gives an attribute a value. A column of whole numbers keeps the whole part. */
  set(attribute: keyof A & string, value: Value<keyof A & string>): this {
    return this.#add({ kind: 'set', attribute, value });
  }

  /** Takes units of a resource, or waits for them: by class, within a class in the order of arrival. */
  seize(resource: string, amount = 1, options: SeizeOptions<A> = {}): this {
    const { priority = 0, patience } = options;
    return this.#add({
      kind: 'seize',
      resource,
      amount,
      priority,
      patience: patience === undefined ? null : { time: patience.time, then: this.#stepsOf(patience.then) },
    });
  }

  /** Gives units of a resource back. */
  release(resource: string, amount = 1): this {
    return this.#add({ kind: 'release', resource, amount });
  }

  /** Passes time. */
  delay(time: Value<keyof A & string>): this {
    return this.#add({ kind: 'delay', time });
  }

  /** Takes another path by chance or on a condition. A path that does not leave comes back to the step after this. */
  branch(which: BranchCase<A>, then: (path: Flow<A>) => Flow<A>): this {
    return this.#add({ kind: 'branch', condition: conditionOf(which), then: this.#stepsOf(then) });
  }

  /** Goes through the body, and again as often as chance or the condition says so after it. */
  loop(body: (path: Flow<A>) => Flow<A>, again: BranchCase<A>): this {
    return this.#add({ kind: 'loop', body: this.#stepsOf(body), again: conditionOf(again) });
  }

  /** Waits until a gate is open, or until it gives a signal. Who finds it open passes. */
  wait(gate: string): this {
    return this.#add({ kind: 'wait', gate });
  }

  /** Opens a gate: all who wait pass, in the order of arrival, and so does everybody until it is closed. */
  open(gate: string): this {
    return this.#add({ kind: 'gate', action: 'open', gate });
  }

  /** Closes a gate. */
  close(gate: string): this {
    return this.#add({ kind: 'gate', action: 'close', gate });
  }

  /** Lets those pass who wait at a gate now, whether it is open or closed, and leaves it as it is. */
  signal(gate: string): this {
    return this.#add({ kind: 'gate', action: 'signal', gate });
  }

  /** Goes away at once when the condition holds (a queue that looks too long): counted as outcome `balked`. */
  balk(which: BranchCase<A>): this {
    return this.branch(which, (path) => path.leave('balked'));
  }

  /** Leaves the system. What is not named otherwise counts as outcome `served`. */
  leave(outcome = 'served'): this {
    return this.#add({ kind: 'leave', outcome });
  }

  #stepsOf(describe: (path: Flow<A>) => Flow<A>): readonly Step[] {
    return describe(new Flow(this.name, this.attributes)).steps;
  }

  #add(step: Step): this {
    this.steps.push(step);
    return this;
  }
}

/**
 * Begins the description of a flow: `flow('customer').arrive(…).seize('teller').delay(…).release('teller').leave()`.
 *
 * @param attributes - the entities' attributes and the type of each; all are 0 at arrival.
 */
export function flow(name: string): Flow<NoAttributes>;
export function flow<A extends Attributes>(name: string, attributes: A): Flow<A>;
export function flow(name: string, attributes: Attributes = {}): Flow<Attributes> {
  return new Flow(name, attributes);
}

function conditionOf<A extends Attributes>(which: BranchCase<A>): Value<string> {
  return 'when' in which ? which.when : chance(which.probability, which.stream ?? null);
}
