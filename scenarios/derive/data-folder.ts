import { readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../data/', import.meta.url);

/** The text of a table of `scenarios/data`. */
export function readData(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}

/** Writes a table of `scenarios/data`. */
export function writeData(path: string, text: string): void {
  writeFileSync(new URL(path, folder), text);
}
