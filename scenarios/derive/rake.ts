import { total } from './tally.js';

/**
 * Fits a two-way table to row and column totals by iterative proportional fitting (Deming and Stephan 1940): rows and
 * columns are scaled in turn, rows last; zeros stay zero. Column totals are first scaled to the sum of the row totals.
 *
 * @throws RangeError when a positive row or column total meets only zeros
 */
export function rake(
  seed: readonly (readonly number[])[],
  rowTotals: readonly number[],
  columnTotals: readonly number[],
): number[][] {
  const scale = total(rowTotals) / total(columnTotals);
  let table = seed.map((row) => [...row]);
  for (let round = 0; round < 2000; round += 1) {
    const columns = columnTotals.map((_, column) => total(table.map((row) => row[column] ?? 0)));
    table = table.map((row) =>
      row.map((value, column) => scaled(value, (columnTotals[column] ?? 0) * scale, columns[column] ?? 0)),
    );
    const rows = table.map(total);
    table = table.map((row, index) => row.map((value) => scaled(value, rowTotals[index] ?? 0, rows[index] ?? 0)));
    const gap = Math.max(
      ...columnTotals.map((target, column) => Math.abs(target * scale - total(table.map((row) => row[column] ?? 0)))),
    );
    if (gap < 1e-9) break;
  }
  return table;
}

function scaled(value: number, target: number, current: number): number {
  if (current > 0) return (value * target) / current;
  if (target > 1e-6) throw new RangeError('a positive total meets only zeros');
  return 0;
}
