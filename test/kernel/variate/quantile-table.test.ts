import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constant } from '../../../src/kernel/variate/constant.js';
import { exponential } from '../../../src/kernel/variate/exponential.js';
import { lognormal } from '../../../src/kernel/variate/lognormal.js';
import { QuantileTable } from '../../../src/kernel/variate/quantile-table.js';
import { triangular } from '../../../src/kernel/variate/triangular.js';
import { uniform } from '../../../src/kernel/variate/uniform.js';
import type { Variate } from '../../../src/kernel/variate/variate.js';

/** The mean of a table: it is linear within each of 1,024 cells, so the middles of the cells tell all. */
function tableMean(table: QuantileTable): number {
  let sum = 0;
  for (let i = 0; i < 1024; i++) sum += table.at((i + 0.5) / 1024);
  return sum / 1024;
}

const VARIATES: Record<string, Variate> = {
  constant: constant(3),
  zero: constant(0),
  uniform: uniform(2, 5),
  triangular: triangular(1, 2, 6),
  exponential: exponential(0.25),
  'narrow lognormal': lognormal(20, 0.3),
  'wide lognormal': lognormal(20, 1.5),
  'uniform below 0': uniform(-5, -1),
  'uniform around 0': uniform(-1, 1),
  'triangular with a negative mean': triangular(-6, -5, 1),
  'triangular with a positive mean': triangular(-1, 2, 6),
};

describe.each(Object.entries(VARIATES))('the quantile table of a %s', (_name, variate) => {
  const table = new QuantileTable(variate);

  it('has exactly the mean of the distribution', () => {
    expect(table.mean).toBe(variate.mean);
    expect(Math.abs(tableMean(table) - variate.mean)).toBeLessThan(1e-13 * (Math.abs(variate.mean) + 1));
  });

  it('gives more for more', () => {
    const share = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true });
    fc.assert(
      fc.property(share, share, (u, v) => {
        const [low, high] = [table.at(Math.min(u, v)), table.at(Math.max(u, v))];
        expect(low - high).toBeLessThanOrEqual(1e-15 * Math.abs(high));
      }),
      { seed: 18, numRuns: 500 },
    );
  });
});

describe('a quantile table', () => {
  /** Largest distance from the exact quantile between two shares, in standard deviations. */
  function worst(variate: Variate, from: number, to: number): number {
    const table = new QuantileTable(variate);
    let largest = 0;
    for (let i = 0; i <= 20_000; i++) {
      const u = from + ((to - from) * i) / 20_000;
      largest = Math.max(largest, Math.abs(table.at(u) - variate.quantile(u)));
    }
    return largest / Math.sqrt(variate.variance);
  }

  it.each([
    { name: 'uniform', variate: uniform(2, 5), bound: 1e-14 },
    { name: 'triangular', variate: triangular(1, 2, 6), bound: 2e-4 },
    { name: 'exponential', variate: exponential(0.25), bound: 0.005 },
    { name: 'narrow lognormal', variate: lognormal(20, 0.3), bound: 0.002 },
    { name: 'wide lognormal', variate: lognormal(20, 1.5), bound: 0.03 },
  ])('of a $name is off between 1 % and 99 % by at most $bound standard deviations', ({ variate, bound }) => {
    expect(worst(variate, 0.01, 0.99)).toBeLessThan(bound);
  });

  it('ends at the middle of the outermost cell, so that no draw is beyond it', () => {
    const table = new QuantileTable(exponential(1));
    const end = exponential(1).quantile(1 - 0.5 / 1024);
    expect(Math.abs(table.at(1 - 2 ** -53) / end - 1)).toBeLessThan(0.001);
  });

  it.each([
    { name: 'triangular', variate: triangular(1, 2, 6), least: 0.9995 },
    { name: 'exponential', variate: exponential(1), least: 0.99 },
    { name: 'narrow lognormal', variate: lognormal(20, 0.3), least: 0.99 },
    { name: 'middling lognormal', variate: lognormal(20, 0.8), least: 0.97 },
    { name: 'wide lognormal', variate: lognormal(20, 1.5), least: 0.89 },
  ])('of a $name keeps at least $least of the variance, the rest being cut off with the tail', ({ variate, least }) => {
    const table = new QuantileTable(variate);
    let sum = 0;
    for (let i = 0; i < 102_400; i++) sum += (table.at((i + 0.5) / 102_400) - variate.mean) ** 2;
    const kept = sum / 102_400 / variate.variance;
    expect(kept).toBeGreaterThan(least);
    expect(kept).toBeLessThan(1.0001);
  });
});
