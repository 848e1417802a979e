/** Paired differences as a forest plot: one panel per scenario, all metrics on one relative axis. */
import type { TopLevelSpec } from 'vega-lite';
import type { ExperimentResult } from '../../experiment/results.js';
import { NO_VALUE, displayChange, displayConfidence, displayDifference } from '../numbers/display.js';
import type { PageTable } from '../text/page-table.js';
import {
  clip,
  differenceDecimals,
  differenceText,
  relativeAxis,
  relativeDifferences,
  relativeExtent,
} from './relative.js';
import { rounded, scenarioScale } from './scenarios.js';
import { MUTED, frame } from './theme.js';

const WIDTH = 380;
const STEP = 19;

export function differencesChart(result: ExperimentResult): TopLevelSpec {
  const ids = result.comparisons.map((c) => c.scenario);
  const { rows, metrics, extent } = differenceRows(result);
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [-extent, extent], nice: false },
    axis: relativeAxis("Difference from the baseline, % of the baseline's mean"),
  };
  const y = {
    field: 'metric',
    type: 'nominal',
    sort: metrics,
    axis: { title: null, grid: false, ticks: false },
  } as const;
  const colour = { field: 'scenario', type: 'nominal', scale: scenarioScale(result), legend: null } as const;
  const tooltip = [
    { field: 'scenario', title: 'Scenario' },
    { field: 'metric', title: 'Metric' },
    { field: 'text', title: 'Difference' },
  ] as const;
  return {
    ...frame({
      title: 'Differences from the baseline',
      subtitle:
        result.replications > 1
          ? `Scenario minus baseline, paired by replication; line: ${displayConfidence(result.confidence)} interval; ` +
            'hollow: the interval includes 0, no difference that these replications can tell; ' +
            'triangle: beyond the axis. Text: difference (interval), change.'
          : 'Scenario minus baseline in one replication; triangle: beyond the axis. Text: difference, change.',
      description:
        `Forest plot of paired differences, one panel per scenario: ${ids.join(', ')}. ` +
        'Each row is a metric with its difference and relative change.',
    }),
    data: { values: rows },
    facet: { field: 'scenario', type: 'nominal', sort: ids, header: { title: null } },
    columns: 1,
    spacing: 22,
    // Labels under every panel: the last one's would be a screen away.
    resolve: { axis: { x: 'independent' } },
    spec: {
      width: WIDTH,
      height: { step: STEP },
      layer: [
        { mark: { type: 'rule', color: '#999999' }, encoding: { x: { ...x, datum: 0 } } },
        {
          transform: [{ filter: 'isValid(datum.low)' }],
          mark: { type: 'rule', strokeWidth: 2, aria: false },
          encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y, color: colour },
        },
        {
          transform: [{ filter: 'isValid(datum.at)' }],
          mark: { type: 'point', size: 60, strokeWidth: 2, opacity: 1 },
          encoding: {
            x: { ...x, field: 'at' },
            y,
            stroke: colour,
            fill: { condition: { test: 'datum.hollow', value: 'white' }, ...colour },
            shape: { field: 'shape', type: 'nominal', scale: null },
            tooltip: [...tooltip],
          },
        },
        {
          mark: { type: 'text', align: 'left', color: MUTED },
          encoding: { x: { value: WIDTH + 10 }, y, text: { field: 'text' } },
        },
      ],
    },
  };
}

/** The chart's figures: a row per scenario and metric. */
export function differencesTable(result: ExperimentResult): PageTable {
  const several = result.replications > 1;
  return {
    caption: 'Paired differences, scenario minus baseline',
    columns: [
      'Scenario',
      'Metric',
      'Unit',
      'Difference',
      ...(several ? ['Interval from', 'to'] : []),
      'Change',
      ...(several ? ['Correlation', 'Pairs'] : []),
    ],
    rows: result.comparisons.flatMap((comparison) =>
      relativeDifferences(result, comparison).map(({ label, unit, absolute, relative }) => {
        const decimals = differenceDecimals(absolute);
        const shown = (value: number) => displayDifference(value, unit, decimals);
        return [
          comparison.scenario,
          label,
          unit,
          shown(absolute.difference),
          ...(several ? [shown(absolute.low), shown(absolute.high)] : []),
          displayChange(relative),
          ...(several
            ? [Number.isNaN(absolute.correlation) ? NO_VALUE : absolute.correlation.toFixed(3), String(absolute.n)]
            : []),
        ];
      }),
    ),
  };
}

function differenceRows(result: ExperimentResult) {
  const all = result.comparisons.map((c) => ({ scenario: c.scenario, differences: relativeDifferences(result, c) }));
  const extent = relativeExtent(all.flatMap((c) => c.differences.flatMap((d) => [d.relative, d.low, d.high])));
  const metrics = [...new Set(all.flatMap((c) => c.differences.map((d) => d.label)))];
  const rows = all.flatMap(({ scenario, differences }) =>
    differences.map((d) => ({
      scenario,
      metric: d.label,
      at: rounded(clip(d.relative, extent)),
      low: rounded(clip(d.low, extent)),
      high: rounded(clip(d.high, extent)),
      hollow: result.replications > 1 && !d.clear,
      shape: d.relative > extent ? 'triangle-right' : d.relative < -extent ? 'triangle-left' : 'circle',
      text: differenceText(d),
    })),
  );
  return { rows, metrics, extent };
}
