import {
  AGE,
  ARRIVE,
  ATTRIBUTE,
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
import type { Program } from './program.js';
import * as cells from './state.js';
import type { FlowState } from './state.js';
import { BINARY_OPERATORS } from './value.js';

/** Are texts allowed to become code here? A strict content-security policy forbids it. */
export function canGenerate(): boolean {
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the question is whether this is allowed
    return typeof new Function('') === 'function';
  } catch {
    return false;
  }
}

/**
 * Makes a function that handles all events up to the list's limit, as code written for this program: one loop with one
 * switch over its operations, every number of the tables in its place, and the state in local typed arrays. It does the
 * same arithmetic in the same order as the interpreter, so that both give the same run to the last bit.
 */
export function generated(state: FlowState): () => void {
  // Nothing of a model's own text gets into the code: only whole numbers from the tables and finite constants.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- this is the purpose of this file
  const make = new Function('S', codeOf(state)) as (state: FlowState) => () => void;
  return make(state);
}

const COLUMNS = ['next', 'previous', 'resume', 'amount', 'queue', 'born', 'since', 'timer'];

function codeOf(state: FlowState): string {
  const { program } = state;
  const columns = [
    ...COLUMNS.map((name) => `${name} = S.${name};`),
    ...program.attributes.map((_, i) => `a${i} = S.attributes[${i}];`),
  ].join(' ');
  const declared = [...COLUMNS, ...program.attributes.map((_, i) => `a${i}`)].join(', ');
  const writer = new Writer(state, columns);
  const cases = Array.from(program.labels, (_, op) => `case ${op}: {\n${writer.operation(op)}\n}`).join('\n');
  return `'use strict';
const list = S.list, time = list.time, N = S.numbers, I = S.links, R = S.resources, F = S.flows, O = S.outcomes,
  Q = S.queues, C = S.cursors;
${program.sites.map((_, i) => `const V${i} = S.buffers[${i}];`).join(' ')}
return () => {
  const observer = S.observer;
  let ${declared};
  ${columns}
  let op = 0, e = 0, now = N[${cells.NOW}], x = 0;
  events: for (;;) {
    e = I[${cells.READY_HEAD}];
    if (e >= 0) {
      I[${cells.READY_HEAD}] = next[e];
      op = resume[e];
    } else {
      if (!list.popDue()) return;
      now = time[0];
      N[${cells.NOW}] = now;
      N[${cells.EVENTS}]++;
      op = list.kind;
      e = list.entity;
      if (observer !== null) observer(now, op, e);
    }
    steps: for (;;) {
      switch (op) {
${cases}
      }
    }
    time[0] = now + x;
    list.push(${cells.DELAY_RANK} + N[${cells.SEQUENCE}]++, op, e);
  }
};`;
}

/** Writes the code of one operation after the other. */
class Writer {
  readonly #state: FlowState;
  readonly #program: Program;
  readonly #columns: string;
  /** Resources of which more than one unit may be wanted, and those whose queue may be left. */
  readonly #several = new Set<number>();
  readonly #patient = new Set<number>();

  constructor(state: FlowState, columns: string) {
    this.#state = state;
    this.#program = state.program;
    this.#columns = columns;
    const { ops } = state.program;
    for (let at = 0; at < ops.length; at += OP_WIDTH) {
      if (ops[at] !== SEIZE) continue;
      if (ops[at + 2] !== 1) this.#several.add(ops[at + 1]);
      if (ops[at + 4] >= 0) this.#patient.add(ops[at + 1]);
    }
  }

  operation(op: number): string {
    const [code, a, b] = this.#program.ops.subarray(op * OP_WIDTH, (op + 1) * OP_WIDTH);
    switch (code) {
      case ARRIVE:
        return this.#arrive(op, a, b);
      case SET:
        return `a${a}[e] = ${this.#expression(b)};`;
      case SEIZE:
        return this.#seize(op);
      case RELEASE:
        return this.#release(a, b);
      case DELAY:
        return `x = ${this.#expression(a)};
          if (!(x >= 0 && x < Infinity)) S.fail(${op}, e, 'it cannot last ' + x);
          op = ${op + 1}; break steps;`;
      case JUMP_UNLESS:
        return `if (${this.#expression(a)} === 0) { op = ${b}; continue steps; }`;
      case JUMP:
        return `op = ${a}; continue steps;`;
      case WAIT:
        return `if (!S.passes(e, ${a}, ${op + 1})) continue events;`;
      case GATE:
        return `S.moveGate(${a}, ${b});`;
      case RENEGE:
        return `S.renege(e, ${a});`;
      case LEAVE:
        return this.#leave(a, b);
      default:
        throw new RangeError(`no operation ${code}`);
    }
  }

