import {
  constant,
  exponential,
  lognormal,
  QuantileTable,
  triangular,
  uniform,
  type Variate,
} from '../../kernel/index.js';
import type { Distribution, Work } from '../../scenario/scenario.js';

/** The kernel's variate for a distribution of a scenario. */
function variateOf(distribution: Distribution): Variate {
  switch (distribution.dist) {
    case 'constant':
      return constant(distribution.value);
    case 'uniform':
      return uniform(distribution.low, distribution.high);
    case 'triangular':
      return triangular(distribution.low, distribution.mode, distribution.high);
    case 'exponential':
      return exponential(distribution.mean);
    case 'lognormal':
      return lognormal(distribution.mean, distribution.cv);
  }
}

/** A distribution of durations (hours), as a table. */
export function durationOf(distribution: Distribution): QuantileTable {
  return new QuantileTable(variateOf(distribution));
}

/** Work on a case, with its staff pool as an index. */
export interface CompiledWork {
  readonly pool: number;
  /** Hours for the first person. */
  readonly first: QuantileTable;
  /** Hours for each further person. */
  readonly further: number;
}

/** Compiles work; `pools` are the sector's staff pools in order. */
export function workOf(work: Work, pools: readonly { readonly id: string }[]): CompiledWork {
  const pool = pools.findIndex((candidate) => candidate.id === work.by);
  if (pool < 0) throw new RangeError(`no staff pool "${work.by}"`);
  return { pool, first: durationOf(work.first), further: work.perFurtherMember };
}
