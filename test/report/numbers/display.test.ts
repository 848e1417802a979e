import { describe, expect, it } from 'vitest';
import {
  displayAmount,
  displayChange,
  displayConfidence,
  displayDifference,
  displayNumber,
} from '../../../src/report/numbers/display.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a number in the page', () => {
  it('has tenths below 100 and commas from a thousand', () => {
    expect([0, 12.34, 99.94, 99.96, 1234.4].map((v) => displayNumber(v))).toEqual([
      '0.0',
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

  it('never shows a negative zero', () => {
    expect(displayNumber(-0.001)).toBe('0.0');
    expect(plain(displayChange(-0.0001))).toBe('0.0 %');
  });
});

describe('a difference in the page', () => {
  it('has its sign, and points where shares differ', () => {
    expect(plain(displayDifference(-312, 'persons'))).toBe('−312');
    expect(plain(displayDifference(0.031, 'share'))).toBe('+3.1 pp');
    expect(plain(displayDifference(0.001, 'persons'))).toBe('0.0');
    expect(plain(displayDifference(2.44, 'hours'))).toBe('+2.4 h');
  });

  it('has a change in whole percent from ten on', () => {
    expect([-0.143, 0.071, 1.84].map((v) => plain(displayChange(v)))).toEqual(['−14 %', '+7.1 %', '+184 %']);
  });
});

describe('a confidence', () => {
  it('is a percentage without needless digits', () => {
    expect([0.95, 0.999].map((v) => plain(displayConfidence(v)))).toEqual(['95 %', '99.9 %']);
  });
});
