import { describe, expect, it } from 'vitest';
import {
  displayAmount,
  displayChange,
  displayConfidence,
  displayDifference,
  displayEstimate,
  displayNumber,
  displayRatio,
} from '../../../src/report/numbers/display.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a number in the page', () => {
  it('has tenths below 100 and commas from a thousand', () => {
    expect([0, 12.34, 99.94, 99.96, 1234.4].map((v) => displayNumber(v))).toEqual([
      '0',
      '12.3',
      '99.9',
      '100',
      '1,234',
    ]);
  });

  it('carries its unit where the label does not', () => {
    expect(plain(displayAmount(0.1234, 'share'))).toBe('12.3 %');
    expect(plain(displayAmount(45.02, 'hours'))).toBe('45.0 h');
    expect(plain(displayAmount(2345, 'persons'))).toBe('2,345');
  });

  it('is a dash where there is none', () => {
    expect(displayAmount(NaN, 'share')).toBe('–');
    expect(displayDifference(NaN, 'hours')).toBe('–');
    expect(displayChange(NaN)).toBe('–');
  });

  it('is never a zero that only rounding made', () => {
    expect([0.001, -0.001, -0].map((v) => displayNumber(v))).toEqual(['<0.1', '>−0.1', '0']);
    expect(plain(displayAmount(0.0003, 'share'))).toBe('<0.1 %');
    expect([0, -0.0001, 0.0001].map((v) => plain(displayChange(v)))).toEqual(['0 %', '<0.1 %', '<0.1 %']);
  });
});

describe('a difference in the page', () => {
  it('has its sign, and points where shares differ', () => {
    expect(plain(displayDifference(-312, 'persons'))).toBe('−312');
    expect(plain(displayDifference(0.031, 'share'))).toBe('+3.1 pp');
    expect(plain(displayDifference(0.001, 'persons'))).toBe('<+0.1');
    expect(plain(displayDifference(0, 'share'))).toBe('0 pp');
    expect(plain(displayDifference(2.44, 'hours'))).toBe('+2.4 h');
  });

  it('has a change in whole percent from ten on', () => {
    expect([-0.143, 0.071, 1.84].map((v) => plain(displayChange(v)))).toEqual(['−14 %', '+7.1 %', '+184 %']);
  });
});

describe('a level with its interval', () => {
  it.each([
    [{ mean: 26.8951, low: 26.8549, high: 26.9354 }, 'hours', '26.90 h (26.85 to 26.94)'],
    [{ mean: 1.0025, low: 0.9998, high: 1.0053 }, 'share', '100.3 % (100.0 to 100.5)'],
    [{ mean: 0.045592, low: 0.045258, high: 0.045927 }, 'share', '4.56 % (4.53 to 4.59)'],
    [{ mean: 1476.6, low: 1472.7, high: 1480.5 }, 'persons', '1,477 (1,473 to 1,481)'],
    [{ mean: 0.55, low: -0.3, high: 1.4 }, 'persons', '0.6 (−0.3 to 1.4)†'],
    [{ mean: 0, low: 0, high: 0 }, 'persons', '0'],
    [{ mean: 312, low: NaN, high: NaN }, 'persons', '312'],
    [{ mean: 0.0006, low: NaN, high: NaN }, 'share', '0.060 %'],
  ])('has the digits that resolve it, and a mark below zero: %o', (level, unit, text) => {
    expect(plain(displayEstimate(level, unit))).toBe(text);
  });
});

describe('a ratio', () => {
  it('has two significant digits or more', () => {
    expect([0.0355, 0.634, 2.41, 28.3, NaN].map(displayRatio)).toEqual(['0.035', '0.63', '2.4', '28', '–']);
  });
});

describe('a confidence', () => {
  it('is a percentage without needless digits', () => {
    expect([0.95, 0.999].map((v) => plain(displayConfidence(v)))).toEqual(['95 %', '99.9 %']);
  });
});
