import { describe, expect, it } from 'vitest';
import { erlang } from '../../../src/kernel/variate/erlang.js';

describe('Erlang', () => {
  it('of two stages has the distribution function 1 - (1 + x) exp(-x)', () => {
    for (const u of [0.001, 0.3, 0.9, 0.99999]) {
      const x = erlang(2, 2).quantile(u);
      expect(1 - (1 + x) * Math.exp(-x)).toBeCloseTo(u, 12);
    }
  });

  it('has the mean that it is given, and a variance that the stages divide', () => {
    expect([erlang(4, 10).mean, erlang(4, 10).variance]).toEqual([10, 25]);
    expect(erlang(4, 0).quantile(0.9)).toBe(0);
  });

  it.each([
    [0, 1],
    [1.5, 1],
    [-1, 1],
    [NaN, 1],
    [Infinity, 1],
    [2, -1],
    [2, NaN],
    [2, Infinity],
  ])('refuses %d stages with the mean %d', (stages, mean) => {
    expect(() => erlang(stages, mean)).toThrow(
      new RangeError(`erlang needs whole stages > 0 and a finite mean >= 0, not ${stages} and ${mean}`),
    );
  });
});
