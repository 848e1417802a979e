import { ShardRunner, type ReplicationRow } from '../shard.js';
import type { Executor } from './executor.js';

/** Runs everything in the calling thread, one replication after the other. */
export const inProcess: Executor = {
  async run(plan, progress, signal) {
    const runner = new ShardRunner(plan);
    const rows: ReplicationRow[] = [];
    for (let replication = 0; replication < plan.replications; replication++) {
      signal?.throwIfAborted();
      rows.push(runner.run(replication));
      progress(replication + 1, plan.replications);
      // Lets signals and progress be seen between replications.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return rows;
  },
};
