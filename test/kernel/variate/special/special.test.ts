import { describe, expect, it } from 'vitest';
import { betaTails } from '../../../../src/kernel/variate/special/incomplete-beta.js';
import { gammaTails } from '../../../../src/kernel/variate/special/incomplete-gamma.js';
import { integerQuantile } from '../../../../src/kernel/variate/special/integer-quantile.js';
import { normalTail } from '../../../../src/kernel/variate/special/normal-tail.js';
import { binomialTerm, poissonTerm } from '../../../../src/kernel/variate/special/saddle-point.js';
import { logGamma } from '../../../../src/kernel/variate/special/stirling.js';
import { chiSquareTail } from '../../support/statistics.js';

describe('the special functions behind the variates', () => {
  // Reference values with 40 digits.
  it.each([
    [1e-5, 11.512919692895826],
    [0.01, 4.599479878042022],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [2.5, 0.2846828704729192],
    [16, 27.89927138384089],
    [100, 359.1342053695754],
    [1e6, 12815504.569147611],
  ])('give ln Γ(%d) = %d, to 14 digits', (x, value) => {
    expect(Math.abs(logGamma(x) - value)).toBeLessThan(3e-15 * (1 + Math.abs(value)));
  });

  it.each([
    [-40, 1],
    [-5, 0.9999997133484281],
    [-1, 0.8413447460685429],
    [0, 0.5],
    [0.3, 0.3820885778110474],
    [1, 0.15865525393145705],
    [5, 2.866515718791939e-7],
    [20, 2.7536241186062337e-89],
    [37, 5.725571222524577e-300],
    [1e200, 0],
    [-1e200, 1],
    [1e-200, 0.5],
  ])('give the normal tail beyond %d as %d', (z, tail) => {
    expect(Math.abs(normalTail(z) - tail)).toBeLessThanOrEqual(1e-13 * tail);
  });

  it('give both gamma tails, which add up to 1', () => {
    for (const a of [0.2, 1, 7, 300]) {
      for (const x of [0.01, 0.9 * a, a + 0.999, a + 1.001, 2 * a + 30]) {
        const { lower, upper } = gammaTails(a, x);
        expect(Math.abs(lower + upper - 1)).toBeLessThan(1e-15);
        expect(Math.abs(upper - chiSquareTail(2 * x, 2 * a))).toBeLessThan(1e-12);
      }
    }
  });

  it('give both beta tails, which change sides with the shapes', () => {
    for (const x of [0.001, 0.2, 0.5, 0.9]) {
      const one = betaTails(2.5, 0.7, x, 1 - x);
      const other = betaTails(0.7, 2.5, 1 - x, x);
      expect(Math.abs(one.lower - other.upper)).toBeLessThan(1e-14);
      expect(Math.abs(one.lower + one.upper - 1)).toBeLessThan(1e-15);
    }
    expect(betaTails(1, 3, 0.2, 0.8).upper).toBeCloseTo(0.8 ** 3, 14);
  });

  it('give the terms of Poisson and binomial distributions', () => {
    expect(poissonTerm(3, 2) / ((8 * Math.exp(-2)) / 6)).toBeCloseTo(1, 13);
    expect(binomialTerm(2, 3, 0.4, 0.6) / (10 * 0.4 ** 2 * 0.6 ** 3)).toBeCloseTo(1, 13);
    let sum = 0;
    for (let k = 1; k < 4000; k++) sum += poissonTerm(k, 2000);
    expect(sum).toBeCloseTo(1, 12);
  });

  it('find the same count from any guess', () => {
    const tails = (k: number) => ({ lower: 1 - 2 ** -(k + 1), upper: 2 ** -(k + 1) });
    for (const guess of [-5, 0, 1, 3, 4, 9, 500, 1e6]) {
      expect(integerQuantile(tails, 0.9, guess, Infinity)).toBe(3);
      expect(integerQuantile(tails, 0.9, guess, 2)).toBe(2);
      expect(integerQuantile(tails, 0.4, guess, Infinity)).toBe(0);
    }
  });
});
