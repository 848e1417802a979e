import { describe, expect, it } from 'vitest';
import { rake } from '../../scenarios/derive/rake.js';

describe('rake', () => {
  it('gives the product table when the seed is uniform', () => {
    const table = rake(
      [
        [1, 1],
        [1, 1],
      ],
      [30, 70],
      [20, 80],
    );
    expect(table.flat().map((value) => Math.round(value * 1e6) / 1e6)).toEqual([6, 24, 14, 56]);
  });

  it('keeps the odds ratio of the seed and reaches both totals', () => {
    const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = rake(
      [
        [4, 1],
        [1, 4],
      ],
      [50, 50],
      [30, 70],
    );
    expect((a * d) / (b * c)).toBeCloseTo(16, 6);
    expect(a + c).toBeCloseTo(30, 6);
    expect(a + b).toBeCloseTo(50, 6);
  });

  it('scales column totals that disagree with the row totals', () => {
    expect(rake([[1, 1]], [10], [1, 1]).flat()).toEqual([5, 5]);
  });

  it('rejects a total that only zeros could carry', () => {
    expect(() => rake([[0, 1]], [10], [5, 5])).toThrow(RangeError);
  });
});
