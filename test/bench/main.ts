/**
 * `npm run bench`: how long replications take, in one process, on the built code. `--quick` runs small sizes, `--kernel`
 * the kernel's workloads alone.
 */
import { availableParallelism, cpus } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Cli from '../../src/cli/node-files.js';
import type * as Kernel from '../../src/kernel/index.js';
import type * as Model from '../../src/model/index.js';
import type * as Scenarios from '../../src/scenario/index.js';
import { benchKernel } from './kernel.js';
import { benchModel } from './model.js';

const built = (file: string): string => pathToFileURL(resolve('dist', file)).href;
const kernel = (await import(built('kernel/index.js'))) as typeof Kernel;
const model = (await import(built('model/index.js'))) as typeof Model;
const scenarios = (await import(built('scenario/index.js'))) as typeof Scenarios;
const files = (await import(built('cli/node-files.js'))) as typeof Cli;

console.log(`Node ${process.version}, ${cpus()[0].model}, ${availableParallelism()} cores\n`);
benchKernel(kernel, process.argv.includes('--quick'));
if (!process.argv.includes('--kernel')) {
  console.log();
  benchModel(model, (file) => {
    const loaded = scenarios.loadScenario(file, {}, files.nodeFiles);
    if (!loaded.ok) throw new Error(scenarios.formatFaults(loaded.faults, { color: false }));
    return loaded.scenario;
  });
}
