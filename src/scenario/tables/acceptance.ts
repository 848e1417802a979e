/** The table of whom countries accept under Title 42. */
import type { Title42 } from '../scenario.js';
import type { Source } from '../tree.js';
import { demographicCell, isRepeated, nationalityCell, numberCell, wordCell } from './cells.js';
import { readCsv } from './csv.js';
import type { Table } from './csv.js';

const COLUMNS = ['nationality', 'demographic', 'share', 'by', 'source', 'vintage', 'confidence', 'note'];

/** Acceptance rules in the table's order. */
export function readAcceptance(source: Source): { table: Table; rules: Title42['acceptance'] } {
  const table = readCsv(source, COLUMNS);
  const rules: Title42['acceptance'][number][] = [];
  const seen = new Set<string>();
  for (const row of table.rows) {
    const nationality = nationalityCell(table, row);
    const demographic = demographicCell(table, row);
    const share = numberCell(table, row, 'share', 1);
    const by = wordCell(table, row, 'by', ['land', 'air'] as const);
    if (!nationality || !demographic || share === undefined || !by) continue;
    if (isRepeated(table, row, `${nationality} ${demographic}`, seen, 'share')) continue;
    rules.push({ when: { nationality: [nationality], demographic: [demographic] }, share, by });
  }
  return { table, rules };
}
