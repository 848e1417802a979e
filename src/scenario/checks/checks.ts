/** Checks between sections and tables: what each of them alone cannot know. */
import type { Span } from '../calendar.js';
import { faultAt } from '../fault.js';
import type { Fault } from '../fault.js';
import type { Policy } from '../scenario.js';
import type { Checked } from '../schema/schema.js';
import { nearest } from '../suggest.js';
import type { Tables } from '../tables/tables.js';
import { TABLE_PATHS } from '../tables/tables.js';
import { keyPlaceAt, pathText, placeAt, treeAt } from '../tree.js';
import type { MapTree, Path } from '../tree.js';
import { describeCase, undecidedCase } from './completeness.js';
import type { Rule } from './completeness.js';

/** How many missing rows are named before the rest is counted. */
const NAMED = 3;

/** What the checks look at; sections with faults of their own are absent. */
export interface Subject {
  readonly root: MapTree;
  readonly sections: Partial<Checked>;
  readonly tables: Tables;
  readonly span: Span;
}

/** Faults between sections and tables. */
export function crossFaults(subject: Subject): Fault[] {
  return [
    ...sectorFaults(subject),
    ...nationalityFaults(subject),
    ...undecidedFaults(subject),
    ...title8Faults(subject),
    ...publishedFaults(subject),
  ];
}

/** What is worth knowing though nothing is wrong. */
export function notesOf(subject: Subject): Fault[] {
  return [...discretionNotes(subject), ...publishedNotes(subject)];
}

function discretionNotes(subject: Subject): Fault[] {
  const { root, tables } = subject;
  if (tables.discretion === null) return [];
  const known = new Set(tables.discretion.map((cell) => `${cell.nationality} ${cell.demographic} in ${cell.month}`));
  const missing = arriving(subject).filter((cell) => !cell.includes(' uc ') && !known.has(cell));
  if (missing.length === 0) return [];
  const path = [...TABLE_PATHS.discretion, 'table'];
  const message = `no row for ${named(missing)}, who are encountered; their discretion counts as 0`;
  return [faultAt(placeAt(root, path), pathText(root, path), message)];
}

function sectorFaults({ root, sections }: Subject): Fault[] {
  const wanted = sections.arrivals?.usbp.sectors;
  if (wanted === undefined || sections.sectors === undefined) return [];
  const defined = Object.keys(sections.sectors);
  const undefinedOnes = wanted.flatMap((code, index) => {
    const path = [...TABLE_PATHS.encounters, 'sectors', index];
    const message = `the sector ${code} is not described under "sectors"`;
    return defined.includes(code)
      ? []
      : [faultAt(placeAt(root, path), pathText(root, path), message, nearest(code, defined))];
  });
  const unused = defined.flatMap((code) => {
    const path = ['sectors', code];
    const message = `the sector ${code} is described, but its encounters are not asked for in arrivals.usbp.sectors`;
    return wanted.some((one) => one === code) ? [] : [faultAt(keyPlaceAt(root, path), pathText(root, path), message)];
  });
  return [...undefinedOnes, ...unused];
}

/** Lists of rules with a `when`. */
const RULES: readonly Path[] = [
  ['arrivals', 'repeats', 'probability'],
  ['arrivals', 'scale'],
  ['policies'],
  ['title-42', 'discretion-exceptions'],
  ['title-8', 'when-ice-refuses'],
  ['release-documents'],
];

/** Nationalities in rules that the encounters do not know: a rule for them would silently never apply. */
function nationalityFaults({ root, tables }: Subject): Fault[] {
  if (tables.encounters === null) return [];
  const known = tables.encounters.nationalities;
  return RULES.flatMap((path) => {
    const list = treeAt(root, path);
    if (list?.kind !== 'list') return [];
    return list.items.flatMap((_, index) => {
      const at = [...path, index, 'when', 'nationality'];
      const tree = treeAt(root, at);
      const codes = tree === undefined ? [] : tree.kind === 'list' ? tree.items : [tree];
      return codes.flatMap((code) => {
        if (code.kind !== 'scalar' || !/^[A-Z]{3}$/.test(code.text) || known.includes(code.text)) return [];
        const message = `the encounters know no nationality ${code.text}; they know ${known.join(', ')}`;
        return [faultAt(code.place, pathText(root, at), message, nearest(code.text, known))];
      });
    });
  });
}

