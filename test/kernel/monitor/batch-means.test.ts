import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tQuantile } from '../../../src/experiment/statistics/student-t.js';
import { BatchMeans } from '../../../src/kernel/monitor/batch-means.js';
import { Streams } from '../../../src/kernel/random/stream.js';
import { standardNormalQuantile } from '../../../src/kernel/variate/standard-normal.js';

function batchesOf(values: readonly number[], wanted?: number): BatchMeans {
  const batches = new BatchMeans(wanted);
  for (const value of values) batches.record(value);
  return batches;
}

/** An autoregressive series of order 1 with mean 10 and the correlation `phi` between neighbours. */
function autoregressive(replication: number, length: number, phi: number): number[] {
  const stream = new Streams('batch-means', replication).stream('noise');
  const noise = (): number => standardNormalQuantile(stream.uniform());
  let x = noise() / Math.sqrt(1 - phi * phi);
  return Array.from({ length }, () => 10 + (x = phi * x + noise()));
}

describe('batch means', () => {
  it('are the means of successive equal batches, whose number lies between what is wanted and twice that', () => {
    const values = fc.array(fc.integer({ min: -99, max: 99 }), { maxLength: 300 });
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 12 }), (list, wanted) => {
        let size = 1;
        while (Math.floor(list.length / size) >= 2 * wanted) size *= 2;
        const means: number[] = [];
        for (let i = 0; i + size <= list.length; i += size) {
          means.push(list.slice(i, i + size).reduce((sum, x) => sum + x, 0) / size);
        }
        const batches = batchesOf(list, wanted);
        expect([...batches.means()]).toEqual(means);
        const { batches: number, batchSize } = batches.interval(0.95, tQuantile);
        expect([number, batchSize]).toEqual([means.length, size]);
        if (list.length >= wanted) expect(number >= wanted && number < 2 * wanted).toBe(true);
      }),
      { seed: 43, numRuns: 500 },
    );
  });

  it('have the interval and the correlation of a calculation by hand', () => {
    // Mean 5, squares 16 + 4 + 0 + 4 + 16 = 40, four steps of 2: 1 - 16/80. Standard error √(40/4/5) = √2.
    const asked: number[] = [];
    const t = (probability: number, degreesOfFreedom: number): number => {
      asked.push(probability, degreesOfFreedom);
      return 3;
    };
    const { mean, halfWidth, lag1, warning } = batchesOf([1, 3, 5, 7, 9]).interval(0.9, t);
    expect([mean, lag1, asked]).toEqual([5, 0.8, [0.95, 4]]);
    expect(halfWidth).toBeCloseTo(3 * Math.SQRT2, 12);
    expect(warning).toBe('only 5 full batches: their independence cannot be judged below 8');
  });

  it('cover the true mean as often as the interval says, when observations are correlated and the run is long', () => {
    // 1000 runs of 2000 observations with a lag-1 correlation of 0.5, in batches of 32. What correlation is left between
    // the batches costs coverage: 0.942, found in 20,000 other runs. Binomial with that: outside of 918 to 966 for about
    // 1 seed in 1000.
    let covered = 0;
    for (let run = 0; run < 1000; run++) {
      const { mean, halfWidth } = batchesOf(autoregressive(run, 2000, 0.5)).interval(0.95, tQuantile);
      if (Math.abs(mean - 10) <= halfWidth) covered++;
    }
    expect(covered).toBeGreaterThanOrEqual(918);
    expect(covered).toBeLessThanOrEqual(966);
  });

  it('warn in one of twenty runs with independent observations, and in nearly all with strongly correlated ones', () => {
    // 1000 runs of 640 observations in batches of 16 each. Binomial with p = 0.05: outside of 27 to 77 for about 1 seed
    // in 5000. With a correlation of 0.99 all of 20,000 other runs warned.
    const warned = (phi: number): number => {
      let count = 0;
      for (let run = 0; run < 1000; run++) {
        if (batchesOf(autoregressive(run, 640, phi)).interval(0.95, tQuantile).warning !== null) count++;
      }
      return count;
    };
    const alarms = warned(0);
    expect(alarms).toBeGreaterThanOrEqual(27);
    expect(alarms).toBeLessThanOrEqual(77);
    expect(warned(0.99)).toBeGreaterThan(990);
  });

  it('say how strongly the batches are correlated, and what would have been normal', () => {
    const rising = batchesOf(Array.from({ length: 8 }, (_, i) => i));
    expect(rising.interval(0.95, tQuantile).warning).toBe(
      'batch means are correlated (0.92 at lag 1, above 0.51): the interval is too narrow, run longer',
    );
    expect(batchesOf([1, 5, 2, 4, 1, 5, 2, 6]).interval(0.95, tQuantile).warning).toBeNull();
  });

  it('have a certain mean and no correlation when all are equal', () => {
    const { mean, halfWidth, lag1, warning } = batchesOf(new Array<number>(10).fill(4)).interval(0.95, tQuantile);
    expect([mean, halfWidth, lag1, warning]).toEqual([4, 0, 0, null]);
  });

  it('have no mean without a full batch, no interval with one, and no correlation with two', () => {
    const of = (...values: number[]) => batchesOf(values).interval(0.95, () => 1);
    expect([of().mean, of().halfWidth, of(3).mean, of(3).halfWidth, of(3).lag1]).toEqual([NaN, NaN, 3, NaN, NaN]);
    expect([of(3, 5).mean, of(3, 5).halfWidth, of(3, 5).lag1]).toEqual([4, 1, NaN]);
  });

  it('begin with batches of one observation after a restart', () => {
    const batches = batchesOf([1, 2, 3, 4, 5, 6, 7], 2);
    batches.restart();
    batches.record(8);
    expect([...batches.means()]).toEqual([8]);
  });

  it.each([1, 2.5, NaN])('cannot be %s', (wanted) => {
    expect(() => new BatchMeans(wanted)).toThrow(
      new RangeError(`batch means need a whole number of batches from 2 up, not ${wanted}`),
    );
  });
});
