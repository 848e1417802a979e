/**
 * Figures: the values that need a source or an assumption. A figure stands alone when a map around it vouches for it,
 * or as `{ value, source }` or `{ value, assumption }`.
 */
import { z } from 'zod';

import { vouching } from './provenance.js';

/** Marks the schemas of figures, so that they can be found in a tree whether or not the tree is valid. */
export const FIGURES = z.registry<{
  /** What the figure is counted in when the text names no unit. */
  readonly unit: string;
  /** True when the figure is written as a list, such as times of day. */
  readonly list?: true;
}>();

/** Marks a schema as one that reads a figure as a whole. */
export function asFigure<T extends z.ZodType>(schema: T, unit: string, list = false): T {
  FIGURES.add(schema, list ? { unit, list } : { unit });
  return schema;
}

/** A figure: the quantity itself, or a map with the quantity as `value` and what vouches for it. */
export function figure<T>(quantity: z.ZodType<T, unknown>, unit: string, list = false) {
  const explained = z
    .strictObject({ value: quantity.describe('The figure itself, with its unit.'), ...vouching })
    .transform((map): T => map.value);
  return asFigure(z.union([quantity, explained]) as z.ZodType<T, unknown>, unit, list);
}
