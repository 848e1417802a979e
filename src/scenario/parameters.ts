/** Every figure of a scenario beside its unit, its provenance and its place, for people to read. */
import type { Folder } from './files.js';
import { provenanceOf } from './provenance.js';
import type { Parameter, Provenance } from './scenario.js';
import type { FoundFigure } from './schema/walk.js';
import { isSet } from './set.js';
import { pathText } from './tree.js';
import type { MapTree, Place, Tree } from './tree.js';
import { written } from './written.js';

/** Where the rows of a table come from, by the path of the table's reference. */
export type TableOrigins = ReadonlyMap<string, string>;

/** The parameters of a tree without faults, in the tree's order. */
export function parametersOf(
  root: MapTree,
  figures: readonly FoundFigure[],
  origins: TableOrigins,
  folder: Folder,
): Parameter[] {
  return figures.flatMap(({ path, tree, unit }) => {
    const name = pathText(root, path);
    const provenance = isTable(tree) ? tableProvenance(root, tree, origins.get(name)) : provenanceOf(root, tree);
    if (provenance === null) return [];
    const place = valuePlace(tree);
    const file = isSet(place) ? place.source.name : folder.nameOf(place.source.name);
    return [{ path: name, ...written(tree, unit), provenance, file, line: place.line }];
  });
}

/** True for a reference to a table. */
export function isTable(tree: Tree): boolean {
  return tree.kind === 'map' && tree.entries.has('table');
}

/** A table vouches for itself, row by row, unless its reference says more; what is around it speaks of other figures. */
function tableProvenance(root: MapTree, tree: Tree, origin: string | undefined): Provenance | null {
  const own = tree.kind === 'map' && (tree.entries.has('source') || tree.entries.has('assumption'));
  if (own) return provenanceOf(root, tree);
  return {
    kind: 'source',
    title: "see the table's columns source and vintage",
    confidence: 'D',
    ...(origin !== undefined && { note: origin }),
  };
}

/** The line of the value itself where a figure spreads over several. */
function valuePlace(tree: Tree): Place {
  const value = tree.kind === 'map' ? tree.entries.get('value') : undefined;
  return value === undefined ? tree.place : value.tree.place;
}
