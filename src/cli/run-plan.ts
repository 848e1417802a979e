import { hostname } from 'node:os';
import { summarise, type Executor, type ExperimentResult, type Plan } from '../experiment/index.js';
import { renderReport } from '../report/index.js';
import type { FolderFiles } from './output-folder.js';
import { progressDisplay } from './progress-display.js';
import { reportAssets } from './report-assets.js';
import type { Terminal } from './terminal.js';
import { VERSION } from './version.js';

/** What a plan gave: its result, the files of its folder, and the one file that differs from run to run. */
export interface PlanOutput {
  readonly result: ExperimentResult;
  readonly files: FolderFiles;
  readonly runJson: string;
}

/** Runs a plan and draws its report. `jobs` is only written down: it is the executor that has them. */
export async function runPlan(
  plan: Plan,
  executor: Executor,
  jobs: number,
  quiet: boolean,
  terminal: Terminal,
): Promise<PlanOutput> {
  const started = new Date();
  const display = progressDisplay(terminal, plan.replications, quiet);
  const rows = await executor.run(plan, display.progress, terminal.interrupted).finally(() => {
    display.stop();
  });
  const simulated = new Date();
  const result = summarise(plan, rows, { name: 'borderflow', version: VERSION });
  const files = await renderReport(result, reportAssets());
  const run = {
    started: started.toISOString(),
    seconds: {
      simulation: (simulated.getTime() - started.getTime()) / 1000,
      report: (Date.now() - simulated.getTime()) / 1000,
    },
    host: hostname(),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    jobs,
    executor: 'local',
  };
  return { result, files, runJson: `${JSON.stringify(run, null, 2)}\n` };
}
