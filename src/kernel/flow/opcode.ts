/**
 * The operations of a compiled flow. An operation is a row of {@link OP_WIDTH} whole numbers: its code and its
 * operands, as named here.
 */
export const OP_WIDTH = 6;

/** flow, site of the arrival times */
export const ARRIVE = 0;
/** attribute, expression */
export const SET = 1;
/** resource, amount, expression of the class, expression of the patience or -1, operation after giving up */
export const SEIZE = 2;
/** resource, amount */
export const RELEASE = 3;
/** expression */
export const DELAY = 4;
/** expression, target: goes on at the target where the expression is 0 */
export const JUMP_UNLESS = 5;
/** target */
export const JUMP = 6;
/** gate */
export const WAIT = 7;
/** gate, place of the action in GATE_ACTIONS */
export const GATE = 8;
/** flow, outcome */
export const LEAVE = 9;
/** resource; entered by the event of a patience that ran out, and goes on with the next operation */
export const RENEGE = 10;

/** Operations of an expression, two whole numbers each: code and operand. They work on a stack. */
export const CONSTANT = 0;
export const ATTRIBUTE = 1;
export const CLOCK = 2;
export const AGE = 3;
/** Operand: resource × 3 + place of the reading in READINGS. */
export const READING = 4;
export const DRAW = 5;
/** Operand: place in BINARY_OPERATORS. */
export const BINARY = 6;
