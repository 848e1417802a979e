/** Days and months as ISO texts, which sort as they follow each other. */
import type { IsoDate, IsoMonth } from './scenario.js';

const MS_PER_DAY = 86_400_000;

/** True for `YYYY-MM` with a month from 01 to 12. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** The day a number of days later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whole days from one date to another. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / MS_PER_DAY);
}

function monthOf(date: IsoDate): IsoMonth {
  return date.slice(0, 7);
}

/** The month a number of months later (earlier when negative). */
function addMonths(month: IsoMonth, months: number): IsoMonth {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** All months from one to another, both included. */
function monthsFrom(first: IsoMonth, last: IsoMonth): IsoMonth[] {
  const months: IsoMonth[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The days that are simulated, and the months that monthly tables must cover. */
export interface Span {
  /** First day of the warm-up. */
  readonly first: IsoDate;
  /** Last day, included. */
  readonly last: IsoDate;
  /** Every month with a simulated day. */
  readonly months: readonly IsoMonth[];
  /** The same with one month on each side, between which the model interpolates. */
  readonly around: readonly IsoMonth[];
}

/** The span of a period and its warm-up. */
export function spanOf(period: { from: IsoDate; to: IsoDate; warmUpDays: number }): Span {
  const first = addDays(period.from, -period.warmUpDays);
  const [start, end] = [monthOf(first), monthOf(period.to)];
  return {
    first,
    last: period.to,
    months: monthsFrom(start, end),
    around: monthsFrom(addMonths(start, -1), addMonths(end, 1)),
  };
}
