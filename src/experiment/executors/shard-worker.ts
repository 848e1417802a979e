import { workerData } from 'piscina';
import type { Plan } from '../plan.js';
import { ShardRunner, type ReplicationRow } from '../shard.js';

const runner = new ShardRunner(workerData as Plan);

/** Runs one replication of the plan that this worker thread was started with. */
export default function runReplication(replication: number): ReplicationRow {
  return runner.run(replication);
}
