/** Cells of tables by what they hold; a cell that does not is a fault of the table. */
import { isMonth } from '../calendar.js';
import { DEMOGRAPHICS } from '../scenario.js';
import type { Demographic, IsoMonth } from '../scenario.js';
import { show } from '../schema/show.js';
import { nearest } from '../suggest.js';
import type { Row, Table } from './csv.js';

/** A number from 0 to `most`; undefined with a fault otherwise. */
export function numberCell(table: Table, row: Row, column: string, most = Infinity): number | undefined {
  const text = row.cell(column);
  const number = Number(text);
  if (text === '' || !/^[-+\d.]/.test(text) || !Number.isFinite(number)) {
    table.fault(row, column, `expected a number, found ${show(text)}`);
    return undefined;
  }
  if (number < 0) {
    table.fault(row, column, `expected a number from 0, found ${text}`);
    return undefined;
  }
  if (number > most) {
    table.fault(row, column, `expected a number up to ${most}, found ${text}`);
    return undefined;
  }
  return number;
}

export function monthCell(table: Table, row: Row): IsoMonth | undefined {
  const text = row.cell('month');
  if (isMonth(text)) return text;
  table.fault(row, 'month', `expected a month such as 2022-03, found ${show(text)}`);
  return undefined;
}

/** One of a set of words. */
export function wordCell<T extends string>(table: Table, row: Row, column: string, words: readonly T[]): T | undefined {
  const text = row.cell(column);
  const word = words.find((candidate) => candidate === text);
  if (word === undefined) {
    table.fault(row, column, `expected one of ${words.join(', ')}, found ${show(text)}`, nearest(text, words));
  }
  return word;
}

export function demographicCell(table: Table, row: Row): Demographic | undefined {
  return wordCell(table, row, 'demographic', DEMOGRAPHICS);
}

/** A nationality code of three capitals. */
export function nationalityCell(table: Table, row: Row): string | undefined {
  const text = row.cell('nationality');
  if (/^[A-Z]{3}$/.test(text)) return text;
  table.fault(row, 'nationality', `expected a nationality code of three capitals such as MEX, found ${show(text)}`);
  return undefined;
}

/** Reports a row whose key stood before; true when it did. */
export function isRepeated(table: Table, row: Row, key: string, seen: Set<string>, column: string): boolean {
  if (!seen.has(key)) {
    seen.add(key);
    return false;
  }
  table.fault(row, column, `this row stands twice: ${key}`);
  return true;
}
