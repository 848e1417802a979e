import { describe, expect, it } from 'vitest';
import { binomial } from '../../../src/kernel/variate/binomial.js';
import { discrete } from '../../../src/kernel/variate/discrete.js';
import { geometric } from '../../../src/kernel/variate/geometric.js';
import { poisson } from '../../../src/kernel/variate/poisson.js';
import type { Variate } from '../../../src/kernel/variate/variate.js';
import { oracle } from '../support/oracle.js';

interface Counts {
  readonly variate: Variate;
  /** Probability of exactly k, from another source. */
  readonly probability: (k: number) => number;
}

const geometricProbability = (p: number) => (k: number) => p * Math.exp(k * Math.log1p(-p));

const COUNTS: Record<string, Counts> = {
  'Poisson of mean 0.3': { variate: poisson(0.3), probability: (k) => oracle.poisson.pdf(k, 0.3) },
  'Poisson of mean 7.5': { variate: poisson(7.5), probability: (k) => oracle.poisson.pdf(k, 7.5) },
  'Poisson of mean 120': { variate: poisson(120), probability: (k) => Math.exp(k * Math.log(120) - 120 - logOf(k)) },
  'binomial 10 of 0.3': { variate: binomial(10, 0.3), probability: (k) => oracle.binomial.pdf(k, 10, 0.3) },
  'binomial 1 of 0.5': { variate: binomial(1, 0.5), probability: (k) => (k <= 1 ? 0.5 : 0) },
  'binomial 60 of 0.95': { variate: binomial(60, 0.95), probability: (k) => oracle.binomial.pdf(k, 60, 0.95) },
  'geometric of 0.2': { variate: geometric(0.2), probability: geometricProbability(0.2) },
  'geometric of 0.97': { variate: geometric(0.97), probability: geometricProbability(0.97) },
  discrete: { variate: discrete([4, 1, 2], [1, 5, 2]), probability: (k) => [0, 5, 2, 0, 1][k] / 8 || 0 },
};

/** ln k! as the sum of its logarithms. */
function logOf(k: number): number {
  let sum = 0;
  for (let i = 2; i <= k; i++) sum += Math.log(i);
  return sum;
}

describe.each(Object.entries(COUNTS))('%s', (_name, { variate, probability }) => {
  it('steps from one count to the next where the sum of probabilities says', () => {
    let sum = 0;
    for (let k = 0; k < 400; k++) {
      const next = sum + (probability(k) || 0);
      // One part in 10¹¹ to either side of a step, where the oracle's own rounding is smaller than that.
      if (next - sum > 1e-9) {
        expect(variate.quantile(sum + 1e-11)).toBe(k);
        if (next < 1 - 1e-9) expect(variate.quantile(next - 1e-11)).toBe(k);
      }
      sum = next;
    }
    expect(sum).toBeCloseTo(1, 9);
  });

  it('has the mean and the variance of its probabilities', () => {
    let [mean, squares] = [0, 0];
    for (let k = 0; k < 800; k++) mean += k * (probability(k) || 0);
    for (let k = 0; k < 800; k++) squares += (k - mean) * (k - mean) * (probability(k) || 0);
    expect(Math.abs(variate.mean - mean)).toBeLessThan(1e-10 * (1 + mean));
    expect(Math.abs(variate.variance - squares)).toBeLessThan(1e-9 * (1 + squares));
  });

  it('gives more for more, and a whole finite number at either end', () => {
    let last = -1;
    for (const u of [1e-300, 2 ** -53, 1e-9, 0.001, 0.1, 0.3, 0.5, 0.7, 0.99, 1 - 1e-9, 1 - 2 ** -53]) {
      const k = variate.quantile(u);
      expect(Number.isSafeInteger(k) && k >= last).toBe(true);
      last = k;
    }
  });
});

