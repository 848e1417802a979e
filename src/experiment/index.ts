/** Many runs of scenarios, compared: replications, executors and statistics. */
export type * from './results.js';
export { planOf, type Plan } from './plan.js';
export { summarise } from './summarise.js';
export { ShardRunner } from './shard.js';
export type { Executor, Progress } from './executors/executor.js';
export { inProcess } from './executors/in-process.js';
export { defaultJobs, localExecutor } from './executors/local.js';
export { scenarioHash } from './scenario-hash.js';
