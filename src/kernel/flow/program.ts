import type { ColumnType } from '../entity-table.js';
import type { Variate } from '../variate/variate.js';
import { checkArrivals } from './arrivals.js';
import { checkHoldings } from './holdings.js';
import {
  AGE,
  ARRIVE,
  ATTRIBUTE,
  BINARY,
  CLOCK,
  CONSTANT,
  DELAY,
  DRAW,
  GATE,
  JUMP,
  JUMP_UNLESS,
  LEAVE,
  OP_WIDTH,
  READING,
  RELEASE,
  RENEGE,
  SEIZE,
  SET,
  WAIT,
} from './opcode.js';
import { GATE_ACTIONS, type Arrivals, type FlowDescription, type Step } from './step.js';
import { suggestion } from './suggestion.js';
import { BINARY_OPERATORS, READINGS, type Value } from './value.js';

/** A resource: identical units, taken first come first served within priority classes, without preemption. */
export interface ResourceDescription {
  /** Units there are; Infinity for no limit. */
  readonly capacity: number;
  /** Number of priority classes, 1 when absent; class 0 is served first. */
  readonly classes?: number;
}

/** A model of flows that share resources and gates. */
export interface FlowModel {
  readonly flows: readonly FlowDescription[];
  readonly resources?: Readonly<Record<string, ResourceDescription>>;
  /** Gates by name, and how each stands at the start. */
  readonly gates?: Readonly<Record<string, 'open' | 'closed'>>;
}

/** A place that draws random numbers, or times of arrival, from a stream of its own. */
export type Site =
  | { readonly kind: 'draw'; readonly stream: string; readonly variate: Variate }
  | {
      readonly kind: 'arrivals';
      readonly stream: string;
      readonly flow: string;
      readonly arrivals: Arrivals;
      readonly count: number;
    };

/** A model of flows as tables, which the interpreter reads and from which code is generated. */
export interface Program {
  /** Rows of {@link OP_WIDTH}, see `opcode.ts`. */
  readonly ops: Int32Array;
  /** What each operation is, for messages and traces. */
  readonly labels: readonly string[];
  /** Operations of all expressions, and where each begins; one more entry says where the last ends. */
  readonly expressions: Int32Array;
  readonly starts: Int32Array;
  readonly constants: Float64Array;
  readonly sites: readonly Site[];
  /** Operation at which each flow begins. */
  readonly entries: readonly number[];
  readonly flows: readonly {
    readonly name: string;
    /** Numbers of its attributes, and of the outcomes with which its entities leave. */
    readonly attributes: readonly number[];
    readonly outcomes: readonly number[];
  }[];
  /** Names of all flows' outcomes. */
  readonly outcomes: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly type: ColumnType }[];
  readonly resources: readonly { readonly name: string; readonly capacity: number; readonly classes: number }[];
  readonly gates: readonly { readonly name: string; readonly open: boolean }[];
}

/**
 * Checks a model of flows and compiles it to tables.
 *
 * @throws RangeError or TypeError, naming flow and step, when the model makes no sense.
 */
export function compile(model: FlowModel): Program {
  return new Compiler(model).compile();
}

class Compiler {
  readonly #model: FlowModel;
  readonly #ops: number[] = [];
  readonly #labels: string[] = [];
  readonly #expressions: number[] = [];
  readonly #starts: number[] = [];
  readonly #constants: number[] = [];
  readonly #sites: Site[] = [];
  readonly #attributes: { name: string; type: ColumnType }[] = [];
  readonly #resources: { name: string; capacity: number; classes: number }[];
  readonly #gates: { name: string; open: boolean }[];
  readonly #outcomes: { flow: number; name: string }[] = [];
  #flow: FlowDescription;
  #flowNumber = 0;

