/** One CSV file as text: a header line, LF line ends, quotes where a cell needs them (RFC 4180). */
import { stringify } from 'csv-stringify/sync';

export function csv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([columns, ...rows] as string[][], { record_delimiter: '\n' });
}
