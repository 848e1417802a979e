/**
 * A YAML text as a tree in which every key and value knows its place and who vouches for it. Overlays are laid over
 * each other as trees, so that a value keeps its file and line however many files it came through.
 */

/** A text with a name: a scenario file, a table, or one `--set` option. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

/** A place in a text; line and column count from 1. */
export interface Place {
  readonly source: Source;
  readonly line: number;
  readonly column: number;
}

/** The nearest `source:` or `assumption:` around a value, in the value's own file. */
export interface Statement {
  readonly key: 'source' | 'assumption';
  readonly tree: Tree;
}

interface Node {
  readonly place: Place;
  /** Who vouches for the figures in here; taken before overlays, so that no file vouches for another's value. */
  readonly stated: Statement | null;
}

export interface ScalarTree extends Node {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The value as written. */
  readonly text: string;
}

export interface ListTree extends Node {
  readonly kind: 'list';
  readonly items: readonly Tree[];
}

export interface Entry {
  readonly key: Place;
  readonly tree: Tree;
}

export interface MapTree extends Node {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
}

export type Tree = ScalarTree | ListTree | MapTree;

/** Steps from the root: a key, or an index in a list. */
export type Path = readonly (string | number)[];

/** A plain value as `JSON.parse` would give it. */
export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** The `id` of a list item; null when it has none. */
export function idOf(tree: Tree): string | null {
  const id = tree.kind === 'map' ? tree.entries.get('id')?.tree : undefined;
  return id?.kind === 'scalar' && typeof id.value === 'string' ? id.value : null;
}

/** The subtree one step further in; undefined when there is none. */
function childOf(tree: Tree, step: string | number): Tree | undefined {
  if (tree.kind === 'map') return tree.entries.get(String(step))?.tree;
  if (tree.kind === 'list') return typeof step === 'number' ? tree.items[step] : undefined;
  return undefined;
}

/** The subtree at a path; undefined when the path leads nowhere. */
export function treeAt(root: Tree, path: Path): Tree | undefined {
  let tree: Tree | undefined = root;
  for (const step of path) tree = tree === undefined ? undefined : childOf(tree, step);
  return tree;
}

/** The place of the value at a path, or of the key of the nearest ancestor that exists. */
export function placeAt(root: Tree, path: Path): Place {
  let tree = root;
  let place = root.place;
  for (const [depth, step] of path.entries()) {
    const child = childOf(tree, step);
    if (child === undefined) return place;
    const last = depth === path.length - 1;
    const key = tree.kind === 'map' ? tree.entries.get(String(step))?.key : undefined;
    place = last || key === undefined ? child.place : key;
    tree = child;
  }
  return place;
}

/** The place of the key that a path ends in, or of the value when it ends in a list item. */
export function keyPlaceAt(root: Tree, path: Path): Place {
  const parent = treeAt(root, path.slice(0, -1));
  const entry = parent?.kind === 'map' ? parent.entries.get(String(path.at(-1))) : undefined;
  return entry?.key ?? placeAt(root, path);
}

/** A path as people read it: list items by their id where they have one, otherwise by their number from 0. */
export function pathText(root: Tree, path: Path): string {
  let tree: Tree | undefined = root;
  const words: string[] = [];
  for (const step of path) {
    const child: Tree | undefined = tree === undefined ? undefined : childOf(tree, step);
    words.push((typeof step === 'number' && child !== undefined ? idOf(child) : null) ?? String(step));
    tree = child;
  }
  return words.join('.');
}

/** The tree without its places. Maps have no prototype, so that a key can never be mistaken for a built-in one. */
export function toPlain(tree: Tree): Plain {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(toPlain);
  const map = Object.create(null) as { [key: string]: Plain };
  for (const [key, entry] of tree.entries) map[key] = toPlain(entry.tree);
  return map;
}
