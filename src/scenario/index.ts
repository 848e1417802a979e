/** What other rooms may use: the resolved scenario's types, and the way from files to it or to its faults. */
export type * from './scenario.js';
export type { Fault } from './fault.js';
export type { FileReader } from './files.js';
export { formatFaults } from './format-faults.js';
export { loadScenario } from './load.js';
export type { Loaded } from './load.js';
