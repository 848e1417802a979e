import { describe, expect, it } from 'vitest';
import { OverdispersedPoisson } from '../../../src/kernel/arrival/overdispersed-poisson.js';
import { PiecewisePoisson } from '../../../src/kernel/arrival/piecewise-poisson.js';
import { Streams } from '../../../src/kernel/random/stream.js';
import { constant } from '../../../src/kernel/variate/constant.js';
import { gamma } from '../../../src/kernel/variate/gamma.js';
import { lognormal } from '../../../src/kernel/variate/lognormal.js';
import { normal } from '../../../src/kernel/variate/normal.js';
import { arrivalsOf, given } from '../support/given.js';
import { normalTwoSided } from '../support/statistics.js';

describe('overdispersed Poisson arrivals', () => {
  const rates = Float64Array.of(1, 3, 2, 0, 4);
  const daily = { origin: 5, width: 2, rates, perDay: 2, factor: gamma(4, 0.25) };

  it('are Poisson arrivals whose rates have been multiplied day by day', () => {
    const streams = new Streams('factors', 3);
    const process = new OverdispersedPoisson(daily, streams.stream('days'), streams.stream('arrivals'));
    const days = streams.stream('days');
    const factors = Array.from({ length: 3 }, () => daily.factor.quantile(days.uniform()));
    expect(process.factors()).toEqual(factors);
    const scaled = rates.map((rate, i) => rate * factors[Math.floor(i / 2)]);
    expect(arrivalsOf(process)).toEqual(arrivalsOf(new PiecewisePoisson(5, 2, scaled, streams.stream('arrivals'))));
  });

  it('with a factor that is always 1 are plain Poisson arrivals', () => {
    const streams = new Streams('plain', 1);
    const process = new OverdispersedPoisson({ ...daily, factor: constant(1) }, given([]), streams.stream('a'));
    expect(arrivalsOf(process)).toEqual(arrivalsOf(new PiecewisePoisson(5, 2, rates, streams.stream('a'))));
  });

  it('have the same factor on a day under other rates, and when days are added', () => {
    const factors = [rates, Float64Array.of(9, 9, 9, 9, 9, 9, 9)].map((r) =>
      new OverdispersedPoisson({ ...daily, rates: r }, new Streams('s', 1).stream('d'), given([])).factors(),
    );
    expect(factors[1].slice(0, 3)).toEqual(factors[0]);
  });

  // Four checks at 2.5e-4 each: 1e-3 together. A day's count has mean m and variance m + m² v. Power: a variance of the
  // factor wrong by 15 % is caught with a probability above 90 %.
  it.each([
    ['gamma', gamma(5, 0.2)],
    ['lognormal', lognormal(1, 0.5)],
  ])('scatter by day as %s factors say (false-alarm rate 1e-3 for all)', (_name, factor) => {
    const [days, mean] = [20_000, 30];
    const streams = new Streams('overdispersed', 1);
    const process = new OverdispersedPoisson(
      { origin: 0, width: 0.5, rates: new Float64Array(2 * days).fill(mean), perDay: 2, factor },
      streams.stream('days'),
      streams.stream('arrivals'),
    );
    const counts = new Float64Array(days);
    for (const time of arrivalsOf(process)) counts[Math.floor(time)]++;
    const variance = mean + mean * mean * factor.variance;
    const average = counts.reduce((sum, x) => sum + x / days, 0);
    const squares = counts.map((x) => (x - mean) ** 2 / variance);
    const spread = squares.reduce((sum, x) => sum + x / days, 0);
    const spreadError = Math.sqrt(squares.reduce((sum, x) => sum + (x - 1) ** 2 / days, 0) / days);
    expect(normalTwoSided((average - mean) / Math.sqrt(variance / days))).toBeGreaterThan(2.5e-4);
    expect(normalTwoSided((spread - 1) / spreadError)).toBeGreaterThan(2.5e-4);
  });

  it('go on from a saved state as if nothing had happened', () => {
    const streams = new Streams('save', 1);
    const stream = streams.stream('arrivals');
    const process = new OverdispersedPoisson(daily, streams.stream('days'), stream);
    process.next();
    const saved = [stream.snapshot(), process.snapshot()] as const;
    const times = [process.next(), process.next()];
    stream.restore(saved[0]);
    process.restore(saved[1]);
    expect([process.next(), process.next()]).toEqual(times);
  });

  it.each([
    [0, constant(1)],
    [1.5, constant(1)],
    [NaN, constant(1)],
    [2, constant(1.1)],
  ])('refuse %d intervals a day, or a factor that changes the mean', (perDay, factor) => {
    expect(() => new OverdispersedPoisson({ ...daily, perDay, factor }, given([]), given([]))).toThrow(
      new RangeError(
        `overdispersed arrivals need whole intervals per day > 0 and a factor of mean 1, not ${perDay} and ${factor.mean}`,
      ),
    );
  });

  it('refuse a negative factor, and rates that no process could have', () => {
    expect(() => new OverdispersedPoisson({ ...daily, factor: normal(1, 1) }, given([0.5, 0.01]), given([]))).toThrow(
      /^the factor of day 1 is -1\.32634\d+, not a finite number of at least 0$/,
    );
    const negative = { ...daily, rates: Float64Array.of(1, -2) };
    expect(() => new OverdispersedPoisson(negative, given([]), given([]))).toThrow(
      new RangeError('arrivals need finite rates >= 0, not -2 in interval 1'),
    );
  });
});
