/** References to tables: CSV files beside the scenario. */
import { z } from 'zod';

import { isoMonth } from './dates.js';
import { asFigure } from './figure.js';
import { vouching, text } from './provenance.js';

const file = text.describe('CSV file, relative to the file that says so and inside the folder of the scenario.');

/** A table that is read as it is. */
export const table = asFigure(z.strictObject({ table: file, ...vouching }), 'table');

/** A table with one set of rows per month. */
export const monthlyTable = asFigure(
  z.strictObject({
    table: file,
    hold: isoMonth.optional().describe('Month whose rows are used for every month of the simulated span.'),
    ...vouching,
  }),
  'table',
);

/** A monthly table of shares with several columns of them. */
export const shareTable = asFigure(
  z.strictObject({
    table: file,
    column: text.describe('The column that is read.'),
    hold: isoMonth.optional().describe('Month whose rows are used for every month of the simulated span.'),
    ...vouching,
  }),
  'table',
);
