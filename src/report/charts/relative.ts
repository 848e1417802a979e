/**
 * Differences of many metrics on one axis: each as a part of the baseline's mean, with the absolute figures as text.
 */
import type { Comparison, ExperimentResult, PairedDifference } from '../../experiment/results.js';
import { MAIN_METRICS, metricLabel } from '../catalogue/metrics.js';
import { decimalsOf, displayChange, displayDifference } from '../numbers/display.js';

/** The axis never reaches further than this, in either direction; what lies beyond is drawn as an arrow at its end. */
const FURTHEST = 0.5;

export interface RelativeDifference {
  readonly metric: string;
  readonly label: string;
  readonly unit: string;
  readonly absolute: PairedDifference;
  /** The baseline's mean. */
  readonly baseline: number;
  /** Difference and interval over the baseline's mean; NaN where that is 0. */
  readonly relative: number;
  readonly low: number;
  readonly high: number;
  /** Whether the interval leaves out 0. */
  readonly clear: boolean;
}

/** The main metrics over all scopes that a comparison has, in reading order. */
export function relativeDifferences(result: ExperimentResult, comparison: Comparison): RelativeDifference[] {
  const baseline = result.scenarios.find(({ scenario }) => scenario.id === comparison.baseline);
  return MAIN_METRICS.flatMap((metric) => {
    const absolute = comparison.metrics.find((d) => d.metric === metric && d.scope === 'all');
    const mean = baseline?.metrics.find((m) => m.metric === metric && m.scope === 'all')?.mean ?? NaN;
    if (absolute === undefined) return [];
    const ratio = (value: number) => (mean === 0 ? NaN : value / Math.abs(mean));
    return [
      {
        metric,
        label: metricLabel(metric),
        unit: absolute.unit,
        absolute,
        baseline: mean,
        relative: ratio(absolute.difference),
        low: ratio(absolute.low),
        high: ratio(absolute.high),
        clear: isClear(absolute),
      },
    ];
  });
}

/** Whether an interval leaves out 0, so that the replications tell a difference. */
export function isClear({ low, high }: Pick<PairedDifference, 'low' | 'high'>): boolean {
  return low > 0 || high < 0;
}

/** Decimals that a difference and its interval are shown with. */
export function differenceDecimals({ difference, low, high, unit }: PairedDifference): number {
  return decimalsOf({ mean: difference, low, high }, unit);
}

/** `−312 (−370 to −250), −14 %`: the difference, its interval if it has one, and the change against the baseline. */
export function differenceText({ absolute, relative, unit }: RelativeDifference): string {
  const { difference, low, high, n } = absolute;
  if (isNone(absolute)) return n > 1 ? 'none in any replication' : 'none';
  const decimals = differenceDecimals(absolute);
  const bare = (value: number) => displayDifference(value, unit, decimals).replace(/\u00a0.*$/, '');
  const interval = Number.isFinite(low) ? ` (${bare(low)} to ${bare(high)})` : '';
  return `${displayDifference(difference, unit, decimals)}${interval}, ${displayChange(relative)}`;
}

/** Whether no replication differs. */
export function isNone({ difference, low, high, n }: PairedDifference): boolean {
  return difference === 0 && (n === 1 || (low === 0 && high === 0));
}

/** A symmetric axis, in parts of the baseline, that holds most intervals; at least ±10 %, at most ±50 %. */
export function relativeExtent(values: readonly number[]): number {
  const largest = Math.max(0, ...values.filter(Number.isFinite).map(Math.abs));
  return Math.min(FURTHEST, Math.max(0.1, Math.ceil(largest * 10) / 10));
}

/** A value held within the axis. */
export function clip(value: number, extent: number): number {
  return Math.max(-extent, Math.min(extent, value));
}

/** The axis of relative differences: five labels, a plain 0 in the middle. */
export function relativeAxis(title: string) {
  return { title, format: '+.0%', labelExpr: "datum.value === 0 ? '0%' : datum.label", tickCount: 5, grid: true };
}
