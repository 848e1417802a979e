/** Figures as text, as they were written. */
import { readQuantity } from './quantity.js';
import type { ScalarTree, Tree } from './tree.js';

/** A figure for a table of parameters. */
export interface Written {
  readonly value: string;
  readonly unit: string;
}

const VOUCHING = ['source', 'assumption'];

/** The figure's text and unit; `unit` is used when the text names none. */
export function written(tree: Tree, unit: string): Written {
  if (tree.kind === 'scalar') return writtenScalar(tree, unit);
  if (tree.kind === 'list') return { value: tree.items.map(listed).join(', '), unit };
  const value = tree.entries.get('value')?.tree;
  const from = tree.entries.get('from')?.tree;
  if (tree.entries.has('dist')) return writtenDistribution(tree, unit);
  if (tree.entries.has('table')) return { value: parts(tree).join(', '), unit };
  if (value === undefined) return { value: parts(tree).join(', '), unit };
  const inner = written(value, unit);
  return from?.kind === 'scalar' ? { value: `${inner.value} from ${from.text}`, unit: inner.unit } : inner;
}

function writtenScalar(tree: ScalarTree, unit: string): Written {
  const quantity = readQuantity(tree.text);
  if (quantity === null || 'unknownUnit' in quantity) return { value: tree.text, unit };
  return { value: String(quantity.number), unit: quantity.unit || unit };
}

/** A distribution's parameters; their unit is taken out when they share one. */
function writtenDistribution(tree: Tree, unit: string): Written {
  if (tree.kind !== 'map') return { value: '', unit };
  const units = new Set<string>();
  for (const { tree: child } of tree.entries.values()) {
    if (child.kind === 'scalar') units.add(writtenScalar(child, '').unit);
  }
  units.delete('');
  const [common] = units;
  if (common === undefined || units.size > 1) return { value: parts(tree).join(', '), unit };
  const texts = [...tree.entries]
    .filter(([key]) => !VOUCHING.includes(key))
    .map(([key, { tree: child }]) => (key === 'dist' ? listed(child) : `${key} ${written(child, '').value}`));
  return { value: texts.join(', '), unit: common };
}

function parts(tree: Tree): string[] {
  if (tree.kind !== 'map') return [];
  return [...tree.entries]
    .filter(([key]) => !VOUCHING.includes(key))
    .map(([key, { tree: child }]) => (key === 'dist' || key === 'table' ? listed(child) : `${key} ${listed(child)}`));
}

function listed(tree: Tree): string {
  if (tree.kind === 'scalar') return tree.text;
  if (tree.kind === 'list') return tree.items.map(listed).join(' ');
  return parts(tree).join(' ');
}
