import { dayNumber } from '../../kernel/index.js';
import { DEMOGRAPHICS, type Arrivals, type Demographic } from '../../scenario/scenario.js';
import { dailyTotals } from './daily-rate.js';
import type { Span } from './span.js';

/** The kinds of case that a sector encounters: pairs of nationality and demographic, with their persons by day. */
export interface Cells {
  readonly count: number;
  /** Index into the program's nationalities, by cell. */
  readonly nationality: Uint8Array;
  /** Index into `DEMOGRAPHICS`, by cell. */
  readonly demographic: Uint8Array;
  /** Persons expected, at `day * count + cell`. */
  readonly persons: Float64Array;
}

/** Builds a sector's cells from the arrivals table. */
export function cellsOf(arrivals: Arrivals, sector: string, span: Span, nationalities: readonly string[]): Cells {
  const rows = arrivals.table.filter((row) => row.sector === sector);
  const months = [...new Set(rows.map((row) => row.month))].sort();
  const lengths = months.map(daysInMonth);
  const pairs: { nationality: number; demographic: number; totals: number[] }[] = [];
  nationalities.forEach((nationality, n) => {
    DEMOGRAPHICS.forEach((demographic: Demographic, d) => {
      const totals = months.map(() => 0);
      for (const row of rows) {
        if (row.nationality === nationality && row.demographic === demographic) {
          totals[months.indexOf(row.month)] += row.persons;
        }
      }
      if (totals.some((total) => total > 0)) pairs.push({ nationality: n, demographic: d, totals });
    });
  });
  const persons = new Float64Array(span.days * pairs.length);
  pairs.forEach((pair, cell) => {
    const byMonth = new Map(dailyTotals(pair.totals, lengths).map((daily, i) => [months[i], daily]));
    span.dates.forEach((date, day) => {
      const daily = byMonth.get(date.slice(0, 7));
      if (daily !== undefined) persons[day * pairs.length + cell] = daily[Number(date.slice(8, 10)) - 1];
    });
  });
  return {
    count: pairs.length,
    nationality: Uint8Array.from(pairs, (pair) => pair.nationality),
    demographic: Uint8Array.from(pairs, (pair) => pair.demographic),
    persons,
  };
}

/** Days in a month `YYYY-MM`. */
function daysInMonth(month: string): number {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  return (number === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, number + 1, 1)) - dayNumber(year, number, 1);
}
