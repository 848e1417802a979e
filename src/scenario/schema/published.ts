/** Figures published for the simulated place and time, to be printed beside the simulated ones. */
import { z } from 'zod';

import { PUBLISHED_METRICS } from '../scenario.js';
import type { PublishedFigure } from '../scenario.js';
import { isoDate } from './dates.js';
import { figure } from './figure.js';
import { text, vouching } from './provenance.js';
import { persons } from './quantities.js';
import { listing } from './selection.js';

const published = z
  .strictObject({
    ...listing,
    what: text.describe('What was counted, in words.'),
    metric: z.enum(PUBLISHED_METRICS).describe('The daily series that counts the same.'),
    scope: text.describe('The sector or facility that it was counted in, or all.'),
    from: isoDate.describe('First day that the figure may stand for.'),
    to: isoDate.describe('Last day that the figure may stand for, included.'),
    value: figure(persons, 'persons').describe('The figure, persons.'),
    ...vouching,
  })
  .refine(({ from, to }) => from <= to, { error: 'expected "to" on or after "from"', path: ['to'] })
  .transform(({ id, what, metric, scope, from, to, value }): PublishedFigure => ({
    id,
    what,
    metric,
    scope,
    from,
    to,
    value,
  }));

/** The section `published`. */
export const publishedSchema = z.array(published).default([]);
