/** Paired differences in plain words. */
import type { Comparison, ExperimentResult, PairedDifference } from '../../experiment/results.js';
import { HEADLINE_METRICS, metricLabel } from '../catalogue/metrics.js';
import { differenceDecimals, isClear, isNone } from '../charts/relative.js';
import { displayDay } from '../numbers/dates.js';
import { decimalsOf, displayChange, displayConfidence, displayNumber, isHours, isShare } from '../numbers/display.js';
import type { LateDifference } from './first-difference.js';

/** A finding in one sentence. */
export interface Headline {
  readonly metric: string;
  readonly text: string;
}

/** One sentence for each headline metric that the comparison has, in the catalogue's order. */
export function headlines(result: ExperimentResult, comparison: Comparison): Headline[] {
  const baseline = result.scenarios.find(({ scenario }) => scenario.id === comparison.baseline);
  return HEADLINE_METRICS.flatMap((metric) => {
    const difference = comparison.metrics.find((d) => d.metric === metric && d.scope === 'all');
    if (difference === undefined) return [];
    const mean = baseline?.metrics.find((m) => m.metric === metric && m.scope === 'all')?.mean ?? NaN;
    const text = `${metricLabel(metric)}: ${sentence(difference, mean, displayConfidence(result.confidence))}`;
    return [{ metric, text }];
  });
}

/** What the equal days before a scenario's first difference do to its means, and the difference without them. */
export function sinceSentence(late: LateDifference, replications: number): string {
  const { from, lastEqual, to, scenario, baseline } = late;
  const difference = scenario - baseline;
  const decimals = decimalsOf({ mean: difference, low: NaN, high: NaN }, 'persons');
  const amount =
    difference === 0
      ? 'as many persons in custody as'
      : `${inWords(difference, 'persons', decimals)} persons in custody than`;
  return (
    `Until ${displayDay(lastEqual)} every daily figure is the same as in the baseline, and these days are part of the ` +
    `figures below. From ${displayDay(from)}, the first day that differs, to ${displayDay(to)} there are on average ` +
    `${amount} in the baseline (${displayNumber(scenario)} against ${displayNumber(baseline)}; ` +
    `${replications > 1 ? 'from the means of the daily series, without an interval' : 'from the daily series'}).`
  );
}

function sentence(d: PairedDifference, mean: number, confidence: string): string {
  if (isNone(d)) return d.n > 1 ? 'the same in every replication.' : 'the same.';
  const decimals = differenceDecimals(d);
  const words = (value: number) => inWords(value, d.unit, decimals);
  const amount = words(d.difference);
  const change = mean === 0 || Number.isNaN(mean) ? '' : `, a change of ${changeText(d.difference / Math.abs(mean))}`;
  if (!Number.isFinite(d.low) || !Number.isFinite(d.high)) return `${amount} than the baseline${change}.`;
  if (!isClear(d)) {
    const interval = `${words(d.low)} to ${words(d.high)}`;
    return `no difference that these replications can tell (estimate ${amount}, ${confidence} interval ${interval}).`;
  }
  const [near, far] = d.difference < 0 ? [d.high, d.low] : [d.low, d.high];
  const bare = (value: number) => displayNumber(Math.abs(value), d.unit, decimals);
  return `${amount} (${confidence} interval ${bare(near)} to ${bare(far)}) than the baseline${change}.`;
}

function changeText(relative: number): string {
  return displayChange(relative).replace('<', 'less than ');
}

/** `312 fewer`, `2.4 hours longer`, `3.1 percentage points lower`. */
function inWords(difference: number, unit: string, decimals: number): string {
  const size = displayNumber(Math.abs(difference), unit, decimals);
  if (difference === 0) return '0';
  const less = difference < 0;
  if (isShare(unit)) return `${size} percentage points ${less ? 'lower' : 'higher'}`;
  if (isHours(unit)) return `${size} hours ${less ? 'shorter' : 'longer'}`;
  return `${size} ${less ? 'fewer' : 'more'}`;
}
