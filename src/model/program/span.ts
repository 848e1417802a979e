import { formatDay, parseDay, weekday } from '../../kernel/index.js';
import type { IsoDate, IsoMonth, Scenario } from '../../scenario/scenario.js';

/** Hours in a day. */
export const DAY = 24;

/** The simulated days: warm-up first, then the reported period. Time 0 is the start of day 0. */
export interface Span {
  /** Day number (see the kernel's calendar) of day 0. */
  readonly origin: number;
  /** Days simulated, warm-up included. */
  readonly days: number;
  /** Index of the first reported day. */
  readonly firstReported: number;
  /** Hours simulated. */
  readonly hours: number;
  /** The months that the span touches, ascending. */
  readonly months: readonly IsoMonth[];
  /** Index into `months` of each day. */
  readonly monthOfDay: Uint16Array;
  /** Day of the week of each day, 1 = Monday to 7 = Sunday. */
  readonly weekdayOfDay: Uint8Array;
  /** Date of each day. */
  readonly dates: readonly IsoDate[];
}

/** The span of a scenario's period with its warm-up. */
export function spanOf(period: Scenario['period']): Span {
  const from = parseDay(period.from);
  const origin = from - period.warmUpDays;
  const days = parseDay(period.to) + 1 - origin;
  const dates = Array.from({ length: days }, (_, i) => formatDay(origin + i));
  const months = [...new Set(dates.map((date) => date.slice(0, 7)))];
  return {
    origin,
    days,
    firstReported: period.warmUpDays,
    hours: days * DAY,
    months,
    monthOfDay: Uint16Array.from(dates, (date) => months.indexOf(date.slice(0, 7))),
    weekdayOfDay: Uint8Array.from(dates, (_, i) => weekday(origin + i)),
    dates,
  };
}

/** Index of a date in the span: below 0 before it, `days` or more after it; a null date is the start of all time. */
export function dayIndex(span: Span, date: IsoDate | null): number {
  return date === null ? -Infinity : parseDay(date) - span.origin;
}