  #arrive(op: number, flow: number, site: number): string {
    const f = (cell: number): string => `F[${flow * cells.FLOW_CELLS + cell}]`;
    const cleared = this.#program.flows[flow].attributes.map((i) => `a${i}[e] = 0;`).join(' ');
    return `x = ${this.#draw(site)};
      if (x < Infinity) { time[0] = x; list.push(${cells.ARRIVAL_RANK} + N[${cells.SEQUENCE}]++, ${op}, ${flow}); }
      e = I[${cells.FREE}];
      if (e >= 0) {
        I[${cells.FREE}] = next[e];
      } else {
        e = I[${cells.USED}];
        if (e === born.length) { S.grow(); ${this.#columns} }
        I[${cells.USED}] = e + 1;
      }
      born[e] = now; ${cleared}
      const present = ${f(cells.PRESENT)};
      ${f(cells.PRESENT_AREA)} += present * (now - ${f(cells.PRESENT_SINCE)});
      ${f(cells.PRESENT_SINCE)} = now;
      ${f(cells.PRESENT)} = present + 1;
      if (present + 1 > ${f(cells.PRESENT_MOST)}) ${f(cells.PRESENT_MOST)} = present + 1;
      ${f(cells.ARRIVED)}++;`;
  }

  #leave(flow: number, outcome: number): string {
    const f = (cell: number): string => `F[${flow * cells.FLOW_CELLS + cell}]`;
    const o = (cell: number): string => `O[${outcome * cells.OUTCOME_CELLS + cell}]`;
    return `const present = ${f(cells.PRESENT)};
      ${f(cells.PRESENT_AREA)} += present * (now - ${f(cells.PRESENT_SINCE)});
      ${f(cells.PRESENT_SINCE)} = now;
      ${f(cells.PRESENT)} = present - 1;
      const spent = now - born[e], count = ${o(cells.COUNT)} + 1, before = ${o(cells.MEAN)}, gap = spent - before;
      const mean = before + gap / count;
      ${o(cells.COUNT)} = count;
      ${o(cells.MEAN)} = mean;
      ${o(cells.M2)} += gap * (spent - mean);
      if (spent < ${o(cells.LEAST)}) ${o(cells.LEAST)} = spent;
      if (spent > ${o(cells.MOST)}) ${o(cells.MOST)} = spent;
      ${this.#state.samples === null ? '' : `S.keepTime(${outcome}, e);`}
      next[e] = I[${cells.FREE}];
      I[${cells.FREE}] = e;
      continue events;`;
  }

  #seize(op: number): string {
    const [, resource, amount, priorityExpression, patience, giveUp] = this.#program.ops.subarray(
      op * OP_WIDTH,
      (op + 1) * OP_WIDTH,
    );
    const { classes } = this.#program.resources[resource];
    const r = resourceCell(resource);
    const first = this.#state.queueStarts[resource];
    const fixed = this.#constantOf(priorityExpression);
    const priority = fixed === null ? `p` : `${fixed}`;
    const queue = fixed === null ? `${first} + 2 * p` : `${first + 2 * fixed}`;
    const several = this.#several.has(resource);
    const free = `${amount} <= ${r(cells.CAPACITY)} - ${r(cells.BUSY)}`;
    // Who waits for single units waits because all are taken, so that only the units need to be looked at.
    const nobodyAhead = several ? ` && (${r(cells.WAITING)} === 0 || S.nobodyAhead(${resource}, ${priority}))` : '';
    const check =
      fixed === null
        ? `const p = ${this.#expression(priorityExpression)};
      if (!(p >= 0 && p < ${classes} && Math.floor(p) === p)) S.fail(${op}, e, 'there is no class ' + p);`
        : '';
    const before = patience < 0 ? '' : `const patience = ${this.#expression(patience)};`;
    const after =
      patience < 0
        ? ''
        : `if (!(patience >= 0)) S.fail(${op}, e, 'patience cannot be ' + patience);
        if (patience < Infinity) { time[0] = now + patience; S.setPatience(e, ${giveUp}); }`;
    return `${check} ${before}
      if (${free}${nobodyAhead}) {
        ${take(r, `${amount}`)}
      } else {
        ${r(cells.WAITING_AREA)} += ${r(cells.WAITING)} * (now - ${r(cells.WAITING_SINCE)});
        ${r(cells.WAITING_SINCE)} = now;
        const waiting = ++${r(cells.WAITING)};
        if (waiting > ${r(cells.WAITING_MOST)}) ${r(cells.WAITING_MOST)} = waiting;
        since[e] = now;
        ${several || this.#patient.has(resource) ? `amount[e] = ${amount};` : ''}
        resume[e] = ${op + 1};
        const q = ${queue};
        ${this.#patient.has(resource) ? 'queue[e] = q;' : ''}
        next[e] = -1;
        if (Q[q] < 0) Q[q] = e;
        else { const last = Q[q + 1]; next[last] = e; ${this.#patient.has(resource) ? 'previous[e] = last;' : ''} }
        Q[q + 1] = e;
        ${after}
        continue events;
      }`;
  }

  #release(resource: number, amount: number): string {
    const { classes } = this.#program.resources[resource];
    const r = resourceCell(resource);
    const first = this.#state.queueStarts[resource];
    const several = this.#several.has(resource);
    const find = classes === 1 ? '' : `while (Q[q] < 0) q += 2;`;
    const timer = this.#patient.has(resource) ? `if (timer[w] >= 0) { list.cancel(timer[w]); timer[w] = -1; }` : '';
    // One unit that comes back serves at most one of those who want one.
    const once = !several && amount === 1;
    return `${r(cells.BUSY_AREA)} += ${r(cells.BUSY)} * (now - ${r(cells.BUSY_SINCE)});
      ${r(cells.BUSY_SINCE)} = now;
      ${r(cells.BUSY)} -= ${amount};
      ${once ? 'if' : 'while'} (${r(cells.WAITING)} > 0) {
        let q = ${first};
        ${find}
        const w = Q[q]${several ? ', wanted = amount[w]' : ''};
        ${once ? '' : `if (${several ? 'wanted' : '1'} > ${r(cells.CAPACITY)} - ${r(cells.BUSY)}) break;`}
        Q[q] = next[w];
        ${r(cells.WAITING_AREA)} += ${r(cells.WAITING)} * (now - ${r(cells.WAITING_SINCE)});
        ${r(cells.WAITING_SINCE)} = now;
        ${r(cells.WAITING)}--;
        const waited = now - since[w];
        ${r(cells.WAITED)} += waited;
        if (waited > ${r(cells.WAITED_LONGEST)}) ${r(cells.WAITED_LONGEST)} = waited;
        ${take(r, several ? 'wanted' : '1')}
        ${timer}
        next[w] = -1;
        if (I[${cells.READY_HEAD}] < 0) I[${cells.READY_HEAD}] = w;
        else next[I[${cells.READY_TAIL}]] = w;
        I[${cells.READY_TAIL}] = w;
      }`;
  }

  /** An expression as text, from its operations. */
  #expression(expression: number): string {
    const { expressions, starts, constants } = this.#program;
    const stack: string[] = [];
    for (let at = starts[expression]; at < starts[expression + 1]; at += 2) {
      const operand = expressions[at + 1];
      switch (expressions[at]) {
        case CONSTANT:
          stack.push(numberText(constants[operand]));
          break;
        case ATTRIBUTE:
          stack.push(`a${operand}[e]`);
          break;
        case CLOCK:
          stack.push('now');
          break;
        case AGE:
          stack.push('(now - born[e])');
          break;
        case READING: {
          const r = resourceCell(Math.floor(operand / 3));
          stack.push(r([cells.BUSY, cells.WAITING, cells.CAPACITY][operand % 3]));
          break;
        }
        case DRAW:
          stack.push(this.#draw(operand));
          break;
        default: {
          const right = stack.pop() ?? '';
          const left = stack.pop() ?? '';
          stack.push(binaryText(operand, left, right));
        }
      }
    }
    return stack[0];
  }

  /** The value of an expression that is one number; null for any other. */
  #constantOf(expression: number): number | null {
    const { expressions, starts, constants } = this.#program;
    const at = starts[expression];
    return starts[expression + 1] - at === 2 && expressions[at] === CONSTANT ? constants[expressions[at + 1]] : null;
  }

  #draw(site: number): string {
    return `(C[${site}] === ${cells.BUFFER} && S.refill(${site}), V${site}[C[${site}]++])`;
  }
}

