/** Finds out who vouches for a figure. */
import { faultAt } from './fault.js';
import type { Fault } from './fault.js';
import type { Provenance } from './scenario.js';
import { sourceSchema } from './schema/provenance.js';
import { isSet } from './set.js';
import { nearest } from './suggest.js';
import { pathText, toPlain } from './tree.js';
import type { MapTree, Path, Statement, Tree } from './tree.js';

/** What vouches for a value given with `--set` that says nothing itself. */
const ON_COMMAND_LINE: Provenance = { kind: 'assumption', why: 'set on the command line' };

/**
 * The source or assumption of a figure, its own or the nearest around it in its file.
 *
 * @returns null when nothing vouches for it, or what does cannot be read.
 */
export function provenanceOf(root: MapTree, figure: Tree): Provenance | null {
  const { stated } = figure;
  if (isSetHere(figure) && (stated === null || !isSet(stated.tree.place))) return ON_COMMAND_LINE;
  return stated === null ? null : read(root, stated);
}

/** Faults of figures that nothing vouches for, and of names that no source has. */
export function provenanceFaults(root: MapTree, figures: readonly { path: Path; tree: Tree }[]): Fault[] {
  const bare = figures
    .filter(({ tree }) => tree.stated === null && !isSetHere(tree))
    .map(({ path, tree }) => faultAt(tree.place, pathText(root, path), 'needs a source or an assumption'));
  return [...bare, ...unknownSources(root, root, [], sourceNames(root))];
}

function isSetHere(figure: Tree): boolean {
  if (isSet(figure.place)) return true;
  return figure.kind === 'map' && [...figure.entries.values()].some((entry) => isSet(entry.tree.place));
}

function read(root: MapTree, { key, tree }: Statement): Provenance | null {
  if (key === 'assumption') return tree.kind === 'scalar' ? { kind: 'assumption', why: tree.text } : null;
  const document = tree.kind === 'scalar' ? catalogue(root)?.entries.get(tree.text)?.tree : tree;
  const checked = sourceSchema.safeParse(document === undefined ? null : toPlain(document));
  if (!checked.success) return null;
  const { title, url, date, confidence, note } = checked.data;
  return {
    kind: 'source',
    title,
    ...(url !== undefined && { url }),
    ...(date !== undefined && { date }),
    confidence,
    ...(note !== undefined && { note }),
  };
}

function catalogue(root: MapTree): MapTree | null {
  const tree = root.entries.get('sources')?.tree;
  return tree?.kind === 'map' ? tree : null;
}

function sourceNames(root: MapTree): string[] {
  return [...(catalogue(root)?.entries.keys() ?? [])];
}

function unknownSources(root: MapTree, tree: Tree, path: Path, names: readonly string[]): Fault[] {
  if (tree.kind === 'scalar') return [];
  if (tree.kind === 'list')
    return tree.items.flatMap((item, index) => unknownSources(root, item, [...path, index], names));
  return [...tree.entries].flatMap(([key, { tree: child }]) => {
    if (path.length === 0 && key === 'sources') return [];
    const inner = [...path, key];
    if (key !== 'source' || child.kind !== 'scalar' || typeof child.value !== 'string') {
      return unknownSources(root, child, inner, names);
    }
    if (names.includes(child.value)) return [];
    const message = `there is no source "${child.value}" under "sources"`;
    return [faultAt(child.place, pathText(root, inner), message, nearest(child.value, names))];
  });
}
