import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReportAssets } from '../report/index.js';

/** The browser code that the report's page carries, as the packages ship it. */
export function reportAssets(): ReportAssets {
  return {
    vega: textBeside(import.meta.resolve('vega'), 'vega.min.js'),
    interpreter: textBeside(import.meta.resolve('vega-interpreter'), 'vega-interpreter.js'),
  };
}

function textBeside(url: string, file: string): string {
  return readFileSync(fileURLToPath(new URL(file, url)), 'utf8');
}
