/** `npm run bench`: how long a replication takes, in one warm process, on the built code. */
import { availableParallelism, cpus } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Cli from '../../src/cli/node-files.js';
import type * as Model from '../../src/model/index.js';
import type * as Scenarios from '../../src/scenario/index.js';
import { benchModel } from './model.js';

const built = (file: string): string => pathToFileURL(resolve('dist', file)).href;
const model = (await import(built('model/index.js'))) as typeof Model;
const scenarios = (await import(built('scenario/index.js'))) as typeof Scenarios;
const files = (await import(built('cli/node-files.js'))) as typeof Cli;

console.log(`Node ${process.version}, ${cpus()[0].model}, ${availableParallelism()} cores\n`);
benchModel(model, (file) => {
  const loaded = scenarios.loadScenario(file, {}, files.nodeFiles);
  if (!loaded.ok) throw new Error(scenarios.formatFaults(loaded.faults, { color: false }));
  return loaded.scenario;
});