function undecidedFaults({ root, sections, tables, span }: Subject): Fault[] {
  const nationalities = [...new Set(tables.encounters?.cells.map((cell) => cell.nationality))];
  const passesOn = (policy: Policy): boolean => policy.then === 'title-42';
  const deciding = (rule: Omit<Rule, 'passesOn'>): Rule => ({ ...rule, passesOn: false });
  const lists: [Path, readonly Rule[] | undefined, string][] = [
    [['policies'], sections.policies?.map((policy) => ({ ...policy, passesOn: passesOn(policy) })), 'policy'],
    [['title-8', 'when-ice-refuses'], sections['title-8']?.['when-ice-refuses'].map(deciding), 'rule'],
    [['release-documents'], sections['release-documents']?.map(deciding), 'rule'],
  ];
  return lists.flatMap(([path, rules, word]) => {
    if (rules === undefined) return [];
    const example = undecidedCase(rules, nationalities, span);
    if (example === null) return [];
    const last: Path = [...path, rules.length - 1];
    const message = `no ${word} surely decides every case, for example ${describeCase(example)}; let the last one cover everyone`;
    return [faultAt(placeAt(root, last), pathText(root, last), message)];
  });
}

function title8Faults(subject: Subject): Fault[] {
  const { root, tables } = subject;
  if (tables.title8 === null) return [];
  const known = new Set(tables.title8.map((cell) => `${cell.nationality} ${cell.demographic} in ${cell.month}`));
  const missing = arriving(subject).filter((cell) => !known.has(cell));
  if (missing.length === 0) return [];
  const path = [...TABLE_PATHS.title8, 'table'];
  return [
    faultAt(
      placeAt(root, path),
      pathText(root, path),
      `the table has no row for ${named(missing)}, who are encountered`,
    ),
  ];
}

/** Published figures must be of a place that is simulated. */
function publishedFaults({ root, sections }: Subject): Fault[] {
  const { published, sectors } = sections;
  if (published === undefined || sectors === undefined) return [];
  const facilities = Object.values(sectors).flatMap((sector) => sector.facilities.map(({ id }) => id));
  const scopes = ['all', ...Object.keys(sectors), ...facilities];
  return published.flatMap(({ scope }, index) => {
    if (scopes.includes(scope)) return [];
    const path = ['published', index, 'scope'];
    const message = `there is no sector or facility "${scope}"`;
    return [faultAt(placeAt(root, path), pathText(root, path), message, nearest(scope, scopes))];
  });
}

/** Published figures of days that are not reported have nothing to stand beside; a shortened period makes such. */
function publishedNotes({ root, sections }: Subject): Fault[] {
  const { published, period } = sections;
  if (published === undefined || period === undefined) return [];
  return published.flatMap((figure, index) => {
    if (period.from <= figure.from && figure.to <= period.to) return [];
    const path = ['published', index];
    const message = `some of its days are not reported (${period.from} to ${period.to}); only the others are compared`;
    return [faultAt(placeAt(root, path), pathText(root, path), message)];
  });
}

/** The cells with encounters in the simulated months, as texts. */
function arriving({ tables, span }: Subject): string[] {
  const cells = tables.encounters?.cells ?? [];
  const present = cells.filter((cell) => cell.persons > 0 && span.months.includes(cell.month));
  return [...new Set(present.map((cell) => `${cell.nationality} ${cell.demographic} in ${cell.month}`))];
}

function named(cells: readonly string[]): string {
  const rest = cells.length - NAMED;
  const first = cells.slice(0, NAMED).join(', ');
  return rest > 0 ? `${first} and ${rest} more` : first;
}
