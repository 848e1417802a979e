/** The small scenario of the fixtures, in memory, with edits. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { formatFaults, loadScenario } from '../../src/scenario/index.js';
import type { Loaded, Scenario } from '../../src/scenario/index.js';

const folder = new URL('./fixtures/', import.meta.url);

/** Text of a file of the fixtures. */
export function fixture(name: string): string {
  return readFileSync(fileURLToPath(new URL(name, folder)), 'utf8');
}

/** A text with one passage replaced, which it must have exactly once. */
export function edited(text: string, passage: string, replacement: string): string {
  if (text.split(passage).length !== 2) throw new Error(`not exactly once in the text: ${passage}`);
  return text.replace(passage, () => replacement);
}

/** Loads `file` out of texts given by name; files not given come from the fixtures. */
export function load(texts: Readonly<Record<string, string>>, file = 'small.yaml', sets: string[] = []): Loaded {
  return loadScenario(file, { sets }, { read: (path) => texts[path] ?? fixture(path) });
}

/** The small scenario with a passage replaced. */
function loadEdited(passage: string, replacement: string): Loaded {
  return load({ 'small.yaml': edited(fixture('small.yaml'), passage, replacement) });
}

/** The whole message for a scenario that has faults. */
export function messageOf(loaded: Loaded): string {
  return loaded.ok ? 'no faults' : formatFaults(loaded.faults, { color: false });
}

/** The message after replacing a passage of the small scenario. */
export function faultsAfter(passage: string, replacement: string): string {
  return messageOf(loadEdited(passage, replacement));
}

/** The message after replacing a passage of one of the small scenario's tables. */
export function faultsInTable(table: string, passage: string, replacement: string): string {
  return messageOf(load({ [table]: edited(fixture(table), passage, replacement) }));
}

/** The scenario of a load without faults. */
export function scenarioOf(loaded: Loaded): Scenario {
  if (!loaded.ok) throw new Error(messageOf(loaded));
  return loaded.scenario;
}