  constructor(model: FlowModel) {
    this.#model = model;
    if (model.flows.length === 0) throw new RangeError('a model needs at least one flow');
    this.#flow = model.flows[0];
    this.#resources = Object.entries(model.resources ?? {}).map(([name, { capacity, classes = 1 }]) => {
      if (!(capacity >= 0)) throw new RangeError(`resource "${name}": capacity is at least 0, not ${capacity}`);
      if (!(Number.isInteger(classes) && classes >= 1)) {
        throw new RangeError(`resource "${name}": the number of classes is a whole number above 0, not ${classes}`);
      }
      return { name, capacity, classes };
    });
    this.#gates = Object.entries(model.gates ?? {}).map(([name, state]) => ({ name, open: state === 'open' }));
  }

  compile(): Program {
    const { flows } = this.#model;
    const entries = flows.map((flow, i) => {
      if (flows.findIndex(({ name }) => name === flow.name) !== i) {
        throw new RangeError(`two flows are named "${flow.name}"`);
      }
      return this.#compileFlow(flow, i);
    });
    return {
      ops: Int32Array.from(this.#ops),
      labels: this.#labels,
      expressions: Int32Array.from(this.#expressions),
      starts: Int32Array.from([...this.#starts, this.#expressions.length]),
      constants: Float64Array.from(this.#constants),
      sites: this.#sites,
      entries,
      flows: flows.map(({ name, attributes }, i) => ({
        name,
        attributes: Object.keys(attributes).map((one) => this.#attributes.findIndex((known) => known.name === one)),
        outcomes: this.#outcomes.flatMap((outcome, k) => (outcome.flow === i ? [k] : [])),
      })),
      outcomes: this.#outcomes.map(({ name }) => name),
      attributes: this.#attributes,
      resources: this.#resources,
      gates: this.#gates,
    };
  }

  #compileFlow(flow: FlowDescription, number: number): number {
    this.#flow = flow;
    this.#flowNumber = number;
    const { arrivals } = flow;
    if (arrivals === null) throw new TypeError(`flow "${flow.name}" has no arrivals: call arrive(…)`);
    checkArrivals(flow.name, arrivals);
    if (!(flow.count >= 0)) this.#refuse(`the number of arrivals is at least 0, not ${flow.count}`);
    for (const [name, type] of Object.entries(flow.attributes)) this.#declare(name, type);
    checkHoldings(flow);
    const site = this.#site({
      kind: 'arrivals',
      stream: flow.arrivalStream ?? `${flow.name}/arrivals`,
      flow: flow.name,
      arrivals,
      count: flow.count,
    });
    const entry = this.#emit('arrive', ARRIVE, number, site);
    this.#steps(flow.steps);
    // Who comes to the end of the description has been served.
    this.#emit('leave "served"', LEAVE, number, this.#outcome('served'));
    return entry;
  }

  #steps(steps: readonly Step[]): void {
    for (const step of steps) this.#step(step);
  }

  #step(step: Step): void {
    switch (step.kind) {
      case 'set':
        this.#emit(`set "${step.attribute}"`, SET, this.#attribute(step.attribute), this.#expression(step.value));
        break;
      case 'seize':
        this.#seize(step);
        break;
      case 'release':
        this.#emit(`release "${step.resource}"`, RELEASE, this.#resource(step.resource), step.amount);
        break;
      case 'delay':
        if (typeof step.time === 'number' && !(step.time >= 0)) {
          this.#refuse(`a delay is at least 0, not ${step.time}`);
        }
        this.#emit('delay', DELAY, this.#expression(step.time));
        break;
      case 'branch': {
        const jump = this.#emit('branch', JUMP_UNLESS, this.#expression(step.condition), 0);
        this.#steps(step.then);
        this.#ops[jump * OP_WIDTH + 2] = this.#labels.length;
        break;
      }
      case 'loop': {
        const begin = this.#labels.length;
        this.#steps(step.body);
        const jump = this.#emit('loop', JUMP_UNLESS, this.#expression(step.again), 0);
        this.#emit('again', JUMP, begin);
        this.#ops[jump * OP_WIDTH + 2] = this.#labels.length;
        break;
      }
      case 'wait':
        this.#emit(`wait for "${step.gate}"`, WAIT, this.#gate(step.gate));
        break;
      case 'gate':
        this.#emit(`${step.action} "${step.gate}"`, GATE, this.#gate(step.gate), GATE_ACTIONS.indexOf(step.action));
        break;
      case 'leave':
        this.#emit(`leave "${step.outcome}"`, LEAVE, this.#flowNumber, this.#outcome(step.outcome));
    }
  }

  #seize(step: Step & { readonly kind: 'seize' }): void {
    const resource = this.#resource(step.resource);
    const { name, capacity, classes } = this.#resources[resource];
    if (step.amount > capacity) {
      this.#refuse(`nobody can ever seize ${step.amount} of "${name}", which has ${capacity}`);
    }
    const { priority, patience } = step;
    if (typeof priority === 'number' && !(Number.isInteger(priority) && priority >= 0 && priority < classes)) {
      this.#refuse(`"${name}" has classes 0 to ${classes - 1}, and ${priority} is none of them`);
    }
    const seize = this.#emit(
      `seize "${name}"`,
      SEIZE,
      resource,
      step.amount,
      this.#expression(priority),
      patience === null ? -1 : this.#expression(patience.time),
      -1,
    );
    if (patience === null) return;
    const jump = this.#emit('jump', JUMP, 0);
    this.#ops[seize * OP_WIDTH + 5] = this.#emit(`renege at "${name}"`, RENEGE, resource);
    this.#steps(patience.then);
    this.#ops[jump * OP_WIDTH + 1] = this.#labels.length;
  }

  /** Adds an operation and returns its number. */
  #emit(label: string, ...row: number[]): number {
    for (let i = 0; i < OP_WIDTH; i++) this.#ops.push(row[i] ?? 0);
    return this.#labels.push(`flow "${this.#flow.name}", ${label}`) - 1;
  }

  /** Compiles a value and returns the number of its expression. */
  #expression(value: Value<string>): number {
    const code: number[] = [];
    this.#value(value, code);
    this.#starts.push(this.#expressions.length);
    this.#expressions.push(...code);
    return this.#starts.length - 1;
  }

  #value(value: Value<string>, code: number[]): void {
    if (typeof value === 'number') {
      if (Number.isNaN(value)) this.#refuse('a value is not a number');
      code.push(CONSTANT, this.#constants.push(value) - 1);
    } else if ('quantile' in value) {
      code.push(DRAW, this.#drawSite(value, null));
    } else {
      switch (value.kind) {
        case 'attribute':
          code.push(ATTRIBUTE, this.#attribute(value.name));
          break;
        case 'clock':
          code.push(CLOCK, 0);
          break;
        case 'age':
          code.push(AGE, 0);
          break;
        case 'reading':
          code.push(READING, this.#resource(value.resource) * READINGS.length + READINGS.indexOf(value.reading));
          break;
        case 'draw':
          code.push(DRAW, this.#drawSite(value.variate, value.stream));
          break;
        case 'binary':
          this.#value(value.left, code);
          this.#value(value.right, code);
          code.push(BINARY, BINARY_OPERATORS.indexOf(value.operator));
      }
    }
  }

  #drawSite(variate: Variate, stream: string | null): number {
    return this.#site({ kind: 'draw', stream: stream ?? `${this.#flow.name}/${this.#sites.length}`, variate });
  }

  #site(site: Site): number {
    if (this.#sites.some(({ stream }) => stream === site.stream)) {
      this.#refuse(`stream "${site.stream}" is named twice; each place that draws needs a stream of its own`);
    }
    return this.#sites.push(site) - 1;
  }

  #declare(name: string, type: ColumnType): void {
    const known = this.#attributes.find((one) => one.name === name);
    if (known === undefined) this.#attributes.push({ name, type });
    else if (known.type !== type) this.#refuse(`attribute "${name}" is ${type} here and ${known.type} in another flow`);
  }

  #attribute(name: string): number {
    const known = Object.keys(this.#flow.attributes);
    if (!known.includes(name)) this.#refuse(`no attribute "${name}"${suggestion(name, known)}`);
    return this.#attributes.findIndex((one) => one.name === name);
  }

  #resource(name: string): number {
    return this.#find('resource', name, this.#resources);
  }

  #gate(name: string): number {
    return this.#find('gate', name, this.#gates);
  }

  #find(what: string, name: string, among: readonly { readonly name: string }[]): number {
    const found = among.findIndex((one) => one.name === name);
    if (found < 0) {
      const known = among.map((one) => one.name);
      this.#refuse(`no ${what} "${name}"${suggestion(name, known)}`);
    }
    return found;
  }

  #outcome(name: string): number {
    const flow = this.#flowNumber;
    const found = this.#outcomes.findIndex((one) => one.flow === flow && one.name === name);
    return found >= 0 ? found : this.#outcomes.push({ flow, name }) - 1;
  }

  #refuse(what: string): never {
    throw new RangeError(`flow "${this.#flow.name}": ${what}`);
  }
}
