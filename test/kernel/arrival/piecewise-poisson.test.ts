import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PiecewisePoisson } from '../../../src/kernel/arrival/piecewise-poisson.js';
import { Streams } from '../../../src/kernel/random/stream.js';
import { chiSquareTwoSided, evenness, normalTwoSided } from '../support/statistics.js';

/** A stream of given numbers, which counts how many were drawn. */
function given(numbers: readonly number[]) {
  let drawn = 0;
  return { path: 'given', uniform: () => numbers[drawn++] ?? 0.5, drawn: () => drawn };
}

function all(process: PiecewisePoisson): number[] {
  const times: number[] = [];
  for (let time = process.next(); time !== Infinity; time = process.next()) times.push(time);
  return times;
}

describe('piecewise Poisson arrivals', () => {
  it('come when the cumulative rate has reached the sum of unit exponentials', () => {
    const rate = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 5, noNaN: true }));
    const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(rate, { minLength: 1, maxLength: 8 }),
        fc.array(share, { minLength: 60, maxLength: 60 }),
        (rates, numbers) => {
          const [origin, width] = [-3, 2];
          const cumulative = (time: number): number =>
            rates.reduce((sum, r, i) => sum + r * Math.min(width, Math.max(0, time - origin - i * width)), 0);
          const process = new PiecewisePoisson(origin, width, Float64Array.from(rates), given(numbers));
          let sum = 0;
          for (const u of numbers) {
            sum -= Math.log(u);
            const time = process.next();
            if (sum > cumulative(Infinity) + 1e-9) {
              expect(time).toBe(Infinity);
              break;
            }
            if (time !== Infinity) expect(cumulative(time)).toBeCloseTo(sum, 8);
          }
        },
      ),
      { seed: 19, numRuns: 300 },
    );
  });

  it('take one uniform number each, also the one that does not come', () => {
    const stream = given([Math.exp(-1), Math.exp(-2), Math.exp(-9)]);
    const process = new PiecewisePoisson(0, 10, Float64Array.of(1), stream);
    expect([process.next(), process.next(), process.next()].map((t) => Math.round(t * 1e9) / 1e9)).toEqual([
      1,
      3,
      Infinity,
    ]);
    expect(stream.drawn()).toBe(3);
  });

  it('skip intervals without arrivals and carry the rest of an exponential over', () => {
    const process = new PiecewisePoisson(5, 1, Float64Array.of(0, 2, 0, 0, 4), given([Math.exp(-1), Math.exp(-3)]));
    expect(process.next()).toBeCloseTo(6.5, 12);
    expect(process.next()).toBeCloseTo(9.5, 12);
  });

  it('end with Infinity, and stay there', () => {
    const process = new PiecewisePoisson(0, 1, Float64Array.of(1, 0), given([0.9, 1e-9]));
    expect(process.next()).toBeLessThan(1);
    expect([process.next(), process.next(), process.next()]).toEqual([Infinity, Infinity, Infinity]);
    expect(new PiecewisePoisson(0, 1, Float64Array.of(0, 0), given([])).next()).toBe(Infinity);
    expect(new PiecewisePoisson(0, 1, new Float64Array(0), given([])).next()).toBe(Infinity);
  });

  it.each([
    [NaN, 1],
    [Infinity, 1],
    [0, 0],
    [0, -1],
    [0, NaN],
    [0, Infinity],
  ])('refuse the origin %d with the width %d', (origin, width) => {
    expect(() => new PiecewisePoisson(origin, width, Float64Array.of(1), given([]))).toThrow(
      new RangeError(`arrivals need a finite origin and a finite width > 0, not ${origin} and ${width}`),
    );
  });

  it.each([-1, NaN, Infinity])('refuse the rate %d', (rate) => {
    expect(() => new PiecewisePoisson(0, 1, Float64Array.of(2, rate), given([]))).toThrow(
      new RangeError(`arrivals need finite rates >= 0, not ${rate} in interval 1`),
    );
  });

  it('come in order, each within an interval that has arrivals', () => {
    const rates = Float64Array.of(3, 0, 100, 0.1, 0);
    for (let replication = 0; replication < 50; replication++) {
      const times = all(new PiecewisePoisson(24, 6, rates, new Streams('order', replication).stream('arrivals')));
      expect(times.every((time, i) => i === 0 || time >= times[i - 1])).toBe(true);
      expect(times.every((time) => rates[Math.floor((time - 24) / 6)] > 0)).toBe(true);
    }
  });

  describe('over 4,000 replications (false-alarm rate 1e-3 for all checks together)', () => {
    // 14 checks, each at 7e-5. Power: a rate wrong by 1.5 % in the weakest interval, by 0.4 % in the strongest, is
    // caught with a probability above 80 % (counts have a relative standard error of 1 / root of their expected sum).
    const RATE = 7e-5;
    const REPLICATIONS = 4000;
    const rates = [0.5, 0, 12, 3, 40];
    const width = 2;
    const counts = rates.map(() => new Float64Array(REPLICATIONS));
    const places = rates.map(() => new Float64Array(50));
    for (let replication = 0; replication < REPLICATIONS; replication++) {
      const stream = new Streams('dispersion', replication).stream('arrivals');
      for (const time of all(new PiecewisePoisson(10, width, Float64Array.from(rates), stream))) {
        const interval = Math.floor((time - 10) / width);
        counts[interval][replication]++;
        places[interval][Math.floor(((time - 10 - interval * width) / width) * 50)]++;
      }
    }
    const active = [0, 2, 3, 4].map((interval) => ({ interval, mean: rates[interval] * width }));

    it.each(active)('interval $interval has a mean count of $mean', ({ interval, mean }) => {
      const sum = counts[interval].reduce((a, b) => a + b, 0);
      const expected = REPLICATIONS * mean;
      expect(normalTwoSided((sum - expected) / Math.sqrt(expected))).toBeGreaterThan(RATE);
    });

    it.each(active)(
      'interval $interval has counts scattered as Poisson counts of mean $mean are',
      ({ interval, mean }) => {
        // (x - m)² / m has mean 1 and variance 2 + 1/m for a Poisson count x.
        const dispersion = counts[interval].reduce((sum, x) => sum + (x - mean) ** 2 / mean, 0);
        const z = (dispersion - REPLICATIONS) / Math.sqrt(REPLICATIONS * (2 + 1 / mean));
        expect(normalTwoSided(z)).toBeGreaterThan(RATE);
      },
    );

    it.each(active)('interval $interval has its arrivals evenly spread within it', ({ interval }) => {
      expect(chiSquareTwoSided(evenness(places[interval]), 49)).toBeGreaterThan(RATE);
    });

    it.each([
      [0, 2],
      [3, 4],
    ])('intervals %d and %d have counts that do not go together', (a, b) => {
      const [meanA, meanB] = [rates[a] * width, rates[b] * width];
      const sum = counts[a].reduce((total, x, i) => total + (x - meanA) * (counts[b][i] - meanB), 0);
      expect(normalTwoSided(sum / Math.sqrt(REPLICATIONS * meanA * meanB))).toBeGreaterThan(RATE);
    });

    it('interval 1, of rate 0, has none', () => {
      expect(counts[1].every((count) => count === 0)).toBe(true);
    });
  });
});
