/** Who decides what: the policy table, Title 42, Title 8, release documents and the terms of parole. */
import { z } from 'zod';

import { DISPOSITIONS, RELEASE_DOCUMENTS, TITLE_8_OUTCOMES } from '../scenario.js';
import type { DatedValue, DocumentRule, IceRefusalRule, ParoleTerms, Policy } from '../scenario.js';
import { figure } from './figure.js';
import { vouching } from './provenance.js';
import { wholeDays } from './quantities.js';
import { datedShare, inForce, listing, selection } from './selection.js';
import { monthlyTable, table } from './table.js';

const always: readonly DatedValue[] = [{ from: null, value: 1 }];

const rule = {
  ...listing,
  ...inForce,
  when: selection.describe('Cases that it covers: everyone, or conditions that must all hold.'),
  share: datedShare
    .optional()
    .describe(
      'Probability that it is applied to a case that it covers, 1 without it; a share or a list of dated shares.',
    ),
  ...vouching,
};

interface WrittenRule {
  id: string;
  from?: string | undefined;
  until?: string | undefined;
  share?: readonly DatedValue[] | undefined;
}

function common(written: WrittenRule) {
  return {
    id: written.id,
    from: written.from ?? null,
    until: written.until ?? null,
    share: written.share ?? always,
  };
}

const order = { error: 'expected "until" after "from"', path: ['until'] };
const inOrder = ({ from, until }: WrittenRule): boolean => from === undefined || until === undefined || from < until;

const policy = z
  .strictObject({
    ...rule,
    then: z
      .enum([...DISPOSITIONS, 'title-42', 'title-8'])
      .describe('The disposition, or the table that decides: title-42 (which may pass a case on) or title-8.'),
  })
  .refine(inOrder, order)
  .transform((written): Policy => ({ ...common(written), when: written.when, then: written.then }));

/** The section `policies`. */
export const policiesSchema = z.array(policy).min(1, 'expected at least one policy');

const documentRule = z
  .strictObject({
    ...rule,
    document: z.enum(RELEASE_DOCUMENTS).describe('What the release is written on.'),
  })
  .refine(inOrder, order)
  .transform((written): DocumentRule => ({ ...common(written), when: written.when, document: written.document }));

/** The section `release-documents`. */
export const documentsSchema = z.array(documentRule).min(1, 'expected at least one rule');

const discretionException = z
  .strictObject({
    ...listing,
    ...inForce,
    when: selection.describe('Cases that it covers.'),
    values: datedShare.describe('Share expelled of those eligible and accepted; a share or a list of dated shares.'),
    ...vouching,
  })
  .refine(inOrder, order);

/** The section `title-42`. */
export const title42Schema = z.strictObject({
  acceptance: table.describe(
    'Share that a country accepts, by nationality and demographic, and whether by land or air; the first matching row.',
  ),
  discretion: monthlyTable.describe(
    'Share expelled of those eligible and accepted, by month, nationality and demographic.',
  ),
  'discretion-exceptions': z
    .array(discretionException)
    .default([])
    .describe('Dated departures from the discretion table; the first that matches.'),
  ...vouching,
});

const iceRefusalRule = z
  .strictObject({
    ...rule,
    then: z
      .enum(TITLE_8_OUTCOMES.filter((outcome) => outcome !== 'transfer-ice'))
      .describe('The Title 8 outcome instead of the transfer; release, which is given its document afterwards.'),
  })
  .refine(inOrder, order)
  .transform((written): IceRefusalRule => ({ ...common(written), when: written.when, then: written.then }));

/** The section `title-8`. */
export const title8Schema = z.strictObject({
  outcomes: monthlyTable.describe('Probabilities of the outcomes by month, nationality and demographic.'),
  'when-ice-refuses': z
    .array(iceRefusalRule)
    .min(1, 'expected at least one rule')
    .describe(
      'Outcomes of cases that ICE does not accept, read top down; the first that applies, and is drawn, decides.',
    ),
  ...vouching,
});

/** The section `parole`. */
export const paroleSchema = z
  .strictObject({
    'report-within': figure(wholeDays, 'd').describe(
      'Time within which a paroled person is to report to ICE, whole days.',
    ),
    term: figure(wholeDays, 'd').describe('Time that the parole lasts, whole days.'),
    ...vouching,
  })
  .transform((written): ParoleTerms => ({ reportWithinDays: written['report-within'], termDays: written.term }));
