/** Single values set from outside the files, such as `--set replications=40`, laid over a tree. */
import { faultAt } from './fault.js';
import type { Fault } from './fault.js';
import { parseYaml } from './parse-yaml.js';
import { nearest } from './suggest.js';
import { idOf } from './tree.js';
import type { Entry, MapTree, Place, Source, Tree } from './tree.js';

/** How the place of a set value is named. */
const OPTION = '--set ';

/** True when a value was set from outside the files. */
export function isSet(place: Place): boolean {
  return place.source.name.startsWith(OPTION);
}

/**
 * Sets a value at a dotted path; items of a list are named by their id or their number from 0. The value is YAML and
 * replaces what was there as a whole.
 *
 * @returns the tree with the value; the same tree and a fault when the option cannot be read.
 */
export function setValue(root: MapTree, option: string, faults: Fault[]): MapTree {
  const source: Source = { name: `${OPTION}${option}`, text: option };
  const equals = option.indexOf('=');
  if (equals <= 0) {
    faults.push(faultAt({ source, line: 1, column: 1 }, '', 'expected path=value such as replications=40'));
    return root;
  }
  const parsed = parseYaml({ name: source.name, text: option.slice(equals + 1) });
  faults.push(...parsed.faults.map((fault) => ({ ...fault, column: fault.column + equals + 1, text: option })));
  if (parsed.tree === null) return root;
  const value = moved(parsed.tree, source, equals + 1);
  const steps: Step[] = [];
  for (const name of option.slice(0, equals).split('.')) {
    const previous = steps.at(-1);
    const column = previous === undefined ? 1 : previous.place.column + previous.name.length + 1;
    steps.push({ name, place: { source, line: 1, column } });
  }
  return setIn(root, steps, value, faults, '') as MapTree;
}

interface Step {
  readonly name: string;
  readonly place: Place;
}

function setIn(tree: Tree | undefined, steps: readonly Step[], value: Tree, faults: Fault[], path: string): Tree {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const inner = path === '' ? step.name : `${path}.${step.name}`;
  if (tree?.kind === 'list') {
    const index = tree.items.findIndex((item, number) => idOf(item) === step.name || String(number) === step.name);
    if (index < 0) {
      const ids = tree.items.flatMap((item) => idOf(item) ?? []);
      const known = ids.length > 0 ? `one of ${ids.join(', ')}` : `a number below ${tree.items.length}`;
      faults.push(faultAt(step.place, inner, `expected ${known}, found "${step.name}"`, nearest(step.name, ids)));
      return tree;
    }
    const items = tree.items.map((item, number) => (number === index ? setIn(item, rest, value, faults, inner) : item));
    return { ...tree, items };
  }
  const base: MapTree =
    tree?.kind === 'map' ? tree : { kind: 'map', place: step.place, stated: null, entries: new Map() };
  const below = base.entries.get(step.name);
  const child = setIn(below?.tree, rest, value, faults, inner);
  const entry: Entry = { key: rest.length === 0 || below === undefined ? step.place : below.key, tree: child };
  return { ...base, entries: new Map([...base.entries, [step.name, entry]]) };
}

/** The value's tree with its places counted in the whole option. */
function moved(tree: Tree, source: Source, by: number): Tree {
  const shift = (place: Place): Place => ({ source, line: 1, column: place.column + (place.line === 1 ? by : 0) });
  const place = shift(tree.place);
  const stated = tree.stated && { ...tree.stated, tree: moved(tree.stated.tree, source, by) };
  if (tree.kind === 'scalar') return { ...tree, place, stated };
  if (tree.kind === 'list') return { ...tree, place, stated, items: tree.items.map((item) => moved(item, source, by)) };
  const entries = [...tree.entries].map(([key, entry]): [string, Entry] => [
    key,
    { key: shift(entry.key), tree: moved(entry.tree, source, by) },
  ]);
  return { ...tree, place, stated, entries: new Map(entries) };
}
