/** Encounters between ports: how many, of whom, when, and which of them are repeats. */
import { z } from 'zod';

import { factor, pureNumber, share, duration } from './quantities.js';
import { durationDistribution, sizeDistribution } from './distribution.js';
import { asFigure, figure } from './figure.js';
import { text, vouching } from './provenance.js';
import { SECTORS } from './sector-codes.js';
import { inForce, listing, selection } from './selection.js';
import { shareTable, table } from './table.js';

/** The published encounters and which sectors of them are simulated. */
export const encounterTable = asFigure(
  z.strictObject({
    table: text.describe('CSV file, relative to the file that says so and inside the folder of the scenario.'),
    sectors: z
      .array(z.enum(SECTORS))
      .min(1, 'expected at least one sector')
      .describe('Codes of the sectors that are simulated.'),
    ...vouching,
  }),
  'table',
);

const repeatRule = z.strictObject({
  ...listing,
  when: selection.describe('Cases that the probability is for.'),
  probability: figure(share, 'share').describe('Probability that such a case, once expelled, is encountered again.'),
  ...vouching,
});

const scaleRule = z.strictObject({
  ...listing,
  when: selection.describe('Cases whose first attempts are multiplied.'),
  ...inForce,
  factor: figure(factor, 'ratio').describe('Multiplier: 1 or 100% leaves the table as published.'),
  ...vouching,
});

/** The section `arrivals`. */
export const arrivalsSchema = z.strictObject({
  usbp: encounterTable.describe(
    'Published Border Patrol encounters: persons by month, sector, demographic and nationality.',
  ),
  'hour-of-day': table.describe("Share of a day's encounters in each hour."),
  'daily-variation': figure(pureNumber, 'cv').describe(
    "Coefficient of variation of a day's level around its expectation.",
  ),
  'family-size': sizeDistribution.describe('Members of a family that is encountered together.'),
  scale: z
    .array(scaleRule)
    .default([])
    .describe(
      'Multipliers on first attempts; all that match are multiplied. Without it, the table stands as published.',
    ),
  repeats: z
    .strictObject({
      probability: z
        .array(repeatRule)
        .describe('Rules read top down; the first that matches gives the probability, none means 0.'),
      'after-return': figure(factor, 'ratio').describe(
        'Factor on the probability for cases returned over land under Title 8 instead of expelled: 1 or 100% for no difference.',
      ),
      delay: durationDistribution.describe('Time from an encounter to the next one, beyond the minimum.'),
      'minimum-delay': figure(duration, 'h').describe('Shortest time from an encounter to the next one.'),
      'reference-expulsion-share': shareTable.describe(
        'Share that was expelled in the world that the encounters were counted in; it splits them into first attempts and repeats.',
      ),
      'reference-return-share': shareTable.describe(
        'Share that was returned directly under Title 8 in that same world, of all encounters.',
      ),
      ...vouching,
    })
    .describe(
      'Repeat encounters that expulsions and returns cause. They are inside the published encounters, never added on top.',
    ),
  ...vouching,
});
