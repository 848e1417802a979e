import { describe, expect, it } from 'vitest';
import {
  chiSquareTail,
  chiSquareTwoSided,
  evenness,
  lagOneZ,
  meanAndError,
  normalTwoSided,
  pairEvenness,
} from './statistics.js';

describe('the statistics that the statistical tests rest on', () => {
  // Reference values to 15 digits from an independent implementation of the incomplete gamma function.
  it.each([
    [3.841458820694124, 1, 0.05],
    [16, 1, 6.334248366623988e-5],
    [0.5, 2, 0.7788007830714049],
    [5, 10, 0.8911780189141513],
    [100, 80, 0.064570368921133],
    [1200, 1000, 1.2255942330622893e-5],
    [9900, 10_000, 0.7595200856839792],
  ])('give the chi-square tail beyond %d with %d degrees of freedom', (x, df, tail) => {
    expect(Math.abs(chiSquareTail(x, df) / tail - 1)).toBeLessThan(1e-10);
  });

  it('give the whole probability beyond zero', () => {
    expect(chiSquareTail(0, 3)).toBe(1);
  });

  it('call a z of 1.96 significant at five per cent, on either side', () => {
    expect(normalTwoSided(1.959963984540054)).toBeCloseTo(0.05, 12);
    expect(normalTwoSided(-1.959963984540054)).toBeCloseTo(0.05, 12);
  });

  it('call counts suspicious both when they are too uneven and when they are too even', () => {
    expect(chiSquareTwoSided(200, 100)).toBeLessThan(1e-6);
    expect(chiSquareTwoSided(30, 100)).toBeLessThan(1e-6);
    expect(chiSquareTwoSided(99, 100)).toBeGreaterThan(0.9);
  });

  it('compute Pearson statistic, mean and standard error by their definitions', () => {
    expect(evenness([8, 12])).toBeCloseTo(0.8, 12);
    expect(meanAndError([1, 2, 3, 4]).mean).toBe(2.5);
    expect(meanAndError([1, 2, 3, 4]).error).toBeCloseTo(Math.sqrt(5 / 3 / 4), 12);
    expect(pairEvenness([0.1, 0.9], [0.1, 0.9], 2)).toBeCloseTo(2, 12);
  });

  it('see a trend and an alternation', () => {
    const trend = Array.from({ length: 100 }, (_, i) => (i + 0.5) / 100);
    expect(lagOneZ(trend)).toBeGreaterThan(9);
    expect(lagOneZ(trend.map((_, i) => (i % 2 === 0 ? 0.1 : 0.9)))).toBeLessThan(-9);
  });
});
