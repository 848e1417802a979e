import type { Plan } from '../plan.js';
import type { ReplicationRow } from '../shard.js';

/** Told after each finished replication. */
export type Progress = (done: number, total: number) => void;

/** Runs the replications of a plan somewhere. */
export interface Executor {
  /** All replications, in the order of their numbers whoever finished first. Stops early when `signal` is aborted. */
  run(plan: Plan, progress: Progress, signal?: AbortSignal): Promise<readonly ReplicationRow[]>;
}
