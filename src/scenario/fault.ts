/** What is wrong in a scenario, where, and what was expected: a value, never an exception. */
import type { Place } from './tree.js';

export interface Fault {
  /** File as it was named on the command line or reached from there; `--set path=value` for an option. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  /** Dotted path in the scenario, or the column of a table; empty when it concerns the whole file. */
  readonly path: string;
  /** What was expected and what was found. */
  readonly message: string;
  /** What was probably meant. */
  readonly suggestion: string | null;
  /** The text that the place is in, from which the code frame is drawn. */
  readonly text: string;
}

/** A fault at a place. */
export function faultAt(place: Place, path: string, message: string, suggestion: string | null = null): Fault {
  const { source, line, column } = place;
  return { file: source.name, line, column, path, message, suggestion, text: source.text };
}

/** Faults in reading order: files as they were first met, then lines, then columns; repeated ones once. */
export function inReadingOrder(faults: readonly Fault[]): Fault[] {
  const files = [...new Set(faults.map((fault) => fault.file))];
  const seen = new Set<string>();
  return faults
    .filter((fault) => {
      const key = JSON.stringify([fault.file, fault.line, fault.column, fault.path, fault.message]);
      return seen.has(key) ? false : seen.add(key);
    })
    .sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column);
}
