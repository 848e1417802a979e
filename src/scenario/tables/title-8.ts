/** The table of Title 8 outcomes by month, nationality and demographic. */
import { TITLE_8_OUTCOMES } from '../scenario.js';
import type { Title8Cell, Title8Outcome } from '../scenario.js';
import type { Source } from '../tree.js';
import { demographicCell, isRepeated, monthCell, nationalityCell, numberCell } from './cells.js';
import { readCsv } from './csv.js';
import type { Row, Table } from './csv.js';

const COLUMNS = ['month', 'nationality', 'demographic', ...TITLE_8_OUTCOMES, 'source', 'vintage'];

/** How far a row's sum may be from 1 before it is a fault; within it, rows are made to sum to 1 exactly. */
const TOLERANCE = 1e-6;

/** All months of the table. */
export function readTitle8(source: Source): { table: Table; cells: Title8Cell[] } {
  const table = readCsv(source, COLUMNS);
  const cells: Title8Cell[] = [];
  const seen = new Set<string>();
  for (const row of table.rows) {
    const month = monthCell(table, row);
    const nationality = nationalityCell(table, row);
    const demographic = demographicCell(table, row);
    const probabilities = probabilitiesOf(table, row);
    if (!month || !nationality || !demographic || !probabilities) continue;
    if (isRepeated(table, row, `${month} ${nationality} ${demographic}`, seen, 'month')) continue;
    cells.push({ month, nationality, demographic, probabilities });
  }
  return { table, cells };
}

function probabilitiesOf(table: Table, row: Row): Record<Title8Outcome, number> | null {
  const numbers = TITLE_8_OUTCOMES.map((outcome) => numberCell(table, row, outcome, 1));
  const known = numbers.filter((number) => number !== undefined);
  if (known.length < numbers.length) return null;
  const sum = known.reduce((total, number) => total + number, 0);
  if (Math.abs(sum - 1) > TOLERANCE) {
    const found = Number(sum.toPrecision(9));
    table.fault(row, TITLE_8_OUTCOMES[0], `expected outcomes that sum to 1, found a sum of ${found}`);
    return null;
  }
  const scaled = known.map((number, index) => [TITLE_8_OUTCOMES[index], number / sum] as const);
  return Object.fromEntries(scaled) as Record<Title8Outcome, number>;
}
