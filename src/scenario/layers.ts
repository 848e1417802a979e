/** A scenario file with everything that it extends, laid over each other into one tree. */
import { faultAt } from './fault.js';
import type { Fault } from './fault.js';
import type { Folder } from './files.js';
import { overlay } from './overlay.js';
import { parseYaml } from './parse-yaml.js';
import type { MapTree, Place, ScalarTree, Tree } from './tree.js';

/** Keys that describe one file and are never inherited. */
const OWN_KEYS = ['scenario', 'title', 'question', 'part-of', 'extends'];

/**
 * Reads a file and all that it extends. Every file of the chain is used once, after those it extends, so that two
 * files with a common base can be extended together.
 *
 * @returns the tree, or null when the file itself cannot be read; faults of every file of the chain.
 */
export function readLayers(first: string, folder: Folder): { tree: MapTree | null; faults: Fault[] } {
  const chain = new Chain(folder);
  const start: Place = { source: { name: first, text: '' }, line: 1, column: 1 };
  chain.add(first, start, []);
  let tree: MapTree | null = null;
  for (const layer of chain.layers) {
    const last = layer === chain.layers.at(-1);
    const own = last ? layer : without(layer, OWN_KEYS);
    tree = overlay(tree ?? { ...own, entries: new Map() }, own, chain.faults);
  }
  sameIds(chain, folder);
  return { tree: chain.readable ? tree : null, faults: chain.faults };
}

/** A scenario that has the id of one that it extends would overwrite its results, or be taken for it. */
function sameIds({ layers, faults, readable }: Chain, folder: Folder): void {
  const last = layers.at(-1)?.entries.get('scenario')?.tree;
  if (last?.kind !== 'scalar' || !readable) return;
  const same = layers.slice(0, -1).find((layer) => {
    const id = layer.entries.get('scenario')?.tree;
    return id?.kind === 'scalar' && id.text === last.text;
  });
  if (same === undefined) return;
  const message = `${folder.nameOf(same.place.source.name)}, which this file extends, has the id "${last.text}" too; give this scenario its own`;
  faults.push(faultAt(last.place, 'scenario', message));
}

class Chain {
  readonly layers: MapTree[] = [];
  readonly faults: Fault[] = [];
  /** False once a file of the chain could not be read: what it lacks would be reported as missing. */
  readable = true;
  private readonly done = new Set<string>();

  constructor(private readonly folder: Folder) {}

  /** Adds a file after those that it extends. */
  add(path: string, asked: Place, extending: readonly string[]): void {
    if (this.done.has(path)) return;
    const fail = (message: string, place = asked): void => {
      this.readable = false;
      this.faults.push(faultAt(place, extending.length > 0 ? 'extends' : '', message));
    };
    if (extending.includes(path)) {
      const circle = [...extending.slice(extending.indexOf(path)), path].map((file) => this.folder.nameOf(file));
      return fail(`the file extends itself: ${circle.join(' -> ')}`);
    }
    const source = this.folder.source(path);
    if (source === null) return fail(this.folder.refusal(path));
    const { tree, faults } = parseYaml(source);
    this.faults.push(...faults);
    if (tree === null) {
      this.readable = false;
      return;
    }
    if (tree.kind !== 'map') {
      this.readable = false;
      this.faults.push(faultAt(tree.place, '', 'expected a map of keys such as "scenario: my-scenario"'));
      return;
    }
    for (const base of scalars(tree.entries.get('extends')?.tree)) {
      const reference = this.folder.resolve(path, base.text);
      if (reference !== null) this.add(reference.path, base.place, [...extending, path]);
      else {
        this.readable = false;
        const message = `expected a file in this file's folder or below, found "${base.text}"; put your file beside the files that it extends`;
        this.faults.push(faultAt(base.place, 'extends', message));
      }
    }
    this.done.add(path);
    this.layers.push(tree);
  }
}

function scalars(tree: Tree | undefined): ScalarTree[] {
  if (tree?.kind === 'scalar') return [tree];
  return tree?.kind === 'list' ? tree.items.filter((item) => item.kind === 'scalar') : [];
}

function without(tree: MapTree, keys: readonly string[]): MapTree {
  return { ...tree, entries: new Map([...tree.entries].filter(([key]) => !keys.includes(key))) };
}
