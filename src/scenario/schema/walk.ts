/** Walks along the schema beside a tree: which keys are known somewhere, and which values are figures. */
import { z } from 'zod';

import type { Path, Tree } from '../tree.js';
import { FIGURES } from './figure.js';

/** A figure as it stands in a tree. */
export interface FoundFigure {
  readonly path: Path;
  readonly tree: Tree;
  /** What it is counted in when the text names no unit. */
  readonly unit: string;
}

/** All figures of a tree, in the tree's order, whether or not the tree is valid. */
export function figuresIn(schema: z.core.$ZodType, tree: Tree, path: Path = []): FoundFigure[] {
  const mark = FIGURES.get(schema);
  if (mark !== undefined && (tree.kind !== 'list' || mark.list === true)) return [{ path, tree, unit: mark.unit }];
  return inner(schema, tree).flatMap(([step, child, childTree]) =>
    figuresIn(child, childTree, step === null ? path : [...path, step]),
  );
}

/** The schemas one step in with the subtrees that they read; a step of null stays at the same tree. */
function inner(schema: z.core.$ZodType, tree: Tree): [string | number | null, z.core.$ZodType, Tree][] {
  if (mayRead(schema, tree)) {
    if (schema instanceof z.ZodObject && tree.kind === 'map') {
      const shape = schema.shape as Record<string, z.core.$ZodType>;
      return [...tree.entries].flatMap(([key, entry]) => {
        const child = shape[key];
        return child === undefined ? [] : [[key, child, entry.tree] as [string, z.core.$ZodType, Tree]];
      });
    }
    if (schema instanceof z.ZodRecord && tree.kind === 'map') {
      return [...tree.entries]
        .filter(([key]) => key !== 'source' && key !== 'assumption')
        .map(([key, entry]) => [key, schema.valueType, entry.tree]);
    }
    if (schema instanceof z.ZodArray && tree.kind === 'list') {
      return tree.items.map((item, index) => [index, schema.element, item]);
    }
    return alternatives(schema).map((alternative) => [null, alternative, tree]);
  }
  return [];
}

/** The schemas that a wrapping schema hands the same value to. */
function alternatives(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) return [...schema.options];
  if (schema instanceof z.ZodPipe) return [schema.in];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return [schema.unwrap()];
  return [];
}

function mayRead(schema: z.core.$ZodType, tree: Tree): boolean {
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return tree.kind === 'map';
  if (schema instanceof z.ZodArray) return tree.kind === 'list';
  return true;
}

/** The keys that the schema knows in the map at a path. */
export function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const keys = schemasAt(schema, path).flatMap((found) => {
    if (found instanceof z.ZodObject) return Object.keys(found.shape);
    if (found instanceof z.ZodRecord && found.keyType instanceof z.ZodEnum) return found.keyType.options.map(String);
    return [];
  });
  return [...new Set(keys)];
}

/** What the schema says about the value at a path; null when it says nothing. */
export function descriptionAt(schema: z.core.$ZodType, path: Path): string | null {
  const parents = schemasAt(schema, path.slice(0, -1));
  for (const parent of parents) {
    const child =
      parent instanceof z.ZodObject ? (parent.shape as Record<string, z.ZodType>)[String(path.at(-1))] : undefined;
    const description = child?.description;
    if (description !== undefined) return description;
  }
  return null;
}

/** Every schema that may read the value at a path, wrappings taken off. */
function schemasAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType[] {
  const wrapped = alternatives(schema);
  if (wrapped.length > 0) return wrapped.flatMap((alternative) => schemasAt(alternative, path));
  const [step, ...rest] = path;
  if (step === undefined) return [schema];
  if (schema instanceof z.ZodObject) {
    const child = (schema.shape as Record<string, z.core.$ZodType>)[String(step)];
    return child === undefined ? [] : schemasAt(child, rest);
  }
  if (schema instanceof z.ZodRecord) return schemasAt(schema.valueType, rest);
  if (schema instanceof z.ZodArray) return schemasAt(schema.element, rest);
  return [];
}
