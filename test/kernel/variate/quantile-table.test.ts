import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constant } from '../../../src/kernel/variate/constant.js';
import { exponential } from '../../../src/kernel/variate/exponential.js';
import { gamma } from '../../../src/kernel/variate/gamma.js';
import { hyperexponential } from '../../../src/kernel/variate/hyperexponential.js';
import { lognormal } from '../../../src/kernel/variate/lognormal.js';
import { normal } from '../../../src/kernel/variate/normal.js';
import { QuantileTable } from '../../../src/kernel/variate/quantile-table.js';
import { triangular } from '../../../src/kernel/variate/triangular.js';
import { uniform } from '../../../src/kernel/variate/uniform.js';
import type { Variate } from '../../../src/kernel/variate/variate.js';
import { weibull } from '../../../src/kernel/variate/weibull.js';

/** Edges of the cells of a table up to the middle: halvings of sixteen cells from 2⁻³² to 2⁻⁵, then 1/1,024 each. */
const EDGES = [0];
for (let h = -32; h < -5; h++) for (let k = 0; k < 16; k++) EDGES.push((1 + k / 16) * 2 ** h);
for (let i = 32; i <= 512; i++) EDGES.push(i / 1024);

/** The mean of a function of a table's values: the table is linear within each cell, and 16 places in a cell tell all. */
function tableMean(table: QuantileTable, f: (x: number) => number = (x) => x): number {
  let sum = 0;
  for (let i = 1; i < EDGES.length; i++) {
    const width = (EDGES[i] - EDGES[i - 1]) / 16;
    for (let k = 0; k < 16; k++) {
      const share = EDGES[i - 1] + (k + 0.5) * width;
      sum += (f(table.at(share)) + f(table.at(1 - share))) * width;
    }
  }
  return sum;
}

const VARIATES: Record<string, Variate> = {
  constant: constant(3),
  zero: constant(0),
  uniform: uniform(2, 5),
  triangular: triangular(1, 2, 6),
  exponential: exponential(0.25),
  'narrow lognormal': lognormal(20, 0.3),
  'wide lognormal': lognormal(20, 1.5),
  'very wide lognormal': lognormal(20, 3),
  gamma: gamma(0.3, 2),
  'normal around 0': normal(0, 1),
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
    const share = fc.oneof(
      fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true }),
      fc.integer({ min: 0, max: EDGES.length - 1 }).map((i) => EDGES[i] + 2 ** -53),
      fc.integer({ min: 1, max: EDGES.length - 1 }).map((i) => 1 - EDGES[i]),
    );
    fc.assert(
      fc.property(share, share, (u, v) => {
        const [low, high] = [table.at(Math.min(u, v)), table.at(Math.max(u, v))];
        expect(low - high).toBeLessThanOrEqual(1e-15 * Math.abs(high));
      }),
      { seed: 18, numRuns: 500 },
    );
  });

  it('is negative only where the distribution is', () => {
    const least = variate.quantile(2 ** -33);
    for (const u of [1e-300, 2 ** -53, 2 ** -33, ...EDGES.slice(1)]) {
      if (least >= 0) expect(table.at(u)).toBeGreaterThanOrEqual(0);
      expect(Number.isFinite(table.at(u)) && Number.isFinite(table.at(1 - u))).toBe(true);
    }
  });

  it('has no jump from one cell to the next', () => {
    const little = 1e-6 * Math.sqrt(variate.variance) + 1e-12;
    for (const edge of EDGES.filter((share) => share > 2 ** -20)) {
      const [less, more] = [edge * (1 - 1e-9), edge * (1 + 1e-9)];
      expect(Math.abs(table.at(more) - table.at(less))).toBeLessThan(little);
      expect(Math.abs(table.at(1 - less) - table.at(1 - more))).toBeLessThan(little);
    }
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
    { name: 'exponential', variate: exponential(0.25), bound: 0.001 },
    { name: 'narrow lognormal', variate: lognormal(20, 0.3), bound: 0.001 },
    { name: 'wide lognormal', variate: lognormal(20, 1.5), bound: 0.004 },
    { name: 'very wide lognormal', variate: lognormal(20, 3), bound: 0.01 },
  ])('of a $name is off by at most $bound standard deviations', ({ variate, bound }) => {
    expect(worst(variate, 1e-5, 1 - 1e-5)).toBeLessThan(bound);
  });

  it.each([
    { name: 'exponential', variate: exponential(0.25) },
    { name: 'wide lognormal', variate: lognormal(20, 1.5) },
    { name: 'Weibull', variate: weibull(0.5, 1) },
  ])('of a $name follows its tail to 2⁻³², within one part in a thousand', ({ variate }) => {
    const table = new QuantileTable(variate);
    for (let exponent = 5; exponent <= 32; exponent += 0.01) {
      const u = 1 - Math.exp(-exponent * Math.LN2);
      expect(Math.abs(table.at(u) / variate.quantile(u) - 1)).toBeLessThan(1e-3);
    }
  });

  it('ends at 2⁻³³ from either side, so that no draw is beyond it', () => {
    const table = new QuantileTable(exponential(1));
    expect(Math.abs(table.at(1 - 2 ** -53) / (33 * Math.LN2) - 1)).toBeLessThan(1e-3);
    expect(table.at(1e-300) / 2 ** -33).toBeCloseTo(1, 3);
  });

  it.each([
    { name: 'triangular', variate: triangular(1, 2, 6) },
    { name: 'exponential', variate: exponential(1) },
    { name: 'normal', variate: normal(-3, 2) },
    { name: 'narrow lognormal', variate: lognormal(20, 0.3) },
    { name: 'wide lognormal', variate: lognormal(20, 1.5) },
    { name: 'lognormal of cv 2', variate: lognormal(20, 2) },
    { name: 'lognormal of cv 3', variate: lognormal(20, 3) },
    { name: 'gamma of cv 2', variate: gamma(0.25, 1) },
    { name: 'Weibull of cv 2.2', variate: weibull(0.5, 1) },
    { name: 'hyperexponential of cv 2.9', variate: hyperexponential([9, 1], [1, 30]) },
  ])('of a $name keeps its variance within one part in a thousand', ({ variate }) => {
    const kept = tableMean(new QuantileTable(variate), (x) => (x - variate.mean) ** 2) / variate.variance;
    expect(Math.abs(kept - 1)).toBeLessThan(0.001);
  });
});
