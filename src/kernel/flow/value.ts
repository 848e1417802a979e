import type { Variate } from '../variate/variate.js';

/** Operators of two operands. A comparison gives 1 for true and 0 for false. */
export const BINARY_OPERATORS = ['+', '-', '*', '/', 'min', 'max', '<', '<=', '===', 'and', 'or'] as const;
export type BinaryOperator = (typeof BINARY_OPERATORS)[number];

/** What can be read of a resource at the current time. */
export const READINGS = ['busy', 'waiting', 'capacity'] as const;
export type Reading = (typeof READINGS)[number];

/**
 * A calculation that a flow does for an entity, as data: it can be interpreted as well as turned into code. `N` holds
 * the names of the attributes it reads.
 */
export type Expression<N extends string = never> =
  | { readonly kind: 'attribute'; readonly name: N }
  | { readonly kind: 'clock' }
  | { readonly kind: 'age' }
  | { readonly kind: 'reading'; readonly reading: Reading; readonly resource: string }
  | { readonly kind: 'draw'; readonly variate: Variate; readonly stream: string | null }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Value<N>; readonly right: Value<N> };

/** A fixed number, a distribution to draw from, or a calculation. */
export type Value<N extends string = never> = number | Variate | Expression<N>;

/** The entity's attribute. */
export function attribute<N extends string>(name: N): Expression<N> {
  return { kind: 'attribute', name };
}

/** The current time. */
export const clock: Expression = { kind: 'clock' };

/** Time since the entity arrived. */
export const age: Expression = { kind: 'age' };

/** Units of a resource that are held now. */
export function busy(resource: string): Expression {
  return { kind: 'reading', reading: 'busy', resource };
}

/** Entities that wait for a resource now. */
export function waiting(resource: string): Expression {
  return { kind: 'reading', reading: 'waiting', resource };
}

/** Units that a resource has. */
export function capacity(resource: string): Expression {
  return { kind: 'reading', reading: 'capacity', resource };
}

/** A draw from a distribution by a stream of its own name, which two variants of a model can share. */
export function draw(variate: Variate, stream: string): Expression {
  return { kind: 'draw', variate, stream };
}

function binary<N extends string>(operator: BinaryOperator, left: Value<N>, right: Value<N>): Expression<N> {
  return { kind: 'binary', operator, left, right };
}

/** left + right */
export function plus<N extends string = never>(left: Value<N>, right: Value<N>): Expression<N> {
  return binary('+', left, right);
}

/** left - right */
export function minus<N extends string = never>(left: Value<N>, right: Value<N>): Expression<N> {
  return binary('-', left, right);
}

/** left × right */
export function times<N extends string = never>(left: Value<N>, right: Value<N>): Expression<N> {
  return binary('*', left, right);
}

/** left ÷ right */
export function dividedBy<N extends string = never>(left: Value<N>, right: Value<N>): Expression<N> {
  return binary('/', left, right);
}

/** The smaller of the two. */
export function least<N extends string = never>(left: Value<N>, right: Value<N>): Expression<N> {
  return binary('min', left, right);
}

/** The larger of the two. */
export function greatest<N extends string = never>(left: Value<N>, right: Value<N>): Expression<N> {
  return binary('max', left, right);
}

/** Is left below right? */
export function below<N extends string = never>(left: Value<N>, right: Value<N>): Expression<N> {
  return binary('<', left, right);
}

/** Is left at most right? */
export function atMost<N extends string = never>(left: Value<N>, right: Value<N>): Expression<N> {
  return binary('<=', left, right);
}

/** Are the two equal? */
export function equal<N extends string = never>(left: Value<N>, right: Value<N>): Expression<N> {
  return binary('===', left, right);
}

/** Are both other than 0? Both are evaluated, so that draws never depend on values. */
export function both<N extends string = never>(left: Value<N>, right: Value<N>): Expression<N> {
  return binary('and', left, right);
}

/** Is at least one other than 0? Both are evaluated, so that draws never depend on values. */
export function either<N extends string = never>(left: Value<N>, right: Value<N>): Expression<N> {
  return binary('or', left, right);
}

/** 1 with a probability, else 0. */
export function chance(probability: number, stream: string | null = null): Expression {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`a probability lies between 0 and 1, not at ${probability}`);
  }
  const even: Variate = { mean: 0.5, variance: 1 / 12, quantile: (u) => u };
  return binary('<', { kind: 'draw', variate: even, stream }, probability);
}
