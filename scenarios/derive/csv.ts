import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** One row of a table, by column name; every value is still text. */
export type Row = Readonly<Record<string, string>>;

/**
 * Reads comma-separated text with one header row and checks that the expected columns are there.
 *
 * @throws Error naming the table and the column when one is missing
 */
export function readTable(name: string, text: string, columns: readonly string[]): Row[] {
  const rows = parse<Record<string, string>>(text, { columns: true });
  for (const column of columns) {
    if (rows[0]?.[column] === undefined) throw new Error(`${name}: no column '${column}'`);
  }
  return rows;
}

/** Writes rows as comma-separated text with one header row, `\n` line ends and a final line end. */
export function writeTable(columns: readonly string[], rows: readonly Row[]): string {
  return stringify([...rows], { header: true, columns: [...columns] });
}

/**
 * The value of a column.
 *
 * @throws Error when the row has no such column
 */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column '${column}'`);
  return value;
}

/**
 * The value of a column as a finite number.
 *
 * @throws Error when it is empty or not a number
 */
export function number(row: Row, column: string): number {
  const value = text(row, column);
  const parsed = Number(value);
  if (value.trim() === '' || !Number.isFinite(parsed)) throw new Error(`column '${column}': '${value}' is no number`);
  return parsed;
}
