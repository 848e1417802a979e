import { describe, expect, it } from 'vitest';
import { pert } from '../../../src/kernel/variate/pert.js';

describe('PERT', () => {
  it('has a mean that counts the mode four times', () => {
    expect(pert(1, 2, 9).mean).toBeCloseTo((1 + 4 * 2 + 9) / 6, 14);
    expect(pert(1, 2, 9, 2).mean).toBeCloseTo((1 + 2 * 2 + 9) / 4, 14);
  });

  it('is uniform when the mode has no weight', () => {
    expect(pert(2, 2, 4, 0).quantile(0.25)).toBeCloseTo(2.5, 12);
  });

  it('has its median at the mode when it is symmetric', () => {
    expect(pert(-5, 0, 5).quantile(0.5)).toBeCloseTo(0, 12);
  });

  it.each([
    [2, 1, 3, 4],
    [1, 4, 3, 4],
    [NaN, 1, 3, 4],
    [-Infinity, 1, 3, 4],
    [0, 1, Infinity, 4],
    [0, 1, 2, -1],
    [0, 1, 2, NaN],
    [0, 1, 2, Infinity],
  ])('refuses %d, %d and %d with the weight %d', (low, mode, high, weight) => {
    expect(() => pert(low, mode, high, weight)).toThrow(
      new RangeError(
        `pert needs finite low <= mode <= high and a finite weight >= 0, not ${low}, ${mode}, ${high} and ${weight}`,
      ),
    );
  });
});
