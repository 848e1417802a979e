import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dailyTotals } from '../../../src/model/program/daily-rate.js';

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);

describe('daily totals from monthly totals', () => {
  it('keep every month total and are never negative', () => {
    const month = fc.tuple(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 28, max: 31 }));
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 8 }), (months) => {
        const totals = months.map(([total]) => total);
        const daily = dailyTotals(
          totals,
          months.map(([, days]) => days),
        );
        daily.forEach((values, i) => {
          expect(values.length).toBe(months[i][1]);
          expect(sum(values)).toBeCloseTo(totals[i], 6);
          for (const value of values) expect(value).toBeGreaterThanOrEqual(-1e-9);
        });
      }),
      { seed: 20220320, numRuns: 300 },
    );
  });

  it('are level when all months have the same daily mean', () => {
    for (const month of dailyTotals([310, 280, 310], [31, 28, 31])) {
      for (const value of month) expect(value).toBeCloseTo(10, 10);
    }
  });

  it('do not jump where a month ends', () => {
    const [march, april] = dailyTotals([31 * 10, 30 * 16], [31, 30]);
    const step = april[0] - march[30];
    expect(step).toBeGreaterThan(0);
    expect(step).toBeLessThan(0.5);
  });
});
