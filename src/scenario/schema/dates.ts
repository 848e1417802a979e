/** Days, months, times of day and days of the week, as texts of one form each. */
import { z } from 'zod';

import { show } from './show.js';

/** A day of the calendar, `2022-03-20`. */
export const isoDate = z.iso.date({
  error: ({ input }) =>
    typeof input === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(input)
      ? `there is no such day as ${input}`
      : `expected a date such as 2022-03-20, found ${show(input)}`,
});

/** A month of the calendar, `2022-03`. */
export const isoMonth = z
  .string({ error: (issue) => `expected a month such as 2022-03, found ${show(issue.input)}` })
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, {
    error: (issue) => `expected a month such as 2022-03, found ${show(issue.input)}`,
  });

const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

const timeFault = {
  error: (issue: { input?: unknown }) => `expected a time of day such as 06:00, found ${show(issue.input)}`,
};

/** A time of day in hours from midnight, written `06:00`; `24:00` is the day's end. */
export const timeOfDay: z.ZodType<number, unknown> = z
  .string(timeFault)
  .regex(TIME, timeFault)
  .transform((text) => Number(text.slice(0, 2)) + Number(text.slice(3)) / 60);

/** Times of day, ascending. */
export const timesOfDay: z.ZodType<readonly number[], unknown> = z
  .array(timeOfDay, {
    error: (issue) => `expected a list of times of day such as [06:00, 14:00], found ${show(issue.input)}`,
  })
  .min(1, 'expected at least one time of day')
  .refine((times) => times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0)), {
    error: 'expected times of day in ascending order, each once',
  })
  .refine((times) => !times.includes(24), { error: 'expected times of day before 24:00; write 00:00 for midnight' });

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** Days of the week as numbers, 1 = Monday to 7 = Sunday. */
export const daysOfWeek: z.ZodType<readonly number[], unknown> = z.union([
  z.literal('daily').transform(() => DAYS.map((_, index) => index + 1)),
  z.literal('weekdays').transform(() => [1, 2, 3, 4, 5]),
  z
    .array(z.enum(DAYS), {
      error: (issue) => `expected daily, weekdays or a list such as [Mon, Thu], found ${show(issue.input)}`,
    })
    .min(1, 'expected at least one day of the week')
    .transform((days) => [...new Set(days)].map((day) => DAYS.indexOf(day) + 1).sort((a, b) => a - b)),
]);
