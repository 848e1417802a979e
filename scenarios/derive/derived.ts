import { writeTable } from './csv.js';
import { fittedMonths } from './months.js';
import { readPublished, type TableText } from './published.js';
import { discretionColumns, discretionRows } from './title-42-discretion.js';
import { fitTitle8, type Title8Fit } from './title-8-fit.js';
import { hhsColumns, hhsRows, title8Columns, title8Rows } from './title-8-outcomes.js';

/** The derived tables as text by their path below `scenarios/data`, with the fits behind them. */
export interface Derived {
  readonly tables: ReadonlyMap<string, string>;
  readonly fits: readonly Title8Fit[];
}

/** Derives every table from the published ones; the same input gives the same bytes. */
export function derive(textOf: TableText): Derived {
  const published = readPublished(textOf);
  const fits = fittedMonths.map((month) => fitTitle8(published, month));
  const outcomes = title8Rows(published, fits);
  return {
    fits,
    tables: new Map([
      ['title-42-discretion.csv', writeTable(discretionColumns, discretionRows(published, outcomes))],
      ['title-8-outcomes.csv', writeTable(title8Columns, outcomes)],
      ['uc-hhs-share.csv', writeTable(hhsColumns, hhsRows(fits))],
    ]),
  };
}
