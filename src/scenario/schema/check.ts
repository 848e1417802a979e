/** Holds a tree against the schema; what does not fit becomes placed faults with suggestions. */
import type { z } from 'zod';

import { faultAt } from '../fault.js';
import type { Fault } from '../fault.js';
import { nearest } from '../suggest.js';
import { keyPlaceAt, pathText, placeAt, toPlain, treeAt } from '../tree.js';
import type { MapTree, Path, Plain } from '../tree.js';
import { DISTRIBUTIONS } from './distribution.js';
import { scenarioSchema } from './schema.js';
import type { Checked } from './schema.js';
import { show } from './show.js';
import { descriptionAt, keysAt } from './walk.js';

type Issue = z.core.$ZodIssue;

/** What could be read, section by section, and what could not. */
export interface CheckedTree {
  /** Every section that is free of faults. */
  readonly sections: Partial<Checked>;
  readonly faults: readonly Fault[];
}

/** Checks a whole tree: all faults in one pass, and the sections that have none. */
export function checkTree(tree: MapTree): CheckedTree {
  const plain = toPlain(tree) as Record<string, Plain>;
  const whole = scenarioSchema.safeParse(plain, { error: message });
  if (whole.success) return { sections: whole.data, faults: [] };
  const sections: Record<string, unknown> = {};
  for (const [key, section] of Object.entries(scenarioSchema.shape)) {
    const result = section.safeParse(plain[key]);
    if (result.success) sections[key] = result.data;
  }
  // Each section's own schema has just vouched for its type.
  return { sections: sections, faults: faultsOf(tree, whole.error.issues, scenarioSchema) };
}

/** The faults of a list of issues. */
function faultsOf(tree: MapTree, issues: readonly Issue[], schema: z.core.$ZodType): Fault[] {
  const flat = issues.flatMap((issue) => flatten(issue, []));
  const unknown = flat.flatMap(({ issue, path }) => {
    if (issue.code !== 'unrecognized_keys') return [];
    return issue.keys.map((key) => ({ path: [...path, key], meant: nearest(key, keysAt(schema, path)) }));
  });
  const renamed = new Set(unknown.map(({ path, meant }) => JSON.stringify([...path.slice(0, -1), meant])));
  const faults = unknown.map(({ path, meant }) =>
    faultAt(
      keyPlaceAt(tree, path),
      pathText(tree, path),
      unknownKey(tree, path, meant, keysAt(schema, path.slice(0, -1))),
      meant,
    ),
  );
  for (const { issue, path } of flat) {
    if (issue.code === 'unrecognized_keys') continue;
    if (issue.code === 'invalid_key') {
      const key = String(path.at(-1));
      const known = keysAt(schema, path.slice(0, -1));
      const text = `unknown key "${key}"; expected one of ${known.join(', ')}`;
      faults.push(faultAt(keyPlaceAt(tree, path), pathText(tree, path), text, nearest(key, known)));
    } else if (treeAt(tree, path) === undefined) {
      if (renamed.has(JSON.stringify(path))) continue;
      const description = path.at(-1) === 'dist' ? issue.message : descriptionAt(schema, path);
      const text = description === null ? 'is missing' : `is missing: ${description.replace(/\.$/, '')}`;
      faults.push(faultAt(placeAt(tree, path), pathText(tree, path), text));
    } else {
      const atKey = issue.code === 'custom' && issue.params?.['atKey'] === true;
      const place = atKey ? keyPlaceAt(tree, path) : placeAt(tree, path);
      faults.push(faultAt(place, pathText(tree, path), issue.message, suggestion(issue, tree, path)));
    }
  }
  return faults;
}

/** As many keys are listed when a key comes near none of them. */
const MOST_LISTED = 12;

function unknownKey(tree: MapTree, path: Path, meant: string | null, known: readonly string[]): string {
  const key = String(path.at(-1));
  const value = treeAt(tree, path);
  // `{ assumption: first, second }` is YAML for a key "second" without a value.
  const isText = key.includes(' ') && value?.kind === 'scalar' && value.value === null;
  if (isText) return `unknown key "${key}"; inside { } a text with a comma needs quotes`;
  const listed = meant === null && known.length > 0 && known.length <= MOST_LISTED;
  return listed ? `unknown key "${key}"; expected one of ${known.join(', ')}` : `unknown key "${key}"`;
}

interface Placed {
  readonly issue: Issue;
  readonly path: Path;
}

/** An issue with its whole path; of a union's alternatives, the one that the value comes nearest to. */
function flatten(issue: Issue, outer: Path): Placed[] {
  const path = [...outer, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }];
  const [first, ...others] = issue.errors;
  let best = first ?? [];
  for (const alternative of others) if (distance(alternative) < distance(best)) best = alternative;
  if (distance(best) >= OTHER_KIND && !/^Invalid/.test(issue.message)) return [{ issue, path }];
  return best.flatMap((inner) => flatten(inner, path));
}

/** Weight of a value that is of another kind altogether: text where a map is expected, and so on. */
const OTHER_KIND = 100;

/** How far a value is from an alternative of a union. */
function distance(issues: readonly Issue[]): number {
  return issues.reduce((total, issue) => total + weight(issue), 0);
}

function weight(issue: Issue): number {
  const here = issue.path.length === 0;
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const least = Math.min(...issue.errors.map(distance));
    return here ? least : Math.min(least, 10);
  }
  if (issue.code === 'unrecognized_keys') return 10 * issue.keys.length;
  if (issue.code === 'invalid_value') return here ? OTHER_KIND / 2 : 1;
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') return here ? OTHER_KIND : 10;
  return 1;
}

function suggestion(issue: Issue, tree: MapTree, path: Path): string | null {
  const found = treeAt(tree, path);
  const word = found?.kind === 'scalar' ? found.text : '';
  if (issue.code === 'custom') {
    const given: unknown = issue.params?.['suggestion'];
    return typeof given === 'string' ? given : null;
  }
  if (issue.code === 'invalid_value') return nearest(word, issue.values.map(String));
  if (issue.code === 'invalid_union') return nearest(word, DISTRIBUTIONS);
  return null;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a map of keys',
  record: 'a map of keys',
  array: 'a list',
};

/** Messages for the faults that a schema has no words of its own for. */
function message(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type')
    return `expected ${KINDS[issue.expected] ?? issue.expected}, found ${show(issue.input)}`;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const expected = values.length === 1 ? values.join() : `one of ${values.join(', ')}`;
    return `expected ${expected}, found ${show(issue.input)}`;
  }
  return undefined;
}
