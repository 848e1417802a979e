import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuantileSketch } from '../../../src/kernel/monitor/quantile-sketch.js';

const tiny = 2 ** -1022;
const size = fc.oneof(
  fc.double({ min: 1e-3, max: 1e4, noNaN: true }),
  fc.double({ min: tiny, max: Number.MAX_VALUE, noNaN: true }),
  fc.constantFrom(1, 2, 4, 1024, 0.5, tiny, Number.MAX_VALUE),
);
const number = fc.oneof(
  size,
  size.map((x) => -x),
  fc.constant(0),
);
const share = fc.oneof(fc.constantFrom(0, 0.5, 0.95, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const PLACES = [0, 0.01, 0.2, 0.5, 0.75, 0.95, 0.999, 1];

function sketchOf(values: readonly number[], relativeError?: number, maxBins?: number): QuantileSketch {
  const sketch = new QuantileSketch(relativeError, maxBins);
  for (const value of values) sketch.record(value);
  return sketch;
}

/** All that a sketch tells. */
function told(sketch: QuantileSketch): number[] {
  return [sketch.count, sketch.minimum, sketch.maximum, sketch.accurateFrom, ...PLACES.map((p) => sketch.quantile(p))];
}

describe('quantile sketch', () => {
  it('has each quantile within its relative error of the observation of that rank', () => {
    const error = fc.constantFrom(0.5, 0.1, 0.01, 0.001);
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 60 }), share, error, (values, p, asked) => {
        const sketch = sketchOf(values, asked, 2 ** 31);
        const exact = [...values].sort((a, b) => a - b)[Math.floor(p * (values.length - 1))];
        expect(sketch.relativeError).toBeLessThanOrEqual(asked);
        // Room for the rounding of the two numbers themselves.
        expect(Math.abs(sketch.quantile(p) - exact)).toBeLessThanOrEqual(
          (sketch.relativeError + 4e-16) * Math.abs(exact),
        );
      }),
      { seed: 36, numRuns: 500 },
    );
  });

  it('reaches its relative error, so that the bound is the best one to state', () => {
    const sketch = sketchOf([1, 1.01, 3], 0.1);
    expect(sketch.relativeError).toBe(1 / 17);
    expect(sketch.quantile(0.5)).toBe(1 + 1 / 17);
  });

  it('does not depend on the order of the observations, nor on how they were split before a merge', () => {
    const parts = fc.array(fc.array(number, { maxLength: 20 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(parts, fc.constantFrom(2, 50, 400, 4096), (lists, maxBins) => {
        const values = lists.flat();
        const whole = told(sketchOf(values, 0.01, maxBins));
        expect(told(sketchOf([...values].reverse(), 0.01, maxBins))).toEqual(whole);
        expect(
          told(
            sketchOf(
              [...values].sort((a, b) => a - b),
              0.01,
              maxBins,
            ),
          ),
        ).toEqual(whole);
        expect(told(QuantileSketch.merge(lists.map((list) => sketchOf(list, 0.01, maxBins))))).toEqual(whole);
      }),
      { seed: 37, numRuns: 300 },
    );
  });

  it('keeps its bound above a stated size when the observations span more than its bins', () => {
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 60 }), share, (values, p) => {
        const sketch = sketchOf(values, 0.01, 256);
        const exact = [...values].sort((a, b) => a - b)[Math.floor(p * (values.length - 1))];
        expect(sketch.bytes).toBeLessThanOrEqual(256 * 8);
        const found = sketch.quantile(p);
        if (exact >= sketch.accurateFrom) {
          expect(Math.abs(found - exact)).toBeLessThanOrEqual((sketch.relativeError + 4e-16) * exact);
        } else {
          expect(found).toBeLessThanOrEqual(sketch.accurateFrom);
        }
      }),
      { seed: 38, numRuns: 500 },
    );
  });

  it('knows from which size on its bound holds', () => {
    // Bins of 1/64 below 2 and of 1/32 above; the 64 that end with the one from 3 begin at 1.515625 (97/64).
    const sketch = new QuantileSketch(0.01, 64);
    sketch.record(3);
    sketch.record(1.52);
    expect(sketch.accurateFrom).toBe(0);
    sketch.record(1.51);
    expect(sketch.accurateFrom).toBe(98 / 64);
  });

  it('counts an observation of weight n like n observations', () => {
    const weighted = new QuantileSketch();
    weighted.record(2, 3);
    weighted.record(0, 2);
    weighted.record(-5, 1);
    expect(told(weighted)).toEqual(told(sketchOf([2, 0, 2, -5, 0, 2])));
  });

  it('takes numbers below 2^-1022 for 0', () => {
    expect(sketchOf([-3e-310, 2e-310, 1]).quantile(0.5)).toBe(0);
  });

  it('has no quantile without observations, also after a restart', () => {
    const sketch = sketchOf([-1, 0, 1, 1e300], 0.01, 8);
    sketch.restart();
    expect(told(sketch)).toEqual([0, Infinity, -Infinity, 0, ...PLACES.map(() => NaN)]);
    sketch.record(5);
    expect(sketch.quantile(0.3)).toBe(5);
  });

  it('refuses to merge nothing, or sketches of different bins', () => {
    expect(() => QuantileSketch.merge([])).toThrow(new RangeError('there is no sketch to merge'));
    const different = new RangeError('only sketches with the same relative error and number of bins can be merged');
    expect(() => QuantileSketch.merge([new QuantileSketch(0.01), new QuantileSketch(0.001)])).toThrow(different);
    expect(() => QuantileSketch.merge([new QuantileSketch(0.01, 8), new QuantileSketch(0.01, 9)])).toThrow(different);
  });

  it.each<readonly [string, () => unknown]>([
    ["a sketch's relative error lies between 1e-6 and 1, not 0", () => new QuantileSketch(0)],
    ["a sketch's relative error lies between 1e-6 and 1, not 1", () => new QuantileSketch(1)],
    ['a sketch needs a whole number of bins from 2 up, not 1', () => new QuantileSketch(0.1, 1)],
    ['a sketch needs a whole number of bins from 2 up, not 2.5', () => new QuantileSketch(0.1, 2.5)],
    ['a sketch takes finite numbers, not NaN', () => sketchOf([NaN])],
    ['a sketch takes finite numbers, not Infinity', () => sketchOf([Infinity])],
    ['a probability lies within [0, 1], not -0.1', () => sketchOf([1]).quantile(-0.1)],
  ])('says "%s"', (message, act) => {
    expect(act).toThrow(new RangeError(message));
  });

  it.each([0, -1, NaN, Infinity])('refuses the weight %s', (weight) => {
    expect(() => {
      new QuantileSketch().record(1, weight);
    }).toThrow(new RangeError(`a weight is finite and above 0, not ${weight}`));
  });
});
