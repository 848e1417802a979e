import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../scenarios/derive/bounded-allocation.js';
import { total } from '../../scenarios/derive/tally.js';

describe('allocate', () => {
  it('divides in proportion to weights while no bound holds', () => {
    const parts = allocate(
      12,
      [1, 2, 3].map((weight) => ({ weight, lower: 0, upper: 100 })),
    );
    expect(parts.map((part) => Math.round(part * 1e9) / 1e9)).toEqual([2, 4, 6]);
  });

  it('never leaves the bounds and conserves a total that they permit', () => {
    const share = fc
      .tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 50 }))
      .map(([weight, lower, width]) => ({ weight, lower, upper: lower + width }));
    fc.assert(
      fc.property(
        fc.array(share, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (shares, at) => {
          const lowest = total(shares.map(({ lower }) => lower));
          const wanted = lowest + at * (total(shares.map(({ upper }) => upper)) - lowest);
          const parts = allocate(wanted, shares);
          expect(total(parts)).toBeCloseTo(wanted, 6);
          parts.forEach((part, index) => {
            expect(part).toBeGreaterThanOrEqual(shares[index]?.lower ?? NaN);
            expect(part).toBeLessThanOrEqual(shares[index]?.upper ?? NaN);
          });
        },
      ),
      { seed: 42 },
    );
  });

  it('rejects bounds that cross', () => {
    expect(() => allocate(1, [{ weight: 1, lower: 2, upper: 1 }])).toThrow(RangeError);
  });
});