function resourceCell(resource: number): (cell: number) => string {
  return (cell) => `R[${resource * cells.RESOURCE_CELLS + cell}]`;
}

function take(r: (cell: number) => string, amount: string): string {
  return `${r(cells.BUSY_AREA)} += ${r(cells.BUSY)} * (now - ${r(cells.BUSY_SINCE)});
        ${r(cells.BUSY_SINCE)} = now;
        const taken = ${r(cells.BUSY)} + ${amount};
        ${r(cells.BUSY)} = taken;
        if (taken > ${r(cells.BUSY_MOST)}) ${r(cells.BUSY_MOST)} = taken;
        ${r(cells.SEIZED)}++;`;
}

/** A number as it stands in code: in brackets, since it may be negative. */
function numberText(value: number): string {
  return Object.is(value, -0) ? '(-0)' : `(${value})`;
}

function binaryText(operator: number, left: string, right: string): string {
  const name = BINARY_OPERATORS[operator];
  switch (name) {
    case '+':
    case '-':
    case '*':
    case '/':
      return `(${left} ${name} ${right})`;
    case 'min':
    case 'max':
      return `Math.${name}(${left}, ${right})`;
    case '<':
    case '<=':
    case '===':
      return `(${left} ${name} ${right} ? 1 : 0)`;
    case 'and':
      // Not &&: both sides are evaluated, since they may draw.
      return `((${left} !== 0) & (${right} !== 0))`;
    case 'or':
      return `((${left} !== 0) | (${right} !== 0))`;
  }
}
