/** Tables with one set of rows per month: which months are used, and a held month standing for all of them. */
import type { Span } from '../calendar.js';
import type { IsoMonth } from '../scenario.js';

/**
 * The rows of the months around a span; with a held month, its rows once for every month around the span.
 *
 * @returns the rows and the months of the span (or the held month) that have none.
 */
export function monthsUsed<T extends { readonly month: IsoMonth }>(
  rows: readonly T[],
  span: Span,
  hold: IsoMonth | undefined,
): { used: T[]; missing: IsoMonth[] } {
  const byMonth = new Map<IsoMonth, T[]>();
  for (const row of rows) byMonth.set(row.month, [...(byMonth.get(row.month) ?? []), row]);
  if (hold === undefined) {
    const used = span.around.flatMap((month) => byMonth.get(month) ?? []);
    return { used, missing: span.months.filter((month) => !byMonth.has(month)) };
  }
  const held = byMonth.get(hold);
  if (held === undefined) return { used: [], missing: [hold] };
  return { used: span.around.flatMap((month) => held.map((row) => ({ ...row, month }))), missing: [] };
}

/** How many missing months are named before the rest is counted. */
const NAMED = 3;

/** In words, which months of a span a table lacks; `months` are those it has, in any order. */
export function missingMonths(missing: readonly IsoMonth[], months: readonly IsoMonth[]): string {
  const first = missing[0] ?? '';
  const last = missing.at(-1) ?? '';
  const sorted = [...months].sort();
  const [begins, ends] = [sorted[0], sorted.at(-1)];
  if (ends !== undefined && ends < first) return `the table ends with ${ends}, but ${last} is simulated`;
  if (begins !== undefined && begins > last) return `the table begins with ${begins}, but ${first} is simulated`;
  const rest = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : '';
  const [word, are] = missing.length === 1 ? ['a month', 'is'] : ['months', 'are'];
  return `the table has no rows for ${missing.slice(0, NAMED).join(', ')}${rest}, ${word} that ${are} simulated`;
}
