import { expect, it } from 'vitest';
import { constant } from '../../../src/kernel/variate/constant.js';

it('constant has its value for every uniform number', () => {
  const variate = constant(7);
  expect([1e-300, 0.5, 1 - 2 ** -53].map((u) => variate.quantile(u))).toEqual([7, 7, 7]);
  expect([variate.mean, variate.variance]).toEqual([7, 0]);
});

it.each([NaN, Infinity, -Infinity])('constant refuses %d', (value) => {
  expect(() => constant(value)).toThrow(new RangeError(`constant needs a finite value, not ${value}`));
});
