/**
 * Calendar days as whole numbers, in the proleptic Gregorian calendar, without a clock, a locale or a time zone.
 * Day 0 is 1970-01-01. Source of the arithmetic: the calendar's own 400-year cycle of 146,097 days.
 */

const DAYS_PER_ERA = 146_097;
const EPOCH_OFFSET = 719_468;

/** Day number of a civil date. Month 1 to 12. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_OFFSET;
}

/** Civil date of a day number. */
export function civilDate(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = day + EPOCH_OFFSET;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Day number of an ISO date `YYYY-MM-DD`, which must exist. */
export function parseDay(iso: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const day = match === null ? NaN : dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  if (Number.isNaN(day) || formatDay(day) !== iso) throw new RangeError(`"${iso}" is not a date YYYY-MM-DD`);
  return day;
}

/** ISO date of a day number. */
export function formatDay(day: number): string {
  const date = civilDate(day);
  return `${String(date.year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** Day of the week, 1 = Monday to 7 = Sunday. */
export function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
