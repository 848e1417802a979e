import type { DatedValue, IsoDate, Selection } from '../../scenario/scenario.js';
import { maskOf, publicSafetyOf } from './selection.js';
import { dayIndex, type Span } from './span.js';

/** A dated rule compiled to tables: whom it covers, and with what probability on each day of the span. */
export interface Rule {
  readonly id: string;
  /** See `maskOf`. */
  readonly mask: Uint8Array;
  /** See `publicSafetyOf`. */
  readonly publicSafety: number;
  /** Probability that the rule is applied to a case it covers, by day; -1 on days when it is not in force. */
  readonly share: Float64Array;
}

/** Compiles a rule of a scenario. */
export function ruleOf(
  rule: {
    readonly id: string;
    readonly from: IsoDate | null;
    readonly until: IsoDate | null;
    readonly when: Selection;
    readonly share: readonly DatedValue[];
  },
  span: Span,
  nationalities: readonly string[],
): Rule {
  const from = dayIndex(span, rule.from);
  const until = rule.until === null ? Infinity : dayIndex(span, rule.until);
  const share = Float64Array.from({ length: span.days }, (_, day) =>
    day >= from && day < until ? valueOn(rule.share, day, span) : -1,
  );
  return { id: rule.id, mask: maskOf(rule.when, nationalities), publicSafety: publicSafetyOf(rule.when), share };
}

/** The value of a dated series on a day: that of the last entry not later than it, or -1 before the first. */
export function valueOn(series: readonly DatedValue[], day: number, span: Span): number {
  let value = -1;
  for (const entry of series) if (dayIndex(span, entry.from) <= day) value = entry.value;
  return value;
}
