import { DEMOGRAPHICS, type Scenario, type Selection, type ShareCell } from '../../scenario/scenario.js';
import type { QuantileTable } from '../../kernel/index.js';
import type { Cells } from './cells.js';
import { GROUPS, maskOf } from './selection.js';
import { DAY, type Span } from './span.js';

/** Points at which the delay's distribution is read when it is put into days. */
const POINTS = 512;

/**
 * How a sector's published encounters split into first attempts and repeats.
 *
 * Published encounters contain both. In the scenario's reference world, a share of a day's encounters was expelled or
 * returned over land, and a share of those came back after a delay; these repeats are subtracted from later days. The
 * rest are first attempts. A run draws the first attempts and lets its own expulsions and returns make the repeats, so
 * that a run whose decisions are those of the reference world reproduces the table in expectation, and any other run
 * differs by the repeats that its policy adds or removes.
 */
export interface RepeatSplit {
  /** Share of a cell's encounters that are first attempts, at `day * cells + cell`, in [0, 1]. */
  readonly first: Float64Array;
  /** Probability that a case is encountered again, by cell: once expelled, and once returned over land. */
  readonly probability: Float64Array;
  readonly probabilityAfterReturn: Float64Array;
  /** Persons whom no first attempts were left to take from: expected repeats above a day's encounters. */
  readonly unexplained: number;
}

/** First matching value of a list of rules, by (nationality, demographic) pair; 0 where none matches. */
export function firstMatch(
  rules: readonly { readonly when: Selection; readonly value: number }[],
  nationalities: readonly string[],
): Float64Array {
  const values = new Float64Array(nationalities.length * GROUPS);
  const set = new Uint8Array(values.length);
  for (const rule of rules) {
    maskOf(rule.when, nationalities).forEach((covered, pair) => {
      if (covered === 1 && set[pair] === 0) {
        values[pair] = rule.value;
        set[pair] = 1;
      }
    });
  }
  return values;
}

/**
 * Splits a sector's encounters.
 *
 * @param byLand - 1 for nationalities who are returned over land.
 * @param delay - hours between encounters, beyond the minimum.
 */
export function splitRepeats(
  scenario: Scenario,
  cells: Cells,
  span: Span,
  nationalities: readonly string[],
  byLand: Uint8Array,
  delay: QuantileTable,
): RepeatSplit {
  const { repeats, hourOfDay } = scenario.arrivals;
  const byPair = firstMatch(repeats.probability, nationalities);
  const expelled = referenceOf(repeats.referenceExpulsionShare);
  const returned = referenceOf(repeats.referenceReturnShare);
  const lag = lagInDays(delay, repeats.minimumDelay, hourOfDay, span.days);
  const probability = new Float64Array(cells.count);
  const probabilityAfterReturn = new Float64Array(cells.count);
  const first = new Float64Array(span.days * cells.count).fill(1);
  let unexplained = 0;
  for (let cell = 0; cell < cells.count; cell++) {
    const nationality = cells.nationality[cell];
    const demographic = DEMOGRAPHICS[cells.demographic[cell]];
    const p = byPair[nationality * GROUPS + cells.demographic[cell]];
    probability[cell] = p;
    probabilityAfterReturn[cell] = byLand[nationality] * Math.min(1, p * repeats.afterReturn);
    if (p === 0) continue;
    const leaving = Float64Array.from({ length: span.days }, (_, day) => {
      const key = `${span.months[span.monthOfDay[day]]}|${nationalities[nationality]}|${demographic}`;
      const again = p * (expelled.get(key) ?? 0) + probabilityAfterReturn[cell] * (returned.get(key) ?? 0);
      return cells.persons[day * cells.count + cell] * (1 - scenario.publicSafety[demographic]) * again;
    });
    for (let day = 0; day < span.days; day++) {
      let coming = 0;
      for (let since = 0; since <= day; since++) coming += leaving[day - since] * lag[since];
      const encounters = cells.persons[day * cells.count + cell];
      if (coming > encounters) unexplained += coming - encounters;
      first[day * cells.count + cell] = encounters > 0 ? Math.max(0, 1 - coming / encounters) : 1;
    }
  }
  return { first, probability, probabilityAfterReturn, unexplained };
}

function referenceOf(rows: readonly ShareCell[]): ReadonlyMap<string, number> {
  return new Map(rows.map((row) => [`${row.month}|${row.nationality}|${row.demographic}`, row.share]));
}

/** Probability that the next encounter falls `i` days after the day of this one. */
function lagInDays(delay: QuantileTable, minimum: number, hourOfDay: readonly number[], days: number): Float64Array {
  const lag = new Float64Array(days);
  for (let point = 0; point < POINTS; point++) {
    const hours = minimum + delay.at((point + 0.5) / POINTS);
    hourOfDay.forEach((share, hour) => {
      // Uniform within the hour: it may straddle midnight.
      const start = (hour + hours) / DAY;
      const day = Math.floor(start);
      const over = Math.max(0, start + 1 / DAY - (day + 1)) * DAY;
      if (day < days) lag[day] += (share * (1 - over)) / POINTS;
      if (day + 1 < days) lag[day + 1] += (share * over) / POINTS;
    });
  }
  return lag;
}
