/** Persons held in facilities per day, mean and interval, against the holding places. */
import type { TopLevelSpec } from 'vega-lite';
import type { ExperimentResult } from '../../experiment/results.js';
import { NO_VALUE, displayConfidence, displayEstimate } from '../numbers/display.js';
import type { PageTable } from '../text/page-table.js';
import {
  BASELINE_COLOUR,
  baselineText,
  capacity,
  dailySeries,
  rounded,
  scenarioIds,
  scenarioScale,
} from './scenarios.js';
import { DATE_AXIS, MUTED, PANEL_SPACING, frame, panels } from './theme.js';

/** Not `in_custody`, which counts persons in the field too: days over capacity are counted by this one. */
const METRIC = 'held_in_facilities';
const HEIGHT = 170;

interface Row {
  readonly scenario: string;
  readonly date: string;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The baseline's mean of the same day; absent in the baseline's own panel. */
  readonly baseline?: number | null;
  readonly capacity: number;
}

export function custodyChart(result: ExperimentResult): TopLevelSpec {
  const ids = scenarioIds(result);
  const many = ids.length > 1;
  const intervals = result.replications > 1;
  const { columns, width } = panels(ids.length, 60);
  const confidence = displayConfidence(result.confidence);
  const date = { field: 'date', type: 'temporal', scale: { type: 'utc' }, axis: DATE_AXIS } as const;
  const colour = { field: 'scenario', type: 'nominal', scale: scenarioScale(result), legend: null } as const;
  const persons = { type: 'quantitative', axis: { title: 'Persons held', tickCount: 5 } } as const;
  const tooltip = [
    { field: 'scenario', title: 'Scenario' },
    { field: 'day', title: 'Day' },
    { field: 'mean', title: 'Mean', type: 'quantitative', format: ',.0f' },
    ...(intervals
      ? ([
          { field: 'low', title: `${confidence} interval from`, type: 'quantitative', format: ',.0f' },
          { field: 'high', title: 'to', type: 'quantitative', format: ',.0f' },
        ] as const)
      : []),
    ...(many ? ([{ field: 'baselineText', title: 'Baseline' }] as const) : []),
  ] as const;
  return {
    ...frame({
      title: 'Persons held in facilities per day',
      subtitle:
        `Solid line: ${intervals ? `mean of ${String(result.replications)} replications` : 'one replication'}, each day's time average; ` +
        `${intervals ? `band: ${confidence} interval of the mean; ` : ''}dashed rule: holding places` +
        (many ? '; thin grey line: the baseline' : '') +
        '. A day counts as over capacity where its time average lies above the rule. The peak in the tables lies ' +
        'higher: it is the largest number at any instant, and counts persons still in the field.',
      description:
        `Line chart of persons held in facilities per day, one panel per scenario: ${ids.join(', ')}. ` +
        `Each has the mean${intervals ? ', its interval' : ''} and the holding places as a rule.`,
    }),
    data: { values: custodyRows(result) },
    transform: [{ calculate: "utcFormat(toDate(datum.date), '%a %-d %b %Y')", as: 'day' }, baselineText(',.0f')],
    facet: { field: 'scenario', type: 'nominal', sort: ids, header: { title: null } },
    columns,
    spacing: PANEL_SPACING,
    // An x axis under each panel: a shared one would also stand under the gap that an odd number leaves.
    resolve: { axis: { x: 'independent' } },
    spec: {
      width,
      height: HEIGHT,
      layer: [
        ...(intervals
          ? [
              {
                mark: { type: 'area' as const, opacity: 0.28 },
                encoding: { x: date, y: { ...persons, field: 'low' }, y2: { field: 'high' }, color: colour },
              },
            ]
          : []),
        ...(many
          ? [
              {
                mark: { type: 'line' as const, color: BASELINE_COLOUR, strokeWidth: 1, opacity: 0.75, aria: false },
                transform: [{ filter: 'isValid(datum.baseline)' }],
                encoding: { x: date, y: { ...persons, field: 'baseline' } },
              },
            ]
          : []),
        {
          mark: { type: 'line', strokeWidth: 2 },
          encoding: { x: date, y: { ...persons, field: 'mean' }, color: colour },
        },
        {
          transform: [{ aggregate: [{ op: 'max', field: 'capacity', as: 'capacity' }], groupby: ['scenario'] }],
          mark: { type: 'rule', color: '#000000', strokeDash: [5, 3], strokeWidth: 1.2 },
          encoding: { y: { ...persons, field: 'capacity' } },
        },
        {
          transform: [
            { aggregate: [{ op: 'max', field: 'capacity', as: 'capacity' }], groupby: ['scenario'] },
            { calculate: "format(datum.capacity, ',') + ' holding places'", as: 'label' },
          ],
          mark: { type: 'text', align: 'right', baseline: 'top', dy: 4, color: MUTED },
          encoding: { x: { value: width - 4 }, y: { ...persons, field: 'capacity' }, text: { field: 'label' } },
        },
        {
          mark: {
            type: 'rule',
            opacity: 0,
            strokeWidth: Math.max(2, width / result.scenarios[0].days.length),
            aria: false,
          },
          encoding: { x: date, tooltip: [...tooltip] },
        },
      ],
    },
  };
}

/** The chart's figures by day. */
export function custodyTable(result: ExperimentResult): PageTable {
  const series = result.scenarios.map((s) => dailySeries(s, METRIC));
  return {
    caption:
      'Persons held in facilities per day' +
      (result.replications > 1 ? `: mean (${displayConfidence(result.confidence)} interval)` : ''),
    columns: ['Day', ...scenarioIds(result)],
    rows: result.scenarios[0].days.map((date, day) => [
      date,
      ...series.map((s) =>
        s === undefined
          ? NO_VALUE
          : displayEstimate({ mean: s.mean[day], low: s.low[day], high: s.high[day] }, s.unit, '\n'),
      ),
    ]),
  };
}

function custodyRows(result: ExperimentResult): Row[] {
  const baseline = dailySeries(result.scenarios[0], METRIC);
  return result.scenarios.flatMap((one, index) => {
    const series = dailySeries(one, METRIC);
    if (series === undefined) return [];
    return one.days.map((date, day) => ({
      scenario: one.scenario.id,
      date,
      mean: rounded(series.mean[day]),
      low: rounded(series.low[day]),
      high: rounded(series.high[day]),
      ...(index > 0 && baseline !== undefined ? { baseline: rounded(baseline.mean[day]) } : {}),
      capacity: capacity(one),
    }));
  });
}
