import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReportAssets } from '../report/index.js';

/** The browser code that the report's page carries, as the packages ship it. */
export function reportAssets(): ReportAssets {
  return {
    vega: buildOf('vega', 'vega.min.js'),
    interpreter: buildOf('vega-interpreter', 'vega-interpreter.js'),
  };
}

function buildOf(packageName: string, file: string): string {
  return readFileSync(fileURLToPath(new URL(file, import.meta.resolve(packageName))), 'utf8');
}
