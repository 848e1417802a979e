import type { ColumnType } from '../entity-table.js';
import type { Variate } from '../variate/variate.js';
import type { Value } from './value.js';

/** When entities arrive. Times and rates are in the model's unit of time. */
export type Arrivals =
  /** The times between arrivals, the first counted from the start. */
  | { readonly kind: 'interarrival'; readonly variate: Variate }
  /** A Poisson process whose rate is constant within equal intervals; it ends with the last. */
  | { readonly kind: 'piecewise'; readonly origin: number; readonly width: number; readonly rates: readonly number[] }
  /** A Poisson process with any rate that never exceeds `most`. Say `until` when the rate stays 0 from some time on. */
  | {
      readonly kind: 'rate';
      readonly rate: (time: number) => number;
      readonly most: number;
      readonly until?: number;
    }
  /** Given times, ascending. */
  | { readonly kind: 'times'; readonly times: readonly number[] };

/** What an entity may do to a gate. */
export const GATE_ACTIONS = ['open', 'close', 'signal'] as const;
export type GateAction = (typeof GATE_ACTIONS)[number];

/** One step of a flow, as data. */
export type Step =
  | { readonly kind: 'set'; readonly attribute: string; readonly value: Value<string> }
  | {
      readonly kind: 'seize';
      readonly resource: string;
      readonly amount: number;
      readonly priority: Value<string>;
      readonly patience: { readonly time: Value<string>; readonly then: readonly Step[] } | null;
    }
  | { readonly kind: 'release'; readonly resource: string; readonly amount: number }
  | { readonly kind: 'delay'; readonly time: Value<string> }
  | { readonly kind: 'branch'; readonly condition: Value<string>; readonly then: readonly Step[] }
  | { readonly kind: 'loop'; readonly body: readonly Step[]; readonly again: Value<string> }
  | { readonly kind: 'wait'; readonly gate: string }
  | { readonly kind: 'gate'; readonly action: GateAction; readonly gate: string }
  | { readonly kind: 'leave'; readonly outcome: string };

/** A flow as data: what the builder makes and the compiler reads. */
export interface FlowDescription {
  readonly name: string;
  readonly attributes: Readonly<Record<string, ColumnType>>;
  /** Null where it was forgotten. */
  readonly arrivals: Arrivals | null;
  readonly arrivalStream: string | null;
  /** Most entities that arrive. */
  readonly count: number;
  readonly steps: readonly Step[];
}
