/** Where figures come from: a source with its confidence, or an assumption with its reason. */
import { z } from 'zod';

import { show } from './show.js';

/** How far a figure can be trusted. */
const CONFIDENCES = ['H', 'M', 'L', 'D'] as const;

/** Text on one or more lines that is not empty. */
export const text = z
  .string({ error: (issue) => `expected text, found ${show(issue.input)}` })
  .min(1, 'expected text, found nothing');

const dateOrPeriod = z
  .union([z.string(), z.number()], { error: (issue) => `expected a date or period, found ${show(issue.input)}` })
  .transform(String);

export const sourceSchema = z
  .strictObject({
    title: text.describe('Title and publisher of the document, as one would cite it.'),
    url: text.optional().describe('Address of the document.'),
    date: dateOrPeriod.optional().describe('Date or period that the figure is of, ISO where possible.'),
    confidence: z
      .enum(CONFIDENCES)
      .describe(
        'H: agency, court, GAO or OIG document. M: press or research repeating one. L: single or anonymous. D: derived by arithmetic from sources.',
      ),
    note: text.optional().describe('What a reader should know about the figure: how it was derived, what it includes.'),
  })
  .describe('A document that a figure is taken from.');

/** Keys by which any map may vouch for the figures in it that have no source or assumption of their own. */
export const vouching = {
  source: z
    .union([text.describe('The name of a source listed under the top-level key "sources".'), sourceSchema])
    .optional()
    .describe('Document that the figures in this map are taken from: a name from "sources", or the source itself.'),
  assumption: text
    .optional()
    .describe('Why the figures in this map are what they are although no document gives them.'),
};
