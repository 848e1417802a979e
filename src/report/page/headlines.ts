/** Paired differences in plain words. */
import type { Comparison, ExperimentResult, PairedDifference } from '../../experiment/results.js';
import { HEADLINE_METRICS, metricLabel } from '../catalogue/metrics.js';
import { isClear } from '../charts/relative.js';
import { displayChange, displayConfidence, displayNumber, isHours, isShare } from '../numbers/display.js';

/** One sentence for each headline metric that the comparison has, in the catalogue's order. */
export function headlines(result: ExperimentResult, comparison: Comparison): string[] {
  const baseline = result.scenarios.find(({ scenario }) => scenario.id === comparison.baseline);
  return HEADLINE_METRICS.flatMap((metric) => {
    const difference = comparison.metrics.find((d) => d.metric === metric && d.scope === 'all');
    if (difference === undefined) return [];
    const mean = baseline?.metrics.find((m) => m.metric === metric && m.scope === 'all')?.mean ?? NaN;
    return [`${metricLabel(metric)}: ${sentence(difference, mean, displayConfidence(result.confidence))}`];
  });
}

function sentence(d: PairedDifference, mean: number, confidence: string): string {
  if (d.difference === 0 && d.low === 0 && d.high === 0) return 'the same in every replication.';
  const amount = inWords(d.difference, d.unit);
  if (!Number.isFinite(d.low) || !Number.isFinite(d.high)) {
    return `${amount} than the baseline, from ${String(d.n)} pair of replications: no interval can be given.`;
  }
  if (!isClear(d)) {
    const interval = `${inWords(d.low, d.unit)} to ${inWords(d.high, d.unit)}`;
    return `no difference that these replications can tell (estimate ${amount}, ${confidence} interval ${interval}).`;
  }
  const [near, far] = d.difference < 0 ? [d.high, d.low] : [d.low, d.high];
  const change = mean === 0 ? '' : `, a change of ${displayChange(d.difference / Math.abs(mean))}`;
  const interval = `${displayNumber(Math.abs(near), d.unit)} to ${inWords(far, d.unit)}`;
  return `${amount} (${confidence} interval ${interval}) than the baseline${change}.`;
}

/** `312 fewer`, `2.4 hours longer`, `3.1 percentage points lower`. */
function inWords(difference: number, unit: string): string {
  const size = displayNumber(Math.abs(difference), unit);
  if (difference === 0) return '0';
  const less = difference < 0;
  if (isShare(unit)) return `${size} percentage points ${less ? 'lower' : 'higher'}`;
  if (isHours(unit)) return `${size} hours ${less ? 'shorter' : 'longer'}`;
  return `${size} ${less ? 'fewer' : 'more'}`;
}