describe('counts in large numbers', () => {
  it('of Poisson and binomial have a normal middle', () => {
    expect(Math.abs(poisson(1e8).quantile(0.975) - (1e8 + 1.959963984540054 * 1e4))).toBeLessThan(2);
    const binomialDeviation = Math.sqrt(1e8 * 0.3 * 0.7);
    expect(Math.abs(binomial(1e8, 0.3).quantile(0.025) - (3e7 - 1.959963984540054 * binomialDeviation))).toBeLessThan(
      2,
    );
  });

  it('of binomial mirror each other when success and failure are exchanged', () => {
    for (const u of [0.001, 0.123, 0.5, 0.777]) {
      expect(binomial(999, 0.25).quantile(u) + binomial(999, 0.75).quantile(1 - u)).toBe(999);
    }
  });

  it('do not exist where nothing can vary', () => {
    const points = [poisson(0), binomial(0, 0.3), binomial(8, 0), binomial(8, 1), geometric(1)];
    expect(points.map((variate) => [variate.quantile(1e-9), variate.quantile(1 - 1e-9), variate.variance])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
      [8, 8, 0],
      [0, 0, 0],
    ]);
  });
});

describe('discrete', () => {
  it('draws values in ascending order whatever order they are given in', () => {
    const variate = discrete([30, -10, 20], [2, 1, 1]);
    expect([0.1, 0.25, 0.26, 0.5, 0.51, 0.99].map((u) => variate.quantile(u))).toEqual([-10, -10, 20, 20, 30, 30]);
    expect([variate.mean, variate.variance]).toEqual([17.5, 268.75]);
  });

  it('never draws a value of weight 0', () => {
    const variate = discrete([1, 2, 3, 4], [0, 1, 0, 0]);
    expect([1e-300, 0.5, 1 - 2 ** -53].map((u) => variate.quantile(u))).toEqual([2, 2, 2]);
  });

  it('does not follow its arguments when they change later', () => {
    const values = [1, 2];
    const variate = discrete(values, [1, 1]);
    values[0] = 100;
    expect(variate.quantile(0.1)).toBe(1);
  });

  it.each([
    [[NaN], [1], 'discrete needs finite values and weights >= 0, not NaN with 1'],
    [[Infinity], [1], 'discrete needs finite values and weights >= 0, not Infinity with 1'],
    [[1, 2], [1, -1], 'discrete needs finite values and weights >= 0, not 2 with -1'],
    [[1, 2], [1, NaN], 'discrete needs finite values and weights >= 0, not 2 with NaN'],
    [[1, 2], [1], 'discrete needs finite values and weights >= 0, not 2 with undefined'],
    [[1], [1, 2], 'discrete needs a weight for each value and a finite sum of weights > 0, not 1'],
    [[1, 2], [0, 0], 'discrete needs a weight for each value and a finite sum of weights > 0, not 0'],
    [[1], [Infinity], 'discrete needs a weight for each value and a finite sum of weights > 0, not Infinity'],
    [[], [], 'discrete needs a weight for each value and a finite sum of weights > 0, not 0'],
  ])('refuses the values %j with the weights %j', (values, weights, message) => {
    expect(() => discrete(values, weights)).toThrow(new RangeError(message));
  });
});

describe('counts refuse', () => {
  it.each([-1, NaN, Infinity])('the Poisson mean %d', (mean) => {
    expect(() => poisson(mean)).toThrow(new RangeError(`poisson needs a finite mean >= 0, not ${mean}`));
  });

  it.each([
    [-1, 0.5],
    [1.5, 0.5],
    [NaN, 0.5],
    [Infinity, 0.5],
    [3, -0.1],
    [3, 1.1],
    [3, NaN],
  ])('%d binomial trials of %d', (trials, probability) => {
    expect(() => binomial(trials, probability)).toThrow(
      new RangeError(`binomial needs whole trials >= 0 and a probability in [0, 1], not ${trials} and ${probability}`),
    );
  });

  it.each([0, -0.1, 1.1, NaN, Infinity])('the geometric probability %d', (probability) => {
    expect(() => geometric(probability)).toThrow(
      new RangeError(`geometric needs a probability in (0, 1], not ${probability}`),
    );
  });
});
