import { DEMOGRAPHICS, DISPOSITIONS, TITLE_8_OUTCOMES, type Scenario } from '../../scenario/scenario.js';
import { firstMatch } from './repeats.js';
import { ruleOf, valueOn, type Rule } from './rule.js';
import { GROUPS, maskOf } from './selection.js';
import { dayIndex, type Span } from './span.js';

/** What a policy does: a disposition's index, or one of these. */
export const TITLE_42 = 100;
export const TITLE_8 = 101;

/** Index of the outcome `release` among the Title 8 outcomes. */
export const RELEASE = TITLE_8_OUTCOMES.indexOf('release');

/** How an expelled case leaves. */
const BY_LAND = 0;
export const BY_AIR = 1;

/** The decision tables, dense by (nationality, demographic) pair, called `pair` below. */
export interface Decisions {
  readonly policies: readonly (Rule & { readonly then: number })[];
  readonly documents: readonly (Rule & { readonly document: number })[];
  /** What becomes of cases that ICE refuses; `outcome` is an index among the Title 8 outcomes. */
  readonly iceRefusals: readonly (Rule & { readonly outcome: number })[];
  readonly title42: {
    /** Share accepted abroad, by pair. */
    readonly acceptance: Float64Array;
    /** BY_LAND or BY_AIR, by pair. */
    readonly by: Uint8Array;
    /** Exercised discretion, at `day * pairs + pair`, by day of the encounter. */
    readonly discretion: Float64Array;
  };
  /** Cumulative probabilities of Title 8 outcomes, at `(month * pairs + pair) * outcomes + outcome`. */
  readonly title8: Float64Array;
  readonly pairs: number;
}

/** Compiles a scenario's policies and tables. */
export function decisionsOf(scenario: Scenario, span: Span, nationalities: readonly string[]): Decisions {
  const pairs = nationalities.length * GROUPS;
  const acceptance = scenario.title42.acceptance;
  return {
    policies: scenario.policies.map((policy) => ({
      ...ruleOf(policy, span, nationalities),
      then:
        policy.then === 'title-42' ? TITLE_42 : policy.then === 'title-8' ? TITLE_8 : DISPOSITIONS.indexOf(policy.then),
    })),
    documents: scenario.documents.map((rule) => ({
      ...ruleOf(rule, span, nationalities),
      document: DISPOSITIONS.indexOf(rule.document),
    })),
    iceRefusals: scenario.iceRefusals.map((rule) => ({
      ...ruleOf(rule, span, nationalities),
      outcome: TITLE_8_OUTCOMES.indexOf(rule.then),
    })),
    title42: {
      acceptance: firstMatch(
        acceptance.map((rule) => ({ when: rule.when, value: rule.share })),
        nationalities,
      ),
      by: Uint8Array.from(
        firstMatch(
          acceptance.map((rule) => ({ when: rule.when, value: rule.by === 'air' ? BY_AIR : BY_LAND })),
          nationalities,
        ),
      ),
      discretion: discretionOf(scenario, span, nationalities),
    },
    title8: title8Of(scenario, span, nationalities),
    pairs,
  };
}

function discretionOf(scenario: Scenario, span: Span, nationalities: readonly string[]): Float64Array {
  const pairs = nationalities.length * GROUPS;
  const byMonth = new Map(
    scenario.title42.discretion.map((row) => [`${row.month}|${row.nationality}|${row.demographic}`, row.share]),
  );
  const exceptions = scenario.title42.discretionExceptions.map((exception) => ({
    mask: maskOf(exception.when, nationalities),
    from: dayIndex(span, exception.from),
    until: exception.to === null ? Infinity : dayIndex(span, exception.to),
    values: exception.values,
  }));
  const table = new Float64Array(span.days * pairs);
  forEachPair(nationalities, (pair, nationality, demographic) => {
    for (let day = 0; day < span.days; day++) {
      const exception = exceptions.find((e) => e.mask[pair] === 1 && day >= e.from && day < e.until);
      const own = exception === undefined ? -1 : valueOn(exception.values, day, span);
      table[day * pairs + pair] =
        own >= 0 ? own : (byMonth.get(`${span.months[span.monthOfDay[day]]}|${nationality}|${demographic}`) ?? 0);
    }
  });
  return table;
}

function title8Of(scenario: Scenario, span: Span, nationalities: readonly string[]): Float64Array {
  const pairs = nationalities.length * GROUPS;
  const outcomes = TITLE_8_OUTCOMES.length;
  const rows = new Map(scenario.title8.map((row) => [`${row.month}|${row.nationality}|${row.demographic}`, row]));
  const table = new Float64Array(span.months.length * pairs * outcomes);
  span.months.forEach((month, m) => {
    forEachPair(nationalities, (pair, nationality, demographic) => {
      const row = rows.get(`${month}|${nationality}|${demographic}`);
      let sum = 0;
      TITLE_8_OUTCOMES.forEach((outcome, o) => {
        // A pair that never arrives has no row; release is then as good as any.
        sum += row === undefined ? (outcome === 'release' ? 1 : 0) : row.probabilities[outcome];
        table[(m * pairs + pair) * outcomes + o] = o === outcomes - 1 ? 1 : sum;
      });
    });
  });
  return table;
}

function forEachPair(
  nationalities: readonly string[],
  visit: (pair: number, nationality: string, demographic: string) => void,
): void {
  nationalities.forEach((nationality, n) => {
    DEMOGRAPHICS.forEach((demographic, d) => {
      visit(n * GROUPS + d, nationality, demographic);
    });
  });
}
