/** Calendar weeks of a period, Monday to Sunday; the first and the last may be cut by the period. */
import type { IsoDate } from '../../scenario/scenario.js';

const DAY_MS = 86_400_000;

export interface Week {
  /** First day in the period. */
  readonly from: IsoDate;
  /** The day after its last day in the period. */
  readonly until: IsoDate;
  /** Indices of its days. */
  readonly days: readonly number[];
}

/** Groups consecutive days, given in order, into weeks. */
export function weeksOf(days: readonly IsoDate[]): Week[] {
  const weeks: { from: IsoDate; until: IsoDate; days: number[] }[] = [];
  days.forEach((date, index) => {
    const time = Date.parse(`${date}T00:00:00Z`);
    const until = new Date(time + DAY_MS).toISOString().slice(0, 10);
    const isMonday = new Date(time).getUTCDay() === 1;
    const last = weeks.at(-1);
    if (last === undefined || isMonday) weeks.push({ from: date, until, days: [index] });
    else {
      last.days.push(index);
      last.until = until;
    }
  });
  return weeks;
}

/** Mean of the week's days. */
export function weeklyMean(week: Week, values: readonly number[]): number {
  return week.days.reduce((sum, day) => sum + values[day], 0) / week.days.length;
}
