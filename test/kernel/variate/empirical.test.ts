import { quantile, sampleVariance, mean } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { empirical, empiricalStep } from '../../../src/kernel/variate/empirical.js';
import { expectation } from '../support/integrate.js';

const DATA = [3.5, -2, 8, 8, 1, 40, 0.25];

describe('the empirical distribution with straight lines', () => {
  it('passes through the data at equal steps of probability', () => {
    const variate = empirical([30, 10, 20]);
    expect([1e-300, 0.25, 0.5, 0.75, 1 - 2 ** -53].map((u) => variate.quantile(u))).toEqual([10, 15, 20, 25, 30]);
  });

  it('has the quantiles of another implementation', () => {
    const variate = empirical(DATA);
    for (let i = 1; i < 100; i++) expect(variate.quantile(i / 100)).toBeCloseTo(quantile(DATA, i / 100), 12);
  });

  it('has the mean and variance that its quantiles integrate to', () => {
    const variate = empirical(DATA);
    expect(expectation(variate, (x) => x)).toBeCloseTo(variate.mean, 3);
    expect(expectation(variate, (x) => (x - variate.mean) ** 2) / variate.variance).toBeCloseTo(1, 3);
  });

  it('keeps its variance when the data are far from 0', () => {
    expect(empirical(DATA.map((x) => x + 1e9)).variance).toBeCloseTo(empirical(DATA).variance, 4);
  });

  it('of one datum is a point', () => {
    const variate = empirical([7]);
    expect([variate.mean, variate.variance, variate.quantile(0.3)]).toEqual([7, 0, 7]);
  });

  it('does not follow its data when they change later', () => {
    const data = [1, 2, 3];
    const variate = empirical(data);
    data[1] = 100;
    expect(variate.quantile(0.5)).toBe(2);
  });
});

describe('the empirical distribution in steps', () => {
  it('draws the data and nothing else, each for its equal share', () => {
    const variate = empiricalStep([30, 10, 20, 20]);
    expect([0.1, 0.25, 0.26, 0.75, 0.76].map((u) => variate.quantile(u))).toEqual([10, 10, 20, 20, 30]);
    expect([variate.quantile(1e-300), variate.quantile(1 - 2 ** -53)]).toEqual([10, 30]);
  });

  it('has the mean of the data, and their variance with n in the denominator', () => {
    const variate = empiricalStep(DATA);
    expect(variate.mean).toBeCloseTo(mean(DATA), 12);
    expect(variate.variance).toBeCloseTo((sampleVariance(DATA) * (DATA.length - 1)) / DATA.length, 10);
  });
});

describe('empirical distributions', () => {
  it.each([[[]], [[1, NaN]], [[1, Infinity]], [[-Infinity, 1]]])('refuse the data %j', (data) => {
    const message = 'needs at least one value, all of them finite';
    expect(() => empirical(data)).toThrow(new RangeError(`empirical ${message}`));
    expect(() => empiricalStep(data)).toThrow(new RangeError(`empiricalStep ${message}`));
  });
});
