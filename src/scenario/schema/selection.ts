/** Which cases a rule covers, and from when to when. */
import { z } from 'zod';

import { DEMOGRAPHICS } from '../scenario.js';
import type { DatedValue, Selection } from '../scenario.js';
import { isoDate } from './dates.js';
import { asFigure, figure } from './figure.js';
import { vouching } from './provenance.js';
import { share } from './quantities.js';
import { show } from './show.js';

const expectedCode = (issue: { input?: unknown }): string =>
  `expected a nationality code of three capitals such as MEX, found ${show(issue.input)}`;

/** ISO 3166 alpha-3, or OTH for all others. */
export const nationality = z.string({ error: expectedCode }).regex(/^[A-Z]{3}$/, { error: expectedCode });

/** One value or a list of values, given as a list. */
function oneOrMore<T extends z.ZodType>(item: T) {
  return z
    .union([item, z.array(item).min(1, 'expected at least one value')])
    .transform((value): z.output<T>[] => (Array.isArray(value) ? (value as z.output<T>[]) : [value]));
}

const covered = z
  .strictObject({
    nationality: oneOrMore(nationality).optional().describe('Nationality code, or a list of them; without it, all.'),
    demographic: oneOrMore(z.enum(DEMOGRAPHICS))
      .optional()
      .describe('single_adult, family_unit or uc (unaccompanied child), or a list of them; without it, all.'),
    'public-safety': z
      .boolean({ error: (issue) => `expected true or false, found ${show(issue.input)}` })
      .optional()
      .describe('true: only cases with a public-safety ground; false: only those without; without it, all.'),
  })
  .transform((when): Selection => ({
    ...(when.nationality && { nationality: when.nationality }),
    ...(when.demographic && { demographic: when.demographic }),
    ...(when['public-safety'] !== undefined && { publicSafety: when['public-safety'] }),
  }));

/** Which cases a rule covers: `everyone`, or a map of conditions that must all hold. */
export const selection: z.ZodType<Selection, unknown> = z.union([
  z.literal('everyone').transform((): Selection => ({})),
  covered,
]);

/** A date that needs a source, such as the first day of an order. */
const datedFrom = figure(isoDate, 'date');

/** The days on which a rule is in force. */
export const inForce = {
  from: datedFrom.optional().describe('First day on which it is in force, included; without it, from the start.'),
  until: datedFrom
    .optional()
    .describe('First day on which it is no longer in force, excluded; without it, without end.'),
};

/** Keys that place an item of a list in a file that extends another. */
export const listing = {
  id: z
    .string({ error: (issue) => `expected an id, found ${show(issue.input)}` })
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      error: (issue) => `expected an id in small letters, digits and hyphens, found ${show(issue.input)}`,
    })
    .describe('Name of the item, unique in its list: small letters, digits and hyphens.'),
  before: z
    .string()
    .optional()
    .describe('In a file that extends another: the id of the item that this one is put before.'),
  after: z
    .string()
    .optional()
    .describe('In a file that extends another: the id of the item that this one is put after.'),
  remove: z
    .literal(true)
    .optional()
    .describe('In a file that extends another: takes the item with this id out of the list.'),
};

const step = asFigure(
  z
    .strictObject({
      from: isoDate.describe('First day on which the value holds, included; it holds until the next entry.'),
      value: share.describe('The value from that day.'),
      ...vouching,
    })
    .transform((entry): DatedValue => ({ from: entry.from, value: entry.value })) as z.ZodType<DatedValue, unknown>,
  'share',
);

const steps = z
  .array(step, { error: (issue) => `expected a share or a list of dated shares, found ${show(issue.input)}` })
  .min(1, 'expected at least one dated value')
  .refine(
    (entries) => entries.every((entry, index) => index === 0 || (entry.from ?? '') > (entries[index - 1]?.from ?? '')),
    {
      error: 'expected dates in ascending order, each once',
    },
  );

/** A share, fixed or as a series of `{ from, value }`. Before the first date the share is 0. */
export const datedShare: z.ZodType<readonly DatedValue[], unknown> = z.union([
  figure(share, 'share').transform((value): DatedValue[] => [{ from: null, value }]),
  steps,
]);
