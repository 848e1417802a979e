import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sample } from '../../../src/kernel/monitor/sample.js';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const share = fc.oneof(fc.constantFrom(0, 0.5, 0.95, 1), fc.double({ min: 0, max: 1, noNaN: true }));

function sampleOf(values: readonly number[], capacity?: number): Sample {
  const sample = new Sample(capacity);
  for (const value of values) sample.record(value);
  return sample;
}

/** Definition 7 the long way: the piecewise linear function through the points ((i - 1) / (n - 1), x(i)). */
function typeSeven(values: readonly number[], p: number): number {
  const x = [...values].sort((a, b) => a - b);
  for (let i = 1; i < x.length; i++) {
    const [from, to] = [(i - 1) / (x.length - 1), i / (x.length - 1)];
    if (p <= to) return x[i - 1] + ((p - from) / (to - from)) * (x[i] - x[i - 1]);
  }
  return x[x.length - 1];
}

describe('sample', () => {
  it('has the quantiles of a line drawn through the sorted observations', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 300 }), share, fc.nat(4), (values, p, capacity) => {
        expect(Math.abs(sampleOf(values, capacity).quantile(p) - typeSeven(values, p))).toBeLessThan(1e-6);
      }),
      { seed: 31, numRuns: 500 },
    );
  });

  it('agrees with R: quantile(c(1, 2, 4, 8, 16), c(0, .1, .25, .5, .9, 1))', () => {
    const sample = sampleOf([16, 1, 8, 2, 4]);
    expect([0, 0.1, 0.25, 0.5, 0.9, 1].map((p) => sample.quantile(p))).toEqual([1, 1.4, 2, 4, 12.8, 16]);
  });

  it('takes observations after a quantile was asked for', () => {
    const sample = sampleOf([5, 1]);
    expect(sample.quantile(0.5)).toBe(3);
    sample.record(-10);
    expect([sample.quantile(0), sample.quantile(0.5), sample.count]).toEqual([-10, 1, 3]);
  });

  it('merged from several has the quantiles of all, and leaves them as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.array(number)), share, (parts, p) => {
        const samples = parts.map((part) => sampleOf(part));
        const merged = Sample.merge(samples);
        expect([merged.count, merged.quantile(p)]).toEqual([parts.flat().length, sampleOf(parts.flat()).quantile(p)]);
        merged.record(1);
        expect(samples.map((sample) => sample.count)).toEqual(parts.map((part) => part.length));
      }),
      { seed: 32, numRuns: 200 },
    );
  });

  it('has no quantile without observations, also after a restart', () => {
    const sample = sampleOf([3, 1]);
    sample.restart();
    expect([sample.count, sample.quantile(0.5), [...sample.sorted()]]).toEqual([0, NaN, []]);
    sample.record(7);
    expect(sample.quantile(1)).toBe(7);
  });

  it('refuses what is not a finite number, and what is not a probability', () => {
    expect(() => {
      new Sample().record(NaN);
    }).toThrow(new RangeError('a sample takes finite numbers, not NaN'));
    expect(() => {
      new Sample().record(-Infinity);
    }).toThrow(new RangeError('a sample takes finite numbers, not -Infinity'));
    expect(() => new Sample().quantile(1.1)).toThrow(new RangeError('a probability lies within [0, 1], not 1.1'));
    expect(() => new Sample().quantile(NaN)).toThrow(new RangeError('a probability lies within [0, 1], not NaN'));
  });
});
