/** Whether a table of rules decides every case, shown by an example when it does not. */
import { addDays } from '../calendar.js';
import type { Span } from '../calendar.js';
import { DEMOGRAPHICS } from '../scenario.js';
import type { DatedValue, Demographic, IsoDate, Selection } from '../scenario.js';

/** What the completeness of a rule depends on. */
export interface Rule {
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  readonly when: Selection;
  readonly share: readonly DatedValue[];
  /** True for a rule that may pass on a case which it covers. */
  readonly passesOn: boolean;
}

/** A case as far as rules can tell it from others. */
export interface ExampleCase {
  readonly date: IsoDate;
  readonly nationality: string;
  readonly demographic: Demographic;
  readonly publicSafety: boolean;
}

/** The first case that no rule surely decides; null when every case is decided. */
export function undecidedCase(
  rules: readonly Rule[],
  nationalities: readonly string[],
  span: Span,
): ExampleCase | null {
  for (const date of turningPoints(rules, span)) {
    const inForce = rules.filter((rule) => !rule.passesOn && isInForce(rule, date) && shareOn(rule.share, date) === 1);
    for (const nationality of nationalities) {
      for (const demographic of DEMOGRAPHICS) {
        for (const publicSafety of [false, true]) {
          const example = { date, nationality, demographic, publicSafety };
          if (!inForce.some((rule) => covers(rule.when, example))) return example;
        }
      }
    }
  }
  return null;
}

/** The example in words. */
export function describeCase({ date, nationality, demographic, publicSafety }: ExampleCase): string {
  return `${demographic} from ${nationality} on ${date}${publicSafety ? ' with a public-safety ground' : ''}`;
}

/** The first simulated day and every later one on which a rule changes. */
function turningPoints(rules: readonly Rule[], span: Span): IsoDate[] {
  const dates = rules.flatMap((rule) => [rule.from, rule.until, ...rule.share.map((entry) => entry.from)]);
  const within = dates.filter((date) => date !== null && date > span.first && date < addDays(span.last, 1));
  return [...new Set([span.first, ...within.filter((date) => date !== null)])].sort();
}

function isInForce({ from, until }: Rule, date: IsoDate): boolean {
  return (from === null || from <= date) && (until === null || date < until);
}

function shareOn(share: readonly DatedValue[], date: IsoDate): number {
  return share.findLast((entry) => entry.from === null || entry.from <= date)?.value ?? 0;
}

function covers(when: Selection, example: ExampleCase): boolean {
  return (
    (when.nationality?.includes(example.nationality) ?? true) &&
    (when.demographic?.includes(example.demographic) ?? true) &&
    (when.publicSafety === undefined || when.publicSafety === example.publicSafety)
  );
}
