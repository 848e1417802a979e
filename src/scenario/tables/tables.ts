/** Reads the tables that a scenario refers to, each by the file that says so. */
import type { z } from 'zod';

import type { Span } from '../calendar.js';
import { faultAt } from '../fault.js';
import type { Fault } from '../fault.js';
import type { Folder } from '../files.js';
import type { IsoMonth, ShareCell, Title42, Title8Cell } from '../scenario.js';
import { encounterTable } from '../schema/arrivals.js';
import { monthlyTable, shareTable, table as plainTable } from '../schema/table.js';
import { isSet } from '../set.js';
import { nearest } from '../suggest.js';
import { pathText, placeAt, toPlain, treeAt } from '../tree.js';
import type { MapTree, Path, Source } from '../tree.js';
import { readAcceptance } from './acceptance.js';
import type { Table } from './csv.js';
import { readShares, SHARE_COLUMNS } from './discretion.js';
import { readEncounters } from './encounters.js';
import type { Encounters } from './encounters.js';
import { readHours } from './hours.js';
import { missingMonths, monthsUsed } from './monthly.js';
import { readTitle8 } from './title-8.js';

/** Paths of the references to tables. */
export const TABLE_PATHS = {
  encounters: ['arrivals', 'usbp'],
  hours: ['arrivals', 'hour-of-day'],
  reference: ['arrivals', 'repeats', 'reference-expulsion-share'],
  referenceReturns: ['arrivals', 'repeats', 'reference-return-share'],
  acceptance: ['title-42', 'acceptance'],
  discretion: ['title-42', 'discretion'],
  title8: ['title-8', 'outcomes'],
} as const satisfies Record<string, Path>;

/** The tables that could be read. */
export interface Tables {
  readonly encounters: Encounters | null;
  readonly hours: readonly number[] | null;
  readonly reference: readonly ShareCell[] | null;
  readonly referenceReturns: readonly ShareCell[] | null;
  readonly acceptance: Title42['acceptance'] | null;
  readonly discretion: readonly ShareCell[] | null;
  readonly title8: readonly Title8Cell[] | null;
}

/** The tables, their faults, and where their rows come from by the path of the reference. */
export interface ReadTables {
  readonly tables: Tables;
  readonly faults: readonly Fault[];
  readonly origins: ReadonlyMap<string, string>;
}

/** Reads every table; a reference that is itself faulty is left to the schema's faults. */
export function readTables(root: MapTree, file: string, folder: Folder, span: Span): ReadTables {
  const shelf = new Shelf(root, file, folder, span);
  const tables: Tables = {
    encounters: shelf.encounters(),
    hours: shelf.hours(),
    reference: shelf.shares(TABLE_PATHS.reference),
    referenceReturns: shelf.shares(TABLE_PATHS.referenceReturns),
    acceptance: shelf.acceptance(),
    discretion: shelf.discretion(),
    title8: shelf.title8(),
  };
  return { tables, faults: shelf.faults, origins: shelf.origins };
}

class Shelf {
  readonly faults: Fault[] = [];
  readonly origins = new Map<string, string>();

  constructor(
    private readonly root: MapTree,
    private readonly file: string,
    private readonly folder: Folder,
    private readonly span: Span,
  ) {}

  encounters(): Encounters | null {
    const path = TABLE_PATHS.encounters;
    return this.open(path, encounterTable, (source, { sectors }) => {
      const encounters = readEncounters(source, sectors, this.span);
      this.keep(path, encounters.table);
      if (encounters.table.faults().length > 0) return null;
      for (const { sector, missing, months } of encounters.missing) {
        this.fault([...path, 'table'], `${missingMonths(missing, months)} (sector ${sector})`);
      }
      return encounters;
    });
  }

  hours(): readonly number[] | null {
    return this.open(TABLE_PATHS.hours, plainTable, (source) => {
      const { table, shares } = readHours(source);
      return this.keep(TABLE_PATHS.hours, table) ? shares : null;
    });
  }

  shares(path: Path): readonly ShareCell[] | null {
    return this.open(path, shareTable, (source, { column, hold }) => {
      if (!SHARE_COLUMNS.includes(column)) {
        const message = `expected one of ${SHARE_COLUMNS.join(', ')}, found "${column}"`;
        this.fault([...path, 'column'], message, nearest(column, SHARE_COLUMNS));
        return null;
      }
      const { table, cells } = readShares(source, column);
      return this.keep(path, table) ? this.months(path, cells, hold) : null;
    });
  }

  acceptance(): Title42['acceptance'] | null {
    return this.open(TABLE_PATHS.acceptance, plainTable, (source) => {
      const { table, rules } = readAcceptance(source);
      return this.keep(TABLE_PATHS.acceptance, table) ? rules : null;
    });
  }

  discretion(): readonly ShareCell[] | null {
    const path = TABLE_PATHS.discretion;
    return this.open(path, monthlyTable, (source, { hold }) => {
      const { table, cells } = readShares(source, 'discretion');
      return this.keep(path, table) ? this.months(path, cells, hold) : null;
    });
  }

  title8(): readonly Title8Cell[] | null {
    const path = TABLE_PATHS.title8;
    return this.open(path, monthlyTable, (source, { hold }) => {
      const { table, cells } = readTitle8(source);
      return this.keep(path, table) ? this.months(path, cells, hold) : null;
    });
  }

  /** Opens the file of a reference that its schema accepts. */
  private open<R extends { table: string }, T>(
    path: Path,
    schema: z.ZodType<R>,
    read: (source: Source, reference: R) => T | null,
  ): T | null {
    const tree = treeAt(this.root, path);
    const reference = schema.safeParse(tree === undefined ? undefined : toPlain(tree));
    if (!reference.success) return null;
    const where: Path = [...path, 'table'];
    const place = placeAt(this.root, where);
    const from = isSet(place) ? this.file : place.source.name;
    const found = this.folder.resolve(from, reference.data.table);
    if (found === null) {
      this.fault(where, `expected a file in the scenario's folder, found "${reference.data.table}"`);
      return null;
    }
    const source = this.folder.source(found.path);
    if (source === null) {
      this.fault(where, this.folder.refusal(found.path));
      return null;
    }
    return read(source, reference.data);
  }

  /** Keeps a table's faults and origin; true when it has no faults. */
  private keep(path: Path, table: Table): boolean {
    const faults = table.faults();
    this.faults.push(...faults);
    const origins = [...new Set(table.rows.map((row) => `${row.cell('source')} (${row.cell('vintage')})`))];
    const shown = origins.slice(0, 4).join(', ');
    this.origins.set(pathText(this.root, path), origins.length > 4 ? `${shown} and ${origins.length - 4} more` : shown);
    return faults.length === 0;
  }

  private months<T extends { readonly month: IsoMonth }>(path: Path, rows: readonly T[], hold?: IsoMonth): T[] | null {
    const { used, missing } = monthsUsed(rows, this.span, hold);
    if (missing.length === 0) return used;
    if (hold !== undefined) this.fault([...path, 'hold'], `the table has no rows for ${hold}, the month to hold`);
    else {
      const months = rows.map(({ month }) => month);
      this.fault([...path, 'table'], missingMonths(missing, months));
    }
    return null;
  }

  private fault(path: Path, message: string, suggestion: string | null = null): void {
    this.faults.push(faultAt(placeAt(this.root, path), pathText(this.root, path), message, suggestion));
  }
}
