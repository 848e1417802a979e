import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { ReplicationRow } from '../shard.js';
import type { Executor } from './executor.js';

/** Number of workers when none is asked for: one per core. */
export function defaultJobs(): number {
  return availableParallelism();
}

/**
 * Runs replications in worker threads, one replication at a time each, so that the last of them end together.
 *
 * @param jobs - number of threads, at least 1.
 */
export function localExecutor(jobs: number): Executor {
  return {
    async run(plan, progress, signal) {
      const threads = Math.min(jobs, plan.replications);
      const pool = new Piscina<number, ReplicationRow>({
        filename: new URL('./shard-worker.js', import.meta.url).href,
        minThreads: threads,
        maxThreads: threads,
        workerData: plan,
      });
      // Every replication that waits listens for the same interruption.
      if (signal !== undefined) setMaxListeners(plan.replications + 1, signal);
      try {
        let done = 0;
        const options = signal === undefined ? {} : { signal };
        return await Promise.all(
          Array.from({ length: plan.replications }, async (_, replication) => {
            const row = await pool.run(replication, options);
            progress(++done, plan.replications);
            return row;
          }),
        );
      } finally {
        await pool.destroy();
      }
    },
  };
}
