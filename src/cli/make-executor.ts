import type { Executor } from '../experiment/index.js';

/** Where a command's replications run, given a number of jobs. */
export type MakeExecutor = (jobs: number) => Executor;
