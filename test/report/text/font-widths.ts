/**
 * Reads the advance widths of DejaVu Sans from its TrueType files, as `src/report/text/dejavu-sans.ts` holds them.
 * Run as a command (`npx tsx test/report/text/font-widths.ts`) it prints that file.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

interface Font {
  readonly unitsPerEm: number;
  charToGlyph(character: string): { readonly advanceWidth: number };
}

const require = createRequire(import.meta.url);

/** ASCII, Latin-1, Latin Extended-A, and the marks that reports use: dashes, quotes, ellipsis, arrows, comparisons. */
export const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2026],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x221e, 0x221e],
  [0x2264, 0x2265],
];

/** Path of a DejaVu TrueType file, such as `DejaVuSans-Bold.ttf`. */
function fontPath(file: string): string {
  return require.resolve(`dejavu-fonts-ttf/ttf/${file}`);
}

/** Advance widths of each range's characters, in units of 1/2048 em. */
export function readWidths(file: string): readonly (readonly number[])[] {
  const opentype = require('opentype.js') as { parse(buffer: ArrayBuffer): Font };
  const font = opentype.parse(Uint8Array.from(readFileSync(fontPath(file))).buffer);
  if (font.unitsPerEm !== 2048) throw new Error(`${file} has ${font.unitsPerEm} units per em, not 2048`);
  return RANGES.map(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => font.charToGlyph(String.fromCodePoint(first + i)).advanceWidth),
  );
}

function sourceFile(): string {
  const table = (name: string, file: string) => {
    const ranges = readWidths(file).map((widths, i) => `  [0x${RANGES[i][0].toString(16)}, [${widths.join(', ')}]],`);
    return `export const ${name}: WidthTable = [\n${ranges.join('\n')}\n];\n`;
  };
  return [
    '/**',
    ' * Advance widths of DejaVu Sans 2.37, in units of 1/2048 em, by ranges of code points. Generated from the TrueType',
    ' * files by `test/report/text/font-widths.ts`; a test compares them.',
    ' */',
    '',
    '/** First code point of a range, and the widths of its characters. */',
    'export type WidthTable = readonly (readonly [first: number, widths: readonly number[]])[];',
    '',
    '// prettier-ignore',
    table('REGULAR', 'DejaVuSans.ttf'),
    '// prettier-ignore',
    table('BOLD', 'DejaVuSans-Bold.ttf'),
  ].join('\n');
}

if (argv[1] === fileURLToPath(import.meta.url)) stdout.write(sourceFile());
