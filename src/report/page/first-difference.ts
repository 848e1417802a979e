/** From which day a scenario differs from its baseline, and by how much from there. */
import type { Comparison, ExperimentResult, ScenarioResult } from '../../experiment/results.js';
import type { IsoDate } from '../../scenario/scenario.js';
import { dailySeries } from '../charts/scenarios.js';

/** Parts of a value that summing in another order may leave between two equal series. */
const ROUNDING = 1e-9;

export interface LateDifference {
  /** The first day on which any daily mean differs. */
  readonly from: IsoDate;
  readonly lastEqual: IsoDate;
  readonly to: IsoDate;
  /** Mean persons in custody from that day on. */
  readonly scenario: number;
  readonly baseline: number;
}

/** Null when the series differ from the first day on, or never. */
export function lateDifference(result: ExperimentResult, comparison: Comparison): LateDifference | null {
  const baseline = result.scenarios.find(({ scenario }) => scenario.id === comparison.baseline);
  const other = result.scenarios.find(({ scenario }) => scenario.id === comparison.scenario);
  if (baseline === undefined || other === undefined) return null;
  const { days } = baseline;
  const first = days.findIndex((_, day) => differsOn(day, baseline, other));
  const custody = [other, baseline].map((one) => dailySeries(one, 'in_custody')?.mean.slice(first));
  if (first <= 0 || custody[0] === undefined || custody[1] === undefined) return null;
  return {
    from: days[first],
    lastEqual: days[first - 1],
    to: days[days.length - 1],
    scenario: average(custody[0]),
    baseline: average(custody[1]),
  };
}

function differsOn(day: number, baseline: ScenarioResult, other: ScenarioResult): boolean {
  return baseline.series.some(({ metric, scope, mean }) => {
    if (scope !== 'all') return false;
    const value = dailySeries(other, metric)?.mean[day] ?? NaN;
    return Math.abs(value - mean[day]) > ROUNDING * Math.max(1, Math.abs(mean[day]));
  });
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
