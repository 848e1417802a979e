import { describe, expect, it } from 'vitest';
import { weeklyMean, weeksOf } from '../../../src/report/charts/weeks.js';

describe('the weeks of a period', () => {
  // 26 February 2022 is a Saturday.
  const days = ['2022-02-26', '2022-02-27', '2022-02-28', '2022-03-01'];

  it('start on Mondays and are cut where the period is', () => {
    expect(weeksOf(days)).toEqual([
      { from: '2022-02-26', until: '2022-02-28', days: [0, 1] },
      { from: '2022-02-28', until: '2022-03-02', days: [2, 3] },
    ]);
  });

  it('average over the days they have', () => {
    expect(weeksOf(days).map((week) => weeklyMean(week, [10, 20, 3, 5]))).toEqual([15, 4]);
  });
});
