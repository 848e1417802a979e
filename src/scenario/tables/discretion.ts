/** The table of Title 42 shares, and of returns under Title 8 beside them, by month, nationality and demographic. */
import type { ShareCell } from '../scenario.js';
import type { Source } from '../tree.js';
import { demographicCell, isRepeated, monthCell, nationalityCell, numberCell } from './cells.js';
import { readCsv } from './csv.js';
import type { Table } from './csv.js';

const COLUMNS = [
  'month',
  'nationality',
  'demographic',
  'discretion',
  'border_patrol_share',
  'title_8_return_share',
  'encounters',
  'source',
  'vintage',
];

/** Columns of the table that hold shares. */
export const SHARE_COLUMNS: readonly string[] = ['discretion', 'border_patrol_share', 'title_8_return_share'];

/** One column of shares, all months of the table. */
export function readShares(source: Source, column: string): { table: Table; cells: ShareCell[] } {
  const table = readCsv(source, COLUMNS);
  const cells: ShareCell[] = [];
  const seen = new Set<string>();
  for (const row of table.rows) {
    const month = monthCell(table, row);
    const nationality = nationalityCell(table, row);
    const demographic = demographicCell(table, row);
    const share = numberCell(table, row, column, 1);
    if (!month || !nationality || !demographic || share === undefined) continue;
    if (isRepeated(table, row, `${month} ${nationality} ${demographic}`, seen, column)) continue;
    cells.push({ month, nationality, demographic, share });
  }
  return { table, cells };
}
