import { formatFaults, loadScenario, type Fault, type Scenario } from '../scenario/index.js';
import { InputError } from './exit-code.js';
import { nodeFiles } from './node-files.js';
import type { Terminal } from './terminal.js';

/**
 * Loads scenario files that are to be compared: the first file's period and warm-up rule all of them.
 *
 * Notes go to the terminal.
 *
 * @throws InputError with every fault of every file.
 */
export function loadScenarios(files: readonly string[], sets: readonly string[], terminal: Terminal): Scenario[] {
  const scenarios: Scenario[] = [];
  const faults: Fault[] = [];
  for (const file of files) {
    const loaded = loadScenario(file, { sets: [...periodOf(scenarios[0]), ...sets] }, nodeFiles);
    if (loaded.ok) {
      scenarios.push(loaded.scenario);
      if (loaded.notes.length > 0) terminal.err.write(`${formatFaults(loaded.notes, terminal)}\n`);
    } else {
      faults.push(...loaded.faults);
    }
  }
  if (faults.length > 0) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    throw new InputError(`${formatFaults(faults, terminal)}\n\n${count}. Nothing was run or written.`);
  }
  return scenarios;
}

function periodOf(baseline: Scenario | undefined): string[] {
  if (baseline === undefined) return [];
  const { from, to, warmUpDays } = baseline.period;
  return [`period.from=${from}`, `period.to=${to}`, `period.warm-up=${warmUpDays}d`];
}
