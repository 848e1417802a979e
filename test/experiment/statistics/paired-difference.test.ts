import { describe, expect, it } from 'vitest';
import { pairedDifference } from '../../../src/experiment/statistics/paired-difference.js';
import { meanInterval } from '../../../src/experiment/statistics/mean-interval.js';

describe('a paired difference', () => {
  it('is the interval of the differences, scenario minus baseline', () => {
    const baseline = [10, 12, 9, 15];
    const scenario = [8, 11, 8, 12];
    const paired = pairedDifference(scenario, baseline, 0.95);
    const plain = meanInterval([-2, -1, -1, -3], 0.95);
    expect(paired.difference).toBe(-1.75);
    expect([paired.low, paired.high, paired.n]).toEqual([plain.low, plain.high, 4]);
  });

  it('says how much pairing gained: the variance of an unpaired difference over that of the paired one', () => {
    const baseline = [10, 12, 9, 15];
    const { correlation, varianceRatio } = pairedDifference([8, 11, 8, 12], baseline, 0.95);
    // Variances 7 (baseline), 4.25 (scenario), 0.9166667 (differences).
    expect(varianceRatio).toBeCloseTo((7 + 4.25) / (11 / 12), 10);
    expect(correlation).toBeCloseTo((7 + 4.25 - 11 / 12) / 2 / Math.sqrt(7 * 4.25), 10);
  });

  it('has an infinite gain when the difference is certain, and none to speak of when nothing varies', () => {
    expect(pairedDifference([2, 3, 4], [1, 2, 3], 0.95)).toMatchObject({
      difference: 1,
      low: 1,
      high: 1,
      varianceRatio: Infinity,
    });
    const still = pairedDifference([5, 5], [5, 5], 0.95);
    expect(still.correlation).toBeNaN();
    expect(still.varianceRatio).toBeNaN();
  });

  it('has no interval with one replication', () => {
    expect(pairedDifference([2], [1], 0.95)).toEqual({
      difference: 1,
      low: NaN,
      high: NaN,
      correlation: NaN,
      varianceRatio: NaN,
      n: 1,
    });
  });
});
