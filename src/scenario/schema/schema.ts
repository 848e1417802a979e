/**
 * The language of scenario files: the one source of truth for types, validation, and what is generated from them.
 * Every key has a description. Output types are those of the resolved scenario wherever no table has to be read.
 */
import { z } from 'zod';

import { addDays, daysBetween } from '../calendar.js';
import { DEMOGRAPHICS } from '../scenario.js';
import { arrivalsSchema } from './arrivals.js';
import { isoDate } from './dates.js';
import { figure } from './figure.js';
import { documentsSchema, paroleSchema, policiesSchema, title42Schema, title8Schema } from './policies.js';
import { sourceSchema, text, vouching } from './provenance.js';
import { publishedSchema } from './published.js';
import { share, wholeDays } from './quantities.js';
import { SECTORS } from './sector-codes.js';
import { sectorSchema } from './sector.js';
import { show } from './show.js';

/** Longest period with its warm-up, days. */
const LONGEST_PERIOD = 3_660;

const scenarioId = z
  .string({ error: (issue) => `expected an id, found ${show(issue.input)}` })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: (issue) => `expected an id in small letters, digits and hyphens, found ${show(issue.input)}`,
  });

const period = z
  .strictObject({
    from: isoDate.describe('First day reported.'),
    to: isoDate.describe('Last day reported, included.'),
    'warm-up': wholeDays.describe('Whole days simulated before the first day and never reported.'),
  })
  .transform((written) => ({ from: written.from, to: written.to, warmUpDays: written['warm-up'] }))
  .superRefine(({ from, to, warmUpDays }, context) => {
    if (to < from) {
      context.addIssue({ code: 'custom', path: ['to'], message: `expected a date on or after ${from}, found "${to}"` });
    } else if (daysBetween(addDays(from, -warmUpDays), to) > LONGEST_PERIOD) {
      const message = `expected a period with warm-up of at most ${LONGEST_PERIOD} days`;
      context.addIssue({ code: 'custom', path: ['to'], message });
    }
  });

const demographicShares = Object.fromEntries(
  DEMOGRAPHICS.map((demographic) => [
    demographic,
    figure(share, 'share').describe(`Probability for a case of ${demographic}.`),
  ]),
) as Record<(typeof DEMOGRAPHICS)[number], z.ZodType<number, unknown>>;

const publicSafety = z
  .strictObject({ ...demographicShares, ...vouching })
  .transform(({ single_adult, family_unit, uc }) => ({ single_adult, family_unit, uc }));

const extended = z.union([text, z.array(text).min(1, 'expected at least one file')]);

/** A whole scenario file with everything that it extends laid under it. */
export const scenarioSchema = z.strictObject({
  scenario: scenarioId.describe('Id of the scenario: small letters, digits and hyphens. Never inherited.'),
  title: text.describe('Title in one line. Never inherited.'),
  question: text.describe('The question that the scenario answers, one sentence. Never inherited.'),
  'part-of': scenarioId
    .optional()
    .describe('Id of the scenario of which this one is a single component, to show effects apart. Never inherited.'),
  extends: extended
    .optional()
    .describe(
      'File or files that this one is laid over, in order; each file of the chain is used once, relative to this file.',
    ),
  period: period.describe('Days that are simulated and reported.'),
  replications: z
    .int({ error: (issue) => `expected a whole number, found ${show(issue.input)}` })
    .min(1, 'expected at least 1 replication')
    .max(100_000, 'expected at most 100000 replications')
    .describe('Independent repetitions of the simulation.'),
  seed: z
    .union([text, z.int()], { error: (issue) => `expected text, found ${show(issue.input)}` })
    .transform(String)
    .describe('Text that all random numbers follow from.'),
  sources: z
    .record(z.string(), sourceSchema)
    .default({})
    .describe('Documents by name, so that each is written once; a figure refers to one by "source: name".'),
  arrivals: arrivalsSchema.describe('Encounters between ports.'),
  'public-safety': publicSafety.describe(
    'Probability, by demographic, that record checks find a public-safety ground.',
  ),
  sectors: z.partialRecord(z.enum(SECTORS), sectorSchema).describe('The simulated sectors by their code.'),
  policies: policiesSchema.describe('Policies read top down; the first that applies, and is drawn, decides.'),
  'title-42': title42Schema.describe('Title 42: who is accepted abroad and whom agents expel.'),
  'title-8': title8Schema.describe('Title 8: outcomes of those whom no policy decided before.'),
  'release-documents': documentsSchema.describe(
    'Documents of a release, read top down; the first that applies, and is drawn, decides.',
  ),
  parole: paroleSchema.describe('Conditions of parole with alternatives to detention.'),
  published: publishedSchema.describe(
    'Figures published for this place and time, printed beside the simulated ones. Nothing is fitted to them.',
  ),
});

/** What the schema makes of a file: everything but the contents of the tables. */
export type Checked = z.output<typeof scenarioSchema>;
