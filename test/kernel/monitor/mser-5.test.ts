import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mser5 } from '../../../src/kernel/monitor/mser-5.js';
import { Streams } from '../../../src/kernel/random/stream.js';
import { standardNormalQuantile } from '../../../src/kernel/variate/standard-normal.js';

/** The rule by its definition, in two passes for each cut. */
function statistic(batches: readonly number[], cut: number): number {
  const left = batches.slice(cut);
  const mean = left.reduce((sum, z) => sum + z, 0) / left.length;
  return left.reduce((sum, z) => sum + (z - mean) ** 2, 0) / left.length ** 2;
}

function averages(values: readonly number[], batch: number): number[] {
  return Array.from({ length: Math.floor(values.length / batch) }, (_, i) =>
    values.slice(i * batch, (i + 1) * batch).reduce((sum, x) => sum + x / batch, 0),
  );
}

/** Noise around 0 with a start that fades from `height` by a factor of e each `fade` values. */
function fading(replication: number, length: number, height: number, fade: number): Float64Array {
  const stream = new Streams('mser-5', replication).stream('noise');
  return Float64Array.from(
    { length },
    (_, i) => standardNormalQuantile(stream.uniform()) + height * Math.exp(-i / fade),
  );
}

describe('MSER-5', () => {
  it('finds the least statistic of all cuts but the last, as two passes for each cut do', () => {
    const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 50, maxLength: 200 });
    fc.assert(
      fc.property(values, fc.constantFrom(1, 2, 5), (list, batch) => {
        const batches = averages(list, batch);
        const all = Array.from({ length: batches.length - 4 }, (_, cut) => statistic(batches, cut));
        const found = mser5(list, batch);
        const scale = Math.max(...all, 1e-9);
        expect(found.cut % batch).toBe(0);
        expect(Math.abs(found.statistic - Math.min(...all)) / scale).toBeLessThan(1e-10);
        expect(Math.abs(found.statistic - all[found.cut / batch]) / scale).toBeLessThan(1e-10);
        const left = batches.slice(found.cut / batch);
        expect(found.mean).toBeCloseTo(left.reduce((sum, z) => sum + z, 0) / left.length, 9);
      }),
      { seed: 44, numRuns: 300 },
    );
  });

  it('cuts a start that stands apart, exactly where it ends', () => {
    const values = Array.from({ length: 200 }, (_, i) => (i < 40 ? 9 : i % 2));
    expect(mser5(values, 1)).toMatchObject({ cut: 40, mean: expect.closeTo(0.5, 12), warning: null });
    expect(mser5(values, 5)).toMatchObject({ cut: 40, warning: null });
  });

  it('cuts nothing off a constant series', () => {
    expect(mser5(new Float64Array(60).fill(3))).toEqual({ cut: 0, statistic: 0, mean: 3, warning: null });
  });

  it('takes the earliest of equally good cuts', () => {
    expect(mser5([...new Array<number>(12).fill(5), ...new Array<number>(40).fill(1)], 1).cut).toBe(12);
  });

  it('leaves values after the last full batch out of account', () => {
    const values = [...new Array<number>(50).fill(1), 1000, 1000];
    expect(mser5(values)).toEqual({ cut: 0, statistic: 0, mean: 1, warning: null });
  });

  it('takes a fading start off nearly every series, and little off one without', () => {
    // 200 series of 1000 values each. A start of 10 standard deviations fades by e each 30 values: a cut before 50 would
    // leave a fifth of it, one past 500 is a matter of chance among the last batches. In 10,000 other series 0.998 were
    // cut within 50 to 500, and as many within 0 to 500 without such a start. Binomial with that: fewer than 196 of 200,
    // in either count, for about 1 seed in 8000.
    let inside = 0;
    let little = 0;
    for (let run = 0; run < 200; run++) {
      const { cut, warning } = mser5(fading(run, 1000, 10, 30));
      if (cut >= 50 && cut <= 500) inside++;
      expect(warning === null).toBe(cut <= 500);
      if (mser5(fading(run, 1000, 0, 1)).cut <= 500) little++;
    }
    expect(inside).toBeGreaterThanOrEqual(196);
    expect(little).toBeGreaterThanOrEqual(196);
  });

  it('warns when the cut lies past half of the series', () => {
    const values = Array.from({ length: 100 }, (_, i) => (i < 60 ? 20 : i % 2));
    expect(mser5(values, 1)).toMatchObject({
      cut: 60,
      warning: 'the cut lies past half of the series (60 %): the warm-up may not be over, run longer',
    });
    const half = Array.from({ length: 100 }, (_, i) => (i < 50 ? 20 : i % 2));
    expect(mser5(half, 1)).toMatchObject({ cut: 50, warning: null });
  });

  it('warns when the best cut is the last possible one, as for a series that only rises', () => {
    expect(
      mser5(
        Array.from({ length: 100 }, (_, i) => i * i * i),
        1,
      ),
    ).toMatchObject({
      cut: 95,
      warning: 'the best cut is the last possible one: the warm-up is not over, run longer',
    });
  });

  it('refuses a series that is too short, not finite, or cut into no batches', () => {
    expect(() => mser5(new Float64Array(49))).toThrow(
      new RangeError('a warm-up can be chosen from 50 values up, not from 49'),
    );
    expect(() => mser5(new Float64Array(9), 1)).toThrow(
      new RangeError('a warm-up can be chosen from 10 values up, not from 9'),
    );
    expect(() => mser5([...new Array<number>(50).fill(0), NaN, 1, 1, 1, 1])).toThrow(
      new RangeError('value 50 of the series is not finite: NaN'),
    );
    expect(() => mser5(new Float64Array(100), 0)).toThrow(new RangeError('a batch holds at least one value, not 0'));
  });
});
