/** The table of a day's encounters by hour. */
import { sum } from '../schema/distribution.js';
import type { Source } from '../tree.js';
import { isRepeated, numberCell } from './cells.js';
import { readCsv } from './csv.js';
import type { Table } from './csv.js';

const COLUMNS = ['hour', 'share', 'source', 'vintage'];

/** Shares of the 24 hours, made to sum to 1 exactly; empty when the table has faults. */
export function readHours(source: Source): { table: Table; shares: number[] } {
  const table = readCsv(source, COLUMNS);
  const shares = new Map<number, number>();
  const seen = new Set<string>();
  for (const row of table.rows) {
    const hour = numberCell(table, row, 'hour', 23);
    const share = numberCell(table, row, 'share', 1);
    if (hour === undefined || share === undefined) continue;
    if (!Number.isInteger(hour)) table.fault(row, 'hour', `expected a whole hour from 0 to 23, found ${hour}`);
    if (isRepeated(table, row, `hour ${hour}`, seen, 'hour')) continue;
    shares.set(hour, share);
  }
  const last = table.rows.at(-1);
  if (last === undefined || table.faults().length > 0) return { table, shares: [] };
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  const missing = hours.filter((hour) => !shares.has(hour));
  const total = sum([...shares.values()]);
  if (missing.length > 0) table.fault(last, 'hour', `expected all hours from 0 to 23; missing: ${missing.join(', ')}`);
  else if (Math.abs(total - 1) > 1e-6)
    table.fault(last, 'share', `expected shares that sum to 1, found a sum of ${total}`);
  return { table, shares: hours.map((hour) => (shares.get(hour) ?? 0) / total) };
}
