/** One tree laid over another: maps key by key, lists by id, everything else as a whole. */
import { faultAt } from './fault.js';
import type { Fault } from './fault.js';
import { nearest } from './suggest.js';
import { idOf } from './tree.js';
import type { Entry, ListTree, MapTree, Tree } from './tree.js';

/** Keys that say where an item of a list goes; they are no part of the item. */
const PLACING = ['before', 'after', 'remove'];

/** A map that is one value: a figure, a distribution, a table, a document or a selection. */
function isValue(key: string, tree: MapTree): boolean {
  return key === 'when' || ['value', 'dist', 'table', 'title'].some((name) => tree.entries.has(name));
}

/** A list whose items are told apart by their `id`. */
function isListById(tree: ListTree): boolean {
  return tree.items.length > 0 && tree.items.every((item) => idOf(item) !== null);
}

/**
 * Lays `over` over `under`; values keep their places. With an empty map below, it only carries out what items of
 * lists say about their own place.
 */
export function overlay(under: MapTree, over: MapTree, faults: Fault[], path = ''): MapTree {
  const entries = new Map<string, Entry>(under.entries);
  for (const [key, entry] of over.entries) {
    const below = under.entries.get(key);
    const inner = path === '' ? key : `${path}.${key}`;
    const { tree } = entry;
    let laid: Tree = tree;
    if (tree.kind === 'map' && !isValue(key, tree)) {
      const base =
        below?.tree.kind === 'map' && !isValue(key, below.tree) ? below.tree : { ...tree, entries: new Map() };
      laid = overlay(base, tree, faults, inner);
    } else if (tree.kind === 'list' && isListById(tree)) {
      const base = below?.tree.kind === 'list' && isListById(below.tree) ? below.tree.items : [];
      laid = { ...tree, items: overlayItems(base, tree.items, faults, inner) };
    }
    entries.set(key, { key: entry.key, tree: laid });
  }
  return { ...over, entries };
}

function overlayItems(under: readonly Tree[], over: readonly Tree[], faults: Fault[], path: string): Tree[] {
  const items = [...under];
  const written = new Set<string>();
  for (const item of over) {
    const id = idOf(item);
    if (item.kind !== 'map' || id === null) continue;
    const here = `${path}.${id}`;
    const fail = (key: string, message: string, wanted?: string): void => {
      const place = item.entries.get(key)?.tree.place ?? item.place;
      const ids = items.flatMap((other) => idOf(other) ?? []);
      faults.push(faultAt(place, here, message, wanted === undefined ? null : nearest(wanted, ids)));
    };
    if (written.has(id)) fail('id', `the id "${id}" stands twice in this list`);
    written.add(id);
    const index = items.findIndex((other) => idOf(other) === id);
    const below = items[index];
    if (item.entries.has('remove')) {
      if (below === undefined) fail('id', `there is no "${id}" to remove`, id);
      else items.splice(index, 1);
      continue;
    }
    const laid = overlay(
      below?.kind === 'map' ? below : { ...item, entries: new Map() },
      withoutPlacing(item),
      faults,
      here,
    );
    const neighbour = neighbourOf(item);
    if (neighbour === null) {
      if (below === undefined) items.push(laid);
      else items[index] = laid;
      continue;
    }
    if (below !== undefined) items.splice(index, 1);
    const at = items.findIndex((other) => idOf(other) === neighbour.id);
    if (at < 0) fail(neighbour.key, `there is no item "${neighbour.id}" in this list`, neighbour.id);
    items.splice(at < 0 ? items.length : at + (neighbour.key === 'after' ? 1 : 0), 0, laid);
  }
  return items;
}

function withoutPlacing(item: MapTree): MapTree {
  return { ...item, entries: new Map([...item.entries].filter(([key]) => !PLACING.includes(key))) };
}

function neighbourOf(item: MapTree): { key: 'before' | 'after'; id: string } | null {
  for (const key of ['before', 'after'] as const) {
    const tree = item.entries.get(key)?.tree;
    if (tree?.kind === 'scalar') return { key, id: tree.text };
  }
  return null;
}
