import { compile, Simulator, type ReplicationResult } from '../model/index.js';
import { flowMatrix } from './flows.js';
import type { Plan } from './plan.js';

/** One replication of every scenario of a plan. */
export interface ReplicationRow {
  readonly replication: number;
  /** Results by scenario, without the case records, which are large and used up here. */
  readonly results: readonly Omit<ReplicationResult, 'cases'>[];
  /** Flow matrices of each scenario after the first, against the first. */
  readonly flows: readonly Float64Array[];
}

/**
 * Runs whole replications: the unit that executors hand out, the same pure function everywhere.
 *
 * A runner compiles the plan once and may be asked for any replications in any order.
 */
export class ShardRunner {
  readonly #plan: Plan;
  readonly #simulators: readonly Simulator[];

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#simulators = plan.scenarios.map((scenario) => new Simulator(compile(scenario)));
  }

  /** Runs one replication of every scenario, all with the same luck. */
  run(replication: number): ReplicationRow {
    const full = this.#simulators.map((simulator) => simulator.run(this.#plan.seed, replication));
    const [baseline, ...others] = full;
    return {
      replication,
      results: full.map(({ cases: _, ...rest }) => rest),
      flows: others.map((other) => flowMatrix(baseline.cases, other.cases)),
    };
  }
}
