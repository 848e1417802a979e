import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CommandModule } from 'yargs';
import { defaultJobs, planOf, type ExperimentResult } from '../../experiment/index.js';
import { hashKey } from '../../kernel/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { MakeExecutor } from '../make-executor.js';
import { EXIT, InputError, type ExitCode } from '../exit-code.js';
import { summaryJson } from '../json-summary.js';
import { checkOutput, writeFolder } from '../output-folder.js';
import { runPlan } from '../run-plan.js';
import { loadScenarios } from '../scenario-files.js';
import type { Terminal } from '../terminal.js';
import { positiveInteger } from '../whole-number.js';

interface RunOptions {
  readonly files: string[];
  readonly baseline: string | undefined;
  readonly seed: string | undefined;
  readonly replications: string | undefined;
  readonly out: string | undefined;
  readonly jobs: string | undefined;
  readonly set: string[];
  readonly quiet: boolean;
  readonly json: boolean;
}

/** `borderflow run FILE…` */
export function runCommand(
  terminal: Terminal,
  makeExecutor: MakeExecutor,
  finish: (code: ExitCode) => void,
): CommandModule<object, RunOptions> {
  return {
    command: 'run <files..>',
    describe: 'Run scenario files; with two or more, compare them with the first',
    builder: (command) =>
      command
        .positional('files', { type: 'string', array: true, demandOption: true, describe: 'Scenario files (YAML)' })
        .option('baseline', {
          type: 'string',
          requiresArg: true,
          describe: 'Id of the scenario to compare the others with',
        })
        .option('seed', {
          type: 'string',
          requiresArg: true,
          describe: 'Seed, any text, instead of the one in the file',
        })
        .option('replications', {
          type: 'string',
          requiresArg: true,
          describe: 'Number of replications, instead of the one in the file',
        })
        .option('out', {
          type: 'string',
          requiresArg: true,
          describe: 'Folder to write [default: output/<id of the baseline>]',
        })
        .option('jobs', {
          type: 'string',
          requiresArg: true,
          describe: 'Worker threads [default: one per core]; results do not depend on it',
        })
        .option('set', {
          type: 'string',
          array: true,
          nargs: 1,
          default: [] as string[],
          describe: 'Lay a value over the files, as path=value; may be given several times',
        })
        .option('quiet', { type: 'boolean', default: false, describe: 'No progress and no closing words' })
        .option('json', { type: 'boolean', default: false, describe: 'A machine-readable summary on standard output' })
        .example('$0 run scenarios/del-rio-2022-baseline.yaml scenarios/del-rio-2022-patd.yaml', ''),
    handler: async (options) => {
      finish(await run(options, terminal, makeExecutor));
    },
  };
}

async function run(options: RunOptions, terminal: Terminal, makeExecutor: MakeExecutor): Promise<ExitCode> {
  const jobs = options.jobs === undefined ? defaultJobs() : positiveInteger('--jobs', options.jobs);
  const replications =
    options.replications === undefined ? undefined : positiveInteger('--replications', options.replications);
  const scenarios = inOrder(loadScenarios(options.files, options.set, terminal), options.baseline);
  const plan = planOf(scenarios, {
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(replications === undefined ? {} : { replications }),
  });
  const folder = options.out ?? defaultFolder(scenarios[0]);
  checkOutput(folder);
  const { result, files, runJson } = await runPlan(plan, makeExecutor(jobs), jobs, options.quiet, terminal);
  writeFolder(folder, new Map([...files, ['run.json', runJson]]));
  if (options.json) terminal.out.write(summaryJson(result));
  const failed = failedChecks(result);
  for (const line of failed) terminal.err.write(`${line}\n`);
  if (!options.quiet) terminal.err.write(closingWords(result, folder));
  return failed.length > 0 ? EXIT.failed : EXIT.done;
}

/** A changed scenario does not take the place of the one in the files. */
function defaultFolder({ id, overrides }: Scenario): string {
  const changed = overrides.length === 0 ? '' : `-set-${hashKey(overrides.join('\n')).slice(0, 8)}`;
  return join('output', id + changed);
}

/** The scenarios with the baseline first. */
function inOrder(scenarios: readonly Scenario[], baseline: string | undefined): readonly Scenario[] {
  const ids = scenarios.map((scenario) => scenario.id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new InputError(`Two of the files are the scenario "${twice}". Name each once.`);
  if (baseline === undefined) return scenarios;
  const first = scenarios.find((scenario) => scenario.id === baseline);
  if (first === undefined) {
    throw new InputError(`--baseline ${baseline}: none of the files is that scenario. They are: ${ids.join(', ')}.`);
  }
  return [first, ...scenarios.filter((scenario) => scenario !== first)];
}

function failedChecks(result: ExperimentResult): string[] {
  return result.scenarios.flatMap(({ scenario, checks }) =>
    checks
      .filter((check) => !check.passed)
      .map((check) => `${scenario.id}: check "${check.check}" failed: ${check.detail}`),
  );
}

function closingWords(result: ExperimentResult, folder: string): string {
  const page = join(folder, 'report.html');
  const count = result.scenarios.length === 1 ? '1 scenario' : `${result.scenarios.length} scenarios`;
  const [{ scenario }] = result.scenarios;
  const changed = scenario.overrides.map((override) => `Changed on the command line: ${override}\n`).join('');
  return `${changed}${count}, ${result.replications} replications, seed ${result.seed}.\nReport: ${page}\n        ${pathToFileURL(page).href}\n`;
}
