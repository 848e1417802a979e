/** From a scenario file to a resolved scenario, or to everything that is wrong with it. */
import { crossFaults, notesOf } from './checks/checks.js';
import { spanOf } from './calendar.js';
import { faultAt, inReadingOrder } from './fault.js';
import type { Fault } from './fault.js';
import { Folder } from './files.js';
import type { FileReader } from './files.js';
import { readLayers } from './layers.js';
import { parametersOf, isTable } from './parameters.js';
import { provenanceFaults } from './provenance.js';
import { areComplete, resolveScenario } from './resolve.js';
import type { Scenario } from './scenario.js';
import { checkTree } from './schema/check.js';
import { scenarioSchema } from './schema/schema.js';
import type { Checked } from './schema/schema.js';
import { figuresIn } from './schema/walk.js';
import { setValue } from './set.js';
import { readTables } from './tables/tables.js';

/** A scenario with notes on it, or all its faults in reading order. */
export type Loaded =
  | { readonly ok: true; readonly scenario: Scenario; readonly notes: readonly Fault[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Loads a scenario file with all that it extends and refers to.
 *
 * @param file the scenario file; its folder is the only one that is read from, with what is below it.
 * @param options `sets` are values laid over the files, each as `path=value`.
 * @param files reads the files; the room itself touches no file system.
 */
export function loadScenario(file: string, options: { readonly sets?: readonly string[] }, files: FileReader): Loaded {
  const folder = new Folder(file, files);
  const layers = readLayers(file, folder);
  const faults: Fault[] = [...layers.faults];
  if (layers.tree === null) return { ok: false, faults: inReadingOrder(faults) };
  let root = layers.tree;
  const overrides = options.sets ?? [];
  for (const option of overrides) root = setValue(root, option, faults);

  const checked = checkTree(root);
  const figures = figuresIn(scenarioSchema, root);
  faults.push(...checked.faults);
  faults.push(
    ...provenanceFaults(
      root,
      figures.filter(({ tree }) => !isTable(tree)),
    ),
  );
  const { sections } = checked;
  if (sections.period === undefined) return { ok: false, faults: inReadingOrder(faults) };

  const span = spanOf(sections.period);
  const { tables, faults: tableFaults, origins } = readTables(root, file, folder, span);
  const subject = { root, sections, tables, span };
  faults.push(...tableFaults, ...crossFaults(subject));
  if (faults.length > 0) return { ok: false, faults: inReadingOrder(faults) };
  if (!isWhole(sections) || !areComplete(tables)) {
    return { ok: false, faults: [faultAt(root.place, '', 'the scenario is not complete')] };
  }
  const parameters = parametersOf(root, figures, origins, folder);
  return { ok: true, scenario: resolveScenario(sections, tables, parameters, overrides), notes: notesOf(subject) };
}

/** With no fault anywhere, every section that must be there is there. */
function isWhole(sections: Partial<Checked>): sections is Checked {
  return Object.entries(scenarioSchema.shape).every(
    ([key, schema]) => key in sections || schema.safeParse(undefined).success,
  );
}
