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
import { BUFFER, BUSY, CAPACITY, EVENTS, NOW, READY_HEAD, RESOURCE_CELLS, WAITING, type FlowState } from './state.js';
import { BINARY_OPERATORS } from './value.js';

const READING_CELLS = [BUSY, WAITING, CAPACITY];

/** Makes a function that handles all events up to the list's limit by reading the program's tables. */
export function interpreted(state: FlowState): () => void {
  const { program, list, numbers, links } = state;
  const { ops } = program;
  const value = new Float64Array(1);
  const evaluate = evaluator(state, value);
  return () => {
    for (;;) {
      let op: number;
      let entity = links[READY_HEAD];
      if (entity >= 0) {
        links[READY_HEAD] = state.next[entity];
        op = state.resume[entity];
      } else {
        if (!list.popDue()) return;
        numbers[NOW] = list.time[0];
        numbers[EVENTS]++;
        op = list.kind;
        entity = list.entity;
        if (state.observer !== null) state.observer(numbers[NOW], op, entity);
      }
      goOn(op, entity);
    }
  };

  /** Takes an entity from an operation to the next at which time passes for it. */
  function goOn(from: number, subject: number): void {
    let op = from;
    let entity = subject;
    for (;;) {
      const at = op * OP_WIDTH;
      switch (ops[at]) {
        case ARRIVE:
          state.scheduleArrival(ops[at + 2], op, ops[at + 1]);
          entity = state.create(ops[at + 1]);
          break;
        case SET:
          evaluate(ops[at + 2], entity);
          state.attributes[ops[at + 1]][entity] = value[0];
          break;
        case SEIZE:
          if (!seize(op, entity)) return;
          break;
        case RELEASE:
          state.release(ops[at + 1], ops[at + 2]);
          state.serve(ops[at + 1]);
          break;
        case DELAY:
          evaluate(ops[at + 1], entity);
          if (!(value[0] >= 0 && value[0] < Infinity)) state.fail(op, entity, `it cannot last ${value[0]}`);
          list.time[0] = numbers[NOW] + value[0];
          state.scheduleDelay(op + 1, entity);
          return;
        case JUMP_UNLESS:
          evaluate(ops[at + 1], entity);
          if (value[0] === 0) {
            op = ops[at + 2];
            continue;
          }
          break;
        case JUMP:
          op = ops[at + 1];
          continue;
        case WAIT:
          if (!state.passes(entity, ops[at + 1], op + 1)) return;
          break;
        case GATE:
          state.moveGate(ops[at + 1], ops[at + 2]);
          break;
        case RENEGE:
          state.renege(entity, ops[at + 1]);
          break;
        case LEAVE:
          state.leave(entity, ops[at + 1], ops[at + 2]);
          return;
      }
      op++;
    }
  }

  function seize(op: number, entity: number): boolean {
    const at = op * OP_WIDTH;
    evaluate(ops[at + 3], entity);
    const { classes } = program.resources[ops[at + 1]];
    const priority = value[0];
    if (!(priority >= 0 && priority < classes && Math.floor(priority) === priority)) {
      state.fail(op, entity, `there is no class ${priority}`);
    }
    if (ops[at + 4] >= 0) evaluate(ops[at + 4], entity);
    const patience = value[0];
    if (state.seize(entity, ops[at + 1], ops[at + 2], priority, op + 1)) return true;
    if (ops[at + 4] >= 0) {
      if (!(patience >= 0)) state.fail(op, entity, `patience cannot be ${patience}`);
      if (patience < Infinity) {
        list.time[0] = numbers[NOW] + patience;
        state.setPatience(entity, ops[at + 5]);
      }
    }
    return false;
  }
}

/** A function that computes an expression for an entity into `value`. */
function evaluator(state: FlowState, value: Float64Array): (expression: number, entity: number) => void {
  const { program, numbers, resources, cursors, buffers } = state;
  const { expressions, starts, constants } = program;
  const stack = new Float64Array(expressions.length + 1);
  return (expression, entity) => {
    let top = 0;
    for (let at = starts[expression]; at < starts[expression + 1]; at += 2) {
      const operand = expressions[at + 1];
      switch (expressions[at]) {
        case CONSTANT:
          stack[top++] = constants[operand];
          break;
        case ATTRIBUTE:
          stack[top++] = state.attributes[operand][entity];
          break;
        case CLOCK:
          stack[top++] = numbers[NOW];
          break;
        case AGE:
          stack[top++] = numbers[NOW] - state.born[entity];
          break;
        case READING:
          stack[top++] = resources[Math.floor(operand / 3) * RESOURCE_CELLS + READING_CELLS[operand % 3]];
          break;
        case DRAW:
          if (cursors[operand] === BUFFER) state.refill(operand);
          stack[top++] = buffers[operand][cursors[operand]++];
          break;
        default:
          top--;
          stack[top - 1] = apply(operand, stack[top - 1], stack[top]);
      }
    }
    value[0] = stack[0];
  };
}

function apply(operator: number, left: number, right: number): number {
  switch (BINARY_OPERATORS[operator]) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case 'min':
      return Math.min(left, right);
    case 'max':
      return Math.max(left, right);
    case '<':
      return left < right ? 1 : 0;
    case '<=':
      return left <= right ? 1 : 0;
    case '===':
      return left === right ? 1 : 0;
    case 'and':
      return left !== 0 && right !== 0 ? 1 : 0;
    case 'or':
      return left !== 0 || right !== 0 ? 1 : 0;
  }
}
