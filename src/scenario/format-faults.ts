/** Faults as text for a person: place, path, message, suggestion and the lines around. */
import { codeFrameColumns } from '@babel/code-frame';
import picocolors from 'picocolors';

import type { Fault } from './fault.js';

/** Lines longer than this are cut in the frame, so that a one-line file does not fill the screen. */
const WIDEST_LINE = 160;

/**
 * The whole message for a list of faults, one paragraph each:
 * `file:line:column path: message. Did you mean "x"?`, then a code frame.
 */
export function formatFaults(faults: readonly Fault[], { color }: { color: boolean }): string {
  const paint = picocolors.createColors(color);
  return faults
    .map((fault) => {
      const place = paint.bold(`${fault.file}:${fault.line}:${fault.column}`);
      const path = fault.path === '' ? '' : ` ${paint.cyan(fault.path)}`;
      const suggestion = fault.suggestion === null ? '' : ` Did you mean "${fault.suggestion}"?`;
      const heading = `${place}${path}: ${fault.message}.${suggestion}`;
      const frame = frameOf(fault).map((line) => (/^>|^\s*\|\s*\^/.test(line) ? paint.red(line) : paint.dim(line)));
      return [heading, ...frame].join('\n');
    })
    .join('\n\n');
}

function frameOf(fault: Fault): string[] {
  if (fault.text.trim() === '') return [];
  const around = { linesAbove: 2, linesBelow: 1 };
  const lines = fault.text
    .split(/\r?\n/)
    .map((line) => (line.length > WIDEST_LINE ? line.slice(0, WIDEST_LINE) : line));
  const column = Math.min(fault.column, WIDEST_LINE);
  return codeFrameColumns(lines.join('\n'), { start: { line: fault.line, column } }, around)
    .split('\n')
    .map((line) => line.trimEnd());
}
