import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import { defaultJobs, scenarioHash, type Plan } from '../../experiment/index.js';
import {
  compareFolders,
  hashFiles,
  ManifestError,
  readManifest,
  sameFolders,
  type Manifest,
} from '../../report/index.js';
import type { MakeExecutor } from '../make-executor.js';
import { EXIT, InputError, type ExitCode } from '../exit-code.js';
import { readFolder } from '../output-folder.js';
import { runPlan } from '../run-plan.js';
import type { Terminal } from '../terminal.js';
import { VERSION } from '../version.js';
import { positiveInteger } from '../whole-number.js';

interface ReplayOptions {
  readonly dir: string;
  readonly jobs: string | undefined;
  readonly quiet: boolean;
}

/** `borderflow replay DIR` */
export function replayCommand(
  terminal: Terminal,
  makeExecutor: MakeExecutor,
  finish: (code: ExitCode) => void,
): CommandModule<object, ReplayOptions> {
  return {
    command: 'replay <dir>',
    describe: "Run again from a folder's manifest and compare every byte",
    builder: (command) =>
      command
        .positional('dir', { type: 'string', demandOption: true, describe: 'Folder that a run wrote' })
        .option('jobs', {
          type: 'string',
          requiresArg: true,
          describe: 'Worker threads [default: one per core]',
        })
        .option('quiet', { type: 'boolean', default: false, describe: 'No progress; only what differs' }),
    handler: async (options) => {
      finish(await replay(options, terminal, makeExecutor));
    },
  };
}

async function replay(
  { dir, jobs: jobsText, quiet }: ReplayOptions,
  terminal: Terminal,
  makeExecutor: MakeExecutor,
): Promise<ExitCode> {
  const jobs = jobsText === undefined ? defaultJobs() : positiveInteger('--jobs', jobsText);
  if (!existsSync(join(dir, 'manifest.json'))) {
    throw new InputError(`${dir}: has no manifest.json; name a folder that borderflow run wrote.`);
  }
  const found = readFolder(dir);
  const manifest = manifestOf(dir, new TextDecoder().decode(found.get('manifest.json') as Uint8Array));
  if (manifest.tool.version !== VERSION) {
    terminal.err.write(
      `The folder was written by borderflow ${manifest.tool.version}; this is ${VERSION}. Differences may come from that.\n`,
    );
  }
  const { files } = await runPlan(planFrom(manifest), makeExecutor(jobs), jobs, quiet, terminal);
  const difference = compareFolders(hashFiles(files), hashFiles(found));
  for (const path of difference.missing) terminal.out.write(`missing: ${path}\n`);
  for (const path of difference.extra) terminal.out.write(`not from this run: ${path}\n`);
  for (const path of difference.differing) terminal.out.write(`differs: ${path}\n`);
  if (!sameFolders(difference)) {
    terminal.out.write(`${dir} is not what its manifest gives.\n`);
    return EXIT.failed;
  }
  if (!quiet) terminal.out.write(`${dir}: all ${files.size} files are the same to the last byte.\n`);
  return EXIT.done;
}

function manifestOf(dir: string, text: string): Manifest {
  try {
    return readManifest(text);
  } catch (error) {
    if (error instanceof ManifestError) throw new InputError(`${join(dir, 'manifest.json')}: ${error.message}`);
    throw error;
  }
}

/** @throws InputError when a scenario in the manifest is not the one that its hash was taken of. */
function planFrom(manifest: Manifest): Plan {
  for (const { id, hash, scenario } of manifest.scenarios) {
    if (scenarioHash(scenario) !== hash) {
      throw new InputError(`manifest.json: the scenario "${id}" was changed after it ran: its hash is another.`);
    }
  }
  return {
    scenarios: manifest.scenarios.map(({ scenario }) => scenario),
    seed: manifest.seed,
    replications: manifest.replications,
  };
}
