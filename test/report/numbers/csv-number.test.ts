import { describe, expect, it } from 'vitest';
import { csvNumber } from '../../../src/report/numbers/csv-number.js';

describe('a number in a CSV file', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [20, '20'],
    [1_234_567, '1234567'],
    [0.1 + 0.2, '0.3'],
    [-12.5, '-12.5'],
    [1 / 3, '0.333333'],
    [100.0000001, '100'],
    [1e-9, '0'],
    [-1e-9, '0'],
    [NaN, ''],
    [Infinity, 'Infinity'],
    [-Infinity, '-Infinity'],
  ])('writes %d as "%s"', (value, text) => {
    expect(csvNumber(value)).toBe(text);
  });
});
