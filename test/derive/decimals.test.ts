import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixed, fixedShares } from '../../scenarios/derive/decimals.js';

describe('fixed', () => {
  it('prints six decimals and no negative zero', () => {
    expect([fixed(1 / 3), fixed(-1e-9), fixed(1)]).toEqual(['0.333333', '0.000000', '1.000000']);
  });
});

describe('fixedShares', () => {
  it('gives what rounding leaves to the largest remainders, earlier ones first', () => {
    expect(fixedShares([1 / 3, 1 / 3, 1 / 3])).toEqual(['0.333334', '0.333333', '0.333333']);
  });

  it('sums to exactly 1 for any probabilities', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 9 }), (weights) => {
        const sum = weights.reduce((a, b) => a + b, 0);
        const printed = fixedShares(weights.map((weight) => weight / sum));
        expect(printed.reduce((a, text) => a + Math.round(Number(text) * 1e6), 0)).toBe(1_000_000);
      }),
      { seed: 42 },
    );
  });

  it('rejects what is not a distribution', () => {
    expect(() => fixedShares([0.5, 0.6])).toThrow(RangeError);
    expect(() => fixedShares([-0.5, 1.5])).toThrow(RangeError);
  });
});
