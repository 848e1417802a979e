import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Histogram } from '../../../src/kernel/monitor/histogram.js';

const WIDTH = 0.5;
const BINS = 8;
const observation = fc.record({
  value: fc.double({ min: 0, max: 6, noNaN: true }),
  weight: fc.integer({ min: 1, max: 9 }),
});

function recorded(observations: readonly { readonly value: number; readonly weight: number }[]): Histogram {
  const histogram = new Histogram(WIDTH, BINS);
  for (const { value, weight } of observations) histogram.record(value, weight);
  return histogram;
}

describe('histogram', () => {
  it('puts each weight into the bin that covers its value, all beyond the end into the last', () => {
    fc.assert(
      fc.property(fc.array(observation), (observations) => {
        const histogram = recorded(observations);
        for (let bin = 0; bin < BINS; bin++) {
          const upper = bin === BINS - 1 ? Infinity : (bin + 1) * WIDTH;
          const inside = observations.filter(({ value }) => value >= bin * WIDTH && value < upper);
          expect(histogram.weights[bin]).toBe(inside.reduce((sum, { weight }) => sum + weight, 0));
        }
        expect(histogram.total).toBe(observations.reduce((sum, { weight }) => sum + weight, 0));
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  it('has the mean of the observations, not of the bins', () => {
    fc.assert(
      fc.property(fc.array(observation, { minLength: 1 }), (observations) => {
        const weight = observations.reduce((sum, o) => sum + o.weight, 0);
        const mean = observations.reduce((sum, o) => sum + o.weight * o.value, 0) / weight;
        expect(recorded(observations).mean).toBeCloseTo(mean, 10);
      }),
      { seed: 13, numRuns: 200 },
    );
  });

  it('has quantiles within one bin of those of the sorted observations', () => {
    const inRange = fc.record({
      value: fc.double({ min: 0, max: 3.99, noNaN: true }),
      weight: fc.integer({ min: 1, max: 9 }),
    });
    const share = fc.oneof(fc.constantFrom(0, 0.5, 0.9, 1), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(inRange, { minLength: 1, maxLength: 40 }), share, (observations, probability) => {
        const sorted = observations.flatMap(({ value, weight }) => new Array<number>(weight).fill(value));
        sorted.sort((a, b) => a - b);
        const exact = sorted[Math.max(0, Math.ceil(probability * sorted.length) - 1)];
        expect(Math.abs(recorded(observations).quantile(probability) - exact)).toBeLessThanOrEqual(WIDTH);
      }),
      { seed: 14, numRuns: 500 },
    );
  });

  it('interpolates a quantile within its bin', () => {
    const histogram = new Histogram(10, 4);
    histogram.record(3, 4);
    histogram.record(25, 4);
    expect([0, 0.25, 0.5, 0.75, 1].map((p) => histogram.quantile(p))).toEqual([0, 5, 10, 25, 30]);
  });

  it('has a largest quantile for weights that do not add up exactly', () => {
    const histogram = new Histogram(1, 3);
    histogram.record(1, 0.2);
    histogram.record(0, 0.4);
    histogram.record(0, 0.6);
    const binned = histogram.weights.reduce((sum, weight) => sum + weight, 0);
    expect(binned).toBeLessThan(histogram.total);
    expect(histogram.quantile(1)).toBe(2);
  });

  it('has at or above each edge the share that a count of the observations gives', () => {
    fc.assert(
      fc.property(fc.array(observation, { minLength: 1 }), fc.nat(BINS), (observations, edge) => {
        const histogram = recorded(observations);
        const cut = edge * WIDTH;
        const above = observations.filter(({ value }) => value >= cut).reduce((sum, { weight }) => sum + weight, 0);
        expect(histogram.shareFrom(cut)).toBe(edge === BINS ? 0 : above / histogram.total);
      }),
      { seed: 15, numRuns: 300 },
    );
  });

  it('merged from several is the histogram of all their observations', () => {
    fc.assert(
      fc.property(fc.array(fc.array(observation), { minLength: 1, maxLength: 4 }), (parts) => {
        const merged = Histogram.merge(parts.map(recorded));
        const whole = recorded(parts.flat());
        expect([...merged.weights]).toEqual([...whole.weights]);
        expect(merged.total).toBe(whole.total);
        if (whole.total > 0) expect(merged.mean).toBeCloseTo(whole.mean, 10);
      }),
      { seed: 20, numRuns: 100 },
    );
  });

  it('leaves the histograms that it is merged from as they were', () => {
    const parts = [recorded([{ value: 1, weight: 2 }]), recorded([{ value: 1, weight: 3 }])];
    Histogram.merge(parts).record(1, 100);
    expect(parts.map((part) => part.total)).toEqual([2, 3]);
    expect(parts.map((part) => part.weights[2])).toEqual([2, 3]);
  });

  it.each([new Histogram(1, BINS), new Histogram(WIDTH, BINS + 1)])('is not merged with one of other bins', (other) => {
    expect(() => Histogram.merge([new Histogram(WIDTH, BINS), other])).toThrow(
      new RangeError('only histograms with the same bins can be merged'),
    );
  });

  it('is not merged from none', () => {
    expect(() => Histogram.merge([])).toThrow(new RangeError('there is no histogram to merge'));
  });

  it('has neither mean nor quantile nor share without observations, also after a reset', () => {
    const histogram = recorded([{ value: 1, weight: 2 }]);
    histogram.reset();
    expect([histogram.total, histogram.mean, histogram.quantile(0.5), histogram.shareFrom(0)]).toEqual([
      0,
      NaN,
      NaN,
      NaN,
    ]);
    expect([...histogram.weights]).toEqual(new Array(BINS).fill(0));
  });
});
