/** The table of published encounters. */
import type { Span } from '../calendar.js';
import type { ArrivalCell, IsoMonth } from '../scenario.js';
import { SECTORS } from '../schema/sector-codes.js';
import type { Source } from '../tree.js';
import { demographicCell, isRepeated, monthCell, nationalityCell, numberCell, wordCell } from './cells.js';
import { readCsv } from './csv.js';
import type { Table } from './csv.js';

const COLUMNS = ['month', 'sector', 'demographic', 'nationality', 'persons', 'basis', 'source', 'vintage'];

/** What is used of the table of encounters. */
export interface Encounters {
  readonly table: Table;
  /** Cells of the sectors asked for, in the months of the span and one on each side. */
  readonly cells: readonly ArrivalCell[];
  /** Every nationality in the whole table. */
  readonly nationalities: readonly string[];
  /** Sectors that lack months of the span: which they lack, and which they have in the whole table. */
  readonly missing: readonly {
    readonly sector: string;
    readonly missing: readonly IsoMonth[];
    readonly months: readonly IsoMonth[];
  }[];
}

/** Reads the encounters of some sectors for a span. */
export function readEncounters(source: Source, sectors: readonly string[], span: Span): Encounters {
  const table = readCsv(source, COLUMNS);
  const cells: ArrivalCell[] = [];
  const nationalities = new Set<string>();
  const seen = new Set<string>();
  const monthsBySector = new Map(sectors.map((sector) => [sector, new Set<IsoMonth>()]));
  for (const row of table.rows) {
    const month = monthCell(table, row);
    const sector = wordCell(table, row, 'sector', SECTORS);
    const demographic = demographicCell(table, row);
    const nationality = nationalityCell(table, row);
    const persons = numberCell(table, row, 'persons');
    if (persons !== undefined && !Number.isInteger(persons)) {
      table.fault(row, 'persons', `expected a whole number of persons, found ${persons}`);
    }
    if (!month || !sector || !demographic || !nationality || persons === undefined) continue;
    nationalities.add(nationality);
    if (isRepeated(table, row, [month, sector, demographic, nationality].join(' '), seen, 'persons')) continue;
    monthsBySector.get(sector)?.add(month);
    if (!sectors.includes(sector) || !span.around.includes(month)) continue;
    cells.push({ month, sector, demographic, nationality, persons });
  }
  const missing = [...monthsBySector].flatMap(([sector, months]) => {
    const lacking = span.months.filter((month) => !months.has(month));
    return lacking.length === 0 ? [] : [{ sector, missing: lacking, months: [...months] }];
  });
  return { table, cells, nationalities: [...nationalities], missing };
}
