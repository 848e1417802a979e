import { number, text, type Row } from './csv.js';

/** Persons summed by a combination of codes; a combination that never occurred counts zero. */
export class Tally {
  private readonly sums = new Map<string, number>();

  /** Adds persons to a combination. */
  add(codes: readonly string[], persons: number): void {
    const key = codes.join('|');
    this.sums.set(key, (this.sums.get(key) ?? 0) + persons);
  }

  /** Persons of a combination. */
  of(...codes: readonly string[]): number {
    return this.sums.get(codes.join('|')) ?? 0;
  }
}

/** Sums the column `persons` of a table by the given columns. */
export function tally(rows: readonly Row[], columns: readonly string[]): Tally {
  const sums = new Tally();
  for (const row of rows) {
    sums.add(
      columns.map((column) => text(row, column)),
      number(row, 'persons'),
    );
  }
  return sums;
}

/** The sum of some numbers. */
export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
