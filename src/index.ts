/**
 * borderflow as a library: load scenarios, run them, draw the report.
 *
 * The general engine alone is `borderflow/kernel`.
 */
export {
  formatFaults,
  loadScenario,
  type Fault,
  type FileReader,
  type Loaded,
  type Scenario,
} from './scenario/index.js';
export {
  inProcess,
  localExecutor,
  planOf,
  summarise,
  type Comparison,
  type Executor,
  type ExperimentResult,
  type Plan,
  type Progress,
  type ScenarioResult,
} from './experiment/index.js';
export { renderReport, type ReportAssets } from './report/index.js';
