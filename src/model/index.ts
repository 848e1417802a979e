/** The border in the agencies' own terms: compiles a resolved scenario and runs replications of it. */
export { compile, type Program } from './program/program.js';
export type { MetricKey } from './program/metric-keys.js';
export { Simulator } from './simulator.js';
export type { ReplicationResult } from './result/replication-result.js';
export { TIC_HOURS } from './result/time-in-custody.js';
export type { CaseRecords } from './case-log.js';
export { UNDECIDED } from './case-table.js';
export { EVENT_KINDS } from './event-kinds.js';
