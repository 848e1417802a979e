import { describe, expect, it } from 'vitest';
import type { ExperimentResult, PairedDifference } from '../../../src/experiment/results.js';
import { headlines } from '../../../src/report/page/headlines.js';
import { resultFixture } from '../fixture/result.js';

const RESULT = resultFixture(2);

/** The sentence about one metric whose baseline mean and difference are given. */
function sentence(mean: number, change: Partial<PairedDifference>): string {
  const metric = change.metric ?? 'in_custody';
  const unit = change.unit ?? 'persons';
  const [baseline, other] = RESULT.scenarios;
  const result: ExperimentResult = {
    ...RESULT,
    scenarios: [
      { ...baseline, metrics: [{ metric, scope: 'all', unit, mean, low: mean, high: mean, sd: 0, n: 20 }] },
      other,
    ],
  };
  const difference = {
    scope: 'all',
    difference: 0,
    low: 0,
    high: 0,
    correlation: 0.9,
    varianceRatio: 4,
    n: 20,
    ...change,
    metric,
    unit,
  };
  const lines = headlines(result, { ...RESULT.comparisons[0], metrics: [difference] });
  return lines
    .map(({ text }) => text)
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

describe('a headline', () => {
  it('says how much, how sure and which part', () => {
    expect(sentence(2229, { difference: -312, low: -370, high: -250 })).toBe(
      'Mean persons in custody: 312 fewer (95 % interval 250 to 370) than the baseline, a change of −14 %.',
    );
  });

  it('says plainly when the interval includes no difference', () => {
    expect(sentence(2229, { difference: -12, low: -40, high: 16 })).toBe(
      'Mean persons in custody: no difference that these replications can tell ' +
        '(estimate 12 fewer, 95 % interval 40 fewer to 16 more).',
    );
  });

  it('speaks of points for shares and of length for durations', () => {
    expect(sentence(0.22, { metric: 'share_over_72h', unit: 'share', difference: 0.031, low: 0.02, high: 0.042 })).toBe(
      'Share held over 72 hours: 3.1 percentage points higher (95 % interval 2.0 to 4.2) ' +
        'than the baseline, a change of +14 %.',
    );
    expect(
      sentence(45, { metric: 'time_in_custody_mean_h', unit: 'hours', difference: -2.4, low: -3, high: -1.8 }),
    ).toContain('2.4 hours shorter (95 % interval 1.8 to 3.0)');
  });

  it('has the digits that its interval needs', () => {
    const hours = { metric: 'time_in_custody_mean_h', unit: 'hours', difference: -0.2837, low: -0.3081, high: -0.2593 };
    expect(sentence(26.9, hours)).toContain('0.28 hours shorter (95 % interval 0.26 to 0.31)');
    expect(sentence(158149, { metric: 'expulsions_t42', difference: 43.8, low: 40.7, high: 46.8 })).toContain(
      'a change of less than 0.1 %.',
    );
  });

  it('says when nothing differs at all, when there is no interval, and leaves out a change from nothing', () => {
    expect(sentence(5, {})).toBe('Mean persons in custody: the same in every replication.');
    expect(sentence(5, { difference: 2, low: NaN, high: NaN, n: 1 })).toBe(
      'Mean persons in custody: 2 more than the baseline, a change of +40 %.',
    );
    expect(sentence(0, { difference: 2, low: 1, high: 3 })).toBe(
      'Mean persons in custody: 2 more (95 % interval 1 to 3) than the baseline.',
    );
  });
});
