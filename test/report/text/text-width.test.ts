import { describe, expect, it } from 'vitest';
import { BOLD, REGULAR } from '../../../src/report/text/dejavu-sans.js';
import { textWidth, wrapText } from '../../../src/report/text/text-width.js';
import { RANGES, readWidths } from './font-widths.js';

describe('the widths of DejaVu Sans', () => {
  it.each([
    ['DejaVuSans.ttf', REGULAR],
    ['DejaVuSans-Bold.ttf', BOLD],
  ])('are those of %s', (file, table) => {
    expect(table.map(([first]) => first)).toEqual(RANGES.map(([first]) => first));
    expect(table.map(([, widths]) => widths)).toEqual(readWidths(file));
  });
});

describe('the width of a text', () => {
  it('is the sum of its advance widths', () => {
    // A 1401, V 1401 units of 1/2048 em, without kerning.
    expect(textWidth('AV', 10)).toBe(((1401 + 1401) * 10) / 2048);
  });

  it('is larger in bold', () => {
    expect(textWidth('custody', 11, true)).toBeGreaterThan(textWidth('custody', 11));
  });

  it('counts an unknown character as wide as an m', () => {
    expect(textWidth('漢', 12)).toBe(textWidth('m', 12));
  });
});

describe('a wrapped text', () => {
  it('has lines within the width and keeps every word in order', () => {
    const text = 'persons booked out per day, mean of each calendar week, by disposition';
    const lines = wrapText(text, 120, 11);
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.max(...lines.map((line) => textWidth(line, 11)))).toBeLessThanOrEqual(120);
    expect(lines.join(' ')).toBe(text);
  });
});
