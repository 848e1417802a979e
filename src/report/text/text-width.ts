/**
 * Width of a line of text in DejaVu Sans, summed from the font's advance widths: the same on every machine, whatever
 * fonts or canvas libraries are installed. Kerning is left out; it moves a line by less than a pixel in a hundred.
 */
import { BOLD, REGULAR, type WidthTable } from './dejavu-sans.js';

const UNITS_PER_EM = 2048;

/** Width, in the unit of `fontSize`. A character that the tables lack counts as wide as an `m`. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  const widths = bold ? BOLD_WIDTHS : REGULAR_WIDTHS;
  const unknown = widths.get(0x6d) ?? UNITS_PER_EM;
  let units = 0;
  for (const character of text) units += widths.get(character.codePointAt(0) ?? 0) ?? unknown;
  return (units * fontSize) / UNITS_PER_EM;
}

/** Breaks a text at spaces into lines no wider than `width`; a longer word stands alone on its line. */
export function wrapText(text: string, width: number, fontSize: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, fontSize, bold) <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

function byCodePoint(table: WidthTable): ReadonlyMap<number, number> {
  return new Map(table.flatMap(([first, widths]) => widths.map((width, i) => [first + i, width] as const)));
}

const REGULAR_WIDTHS = byCodePoint(REGULAR);
const BOLD_WIDTHS = byCodePoint(BOLD);
