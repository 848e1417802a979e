/** CSV tables with a place for every cell. */
import { CsvError, parse } from 'csv-parse/sync';

import { faultAt } from '../fault.js';
import type { Fault } from '../fault.js';
import { nearest } from '../suggest.js';
import type { Place, Source } from '../tree.js';

/** Largest table that is read, characters. */
const LARGEST_TABLE = 50_000_000;

/** Faults that are spelt out for one table; more of them teach nothing new. */
const MOST_FAULTS = 20;

/** A row whose cells are named by column. */
export interface Row {
  /** The text of a cell; empty when the row is too short. */
  cell(column: string): string;
  place(column: string): Place;
}

/** The rows of a table and the faults found in it so far. */
export interface Table {
  readonly source: Source;
  readonly rows: readonly Row[];
  /** Reports a fault of a cell. */
  fault(row: Row, column: string, message: string, suggestion?: string | null): void;
  /** What was reported, cut to the first few. */
  faults(): Fault[];
}

/** Reads a table that must have exactly these columns, in any order. */
export function readCsv(source: Source, columns: readonly string[]): Table {
  const found: Fault[] = [];
  const start: Place = { source, line: 1, column: 1 };
  let rows: Row[] = [];
  try {
    if (source.text.length > LARGEST_TABLE) {
      throw new CsvError(
        'CSV_MAX_RECORD_SIZE',
        `the table has ${source.text.length} characters; at most ${LARGEST_TABLE} are read`,
      );
    }
    rows = rowsOf(source, columns, found);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    found.push(faultAt({ ...start, line }, '', `not a valid CSV table: ${error.message.replace(/\.$/, '')}`));
  }
  return {
    source,
    rows,
    fault: (row, column, message, suggestion = null) => {
      found.push(faultAt(row.place(column), column, message, suggestion));
    },
    faults: () => {
      const more = found[MOST_FAULTS];
      if (more === undefined) return [...found];
      const rest = `and ${found.length - MOST_FAULTS} more faults in this table, this being the first`;
      return [...found.slice(0, MOST_FAULTS), { ...more, message: rest, suggestion: null }];
    },
  };
}

const OPTIONS = { relax_column_count: true, skip_empty_lines: true, trim: true } as const;

function rowsOf(source: Source, columns: readonly string[], found: Fault[]): Row[] {
  const [names = [], ...body] = parse(source.text, OPTIONS);
  const places = new Places(source);
  const missing = columns.filter((column) => !names.includes(column));
  const meant = new Set<string | null>();
  for (const [index, name] of names.entries()) {
    if (columns.includes(name)) continue;
    const message = `unknown column "${name}"; expected ${columns.join(', ')}`;
    const suggestion = nearest(name, missing);
    meant.add(suggestion);
    found.push(faultAt(places.at(0, index), name, message, suggestion));
  }
  for (const name of missing) {
    if (!meant.has(name)) found.push(faultAt(places.at(0, 0), name, `the column "${name}" is missing`));
  }
  if (missing.length > 0) return [];
  const indices = new Map(names.map((name, index) => [name, index]));
  return body.map((record, number) => {
    if (record.length !== names.length) {
      const message = `expected ${names.length} cells, found ${record.length}`;
      found.push(faultAt(places.at(number + 1, 0), '', message));
    }
    return {
      cell: (column) => record[indices.get(column) ?? -1] ?? '',
      place: (column) => places.at(number + 1, indices.get(column) ?? 0),
    };
  });
}

/** The places of a table's cells, worked out only when a fault asks for one: it costs as much as the parsing. */
class Places {
  private lines: readonly string[] | null = null;
  private ends: readonly number[] | null = null;

  constructor(private readonly source: Source) {}

  /** Where a cell begins; records count from 0, the header being the first. */
  at(record: number, cell: number): Place {
    this.lines ??= this.source.text.split(/\r?\n/);
    this.ends ??= (parse(this.source.text, { ...OPTIONS, info: true }) as unknown as Located[]).map(
      ({ info }) => info.lines,
    );
    const line = this.ends[record] ?? 1;
    return { source: this.source, line, column: columnOf(this.lines[line - 1] ?? '', cell) };
  }
}

interface Located {
  readonly info: { readonly lines: number };
}

/** Where the cell with an index begins in a line, from 1. */
function columnOf(line: string, index: number): number {
  let quoted = false;
  let cells = 0;
  for (let at = 0; at < line.length; at += 1) {
    if (cells === index) return at + 1;
    const character = line[at];
    if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) cells += 1;
  }
  return cells === index ? Math.max(line.length, 1) : 1;
}
