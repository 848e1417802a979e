/** How long persons are held: distribution of time in custody at book-out. */
import type { TopLevelSpec } from 'vega-lite';
import type { ExperimentResult, ScenarioResult } from '../../experiment/results.js';
import { decimalsOf, displayAmount, displayNumber } from '../numbers/display.js';
import type { PageTable } from '../text/page-table.js';
import { BASELINE_COLOUR, baselineText, rounded, scenarioIds, scenarioScale } from './scenarios.js';
import { MUTED, PANEL_SPACING, frame, panels } from './theme.js';

const HEIGHT = 170;

/** Hours that the agency's standards allow (CBP, National Standards on Transport, Escort, Detention and Search, 2015). */
const LIMIT_H = 72;

/** Everything from here on is one bin. */
const TAIL_H = 144;

/** Bins are drawn at least this wide, hours. */
const BIN_H = 4;

/** Where the open bin is drawn: apart from the axis that it no longer follows. */
const TAIL_DRAWN = { from: 147, to: 155, label: 151 } as const;

interface Bin {
  /** Hours, from included, to excluded; the last bin has no end. */
  readonly from: number;
  readonly to: number;
  /** Share of all persons booked out. */
  readonly share: number;
}

export function timeInCustodyChart(result: ExperimentResult): TopLevelSpec {
  const ids = scenarioIds(result);
  const many = ids.length > 1;
  const { columns, width } = panels(ids.length, 60);
  const hours = {
    type: 'quantitative' as const,
    scale: { domain: [0, TAIL_DRAWN.to + 1], nice: false },
    axis: {
      title: 'Hours in custody',
      values: [0, 24, 48, 72, 96, 120, TAIL_DRAWN.label],
      labelExpr: `datum.value === ${String(TAIL_DRAWN.label)} ? '${String(TAIL_H)}+' : datum.label`,
      grid: false,
    },
  };
  const share = { type: 'quantitative', axis: { title: 'Share of persons', format: '.0%', tickCount: 5 } } as const;
  return {
    ...frame({
      title: 'Time in custody',
      subtitle:
        `Share of persons booked out by hours held, in bins of ${String(binWidth(result.scenarios[0]))} hours; ` +
        `${String(TAIL_H)} hours and more are one bar at the right; dashed rule: ${String(LIMIT_H)} hours` +
        (many ? '; grey ticks: the baseline.' : '.'),
      description:
        `Histogram of hours in custody at book-out, one panel per scenario: ${ids.join(', ')}. ` +
        `A rule marks ${String(LIMIT_H)} hours, and each panel says which share of persons was held longer.`,
    }),
    data: { values: timeRows(result) },
    transform: [baselineText('.2%')],
    facet: { field: 'scenario', type: 'nominal', sort: ids, header: { title: null } },
    columns,
    spacing: PANEL_SPACING,
    // An x axis under each panel: a shared one would also stand under the gap that an odd number leaves.
    resolve: { axis: { x: 'independent' } },
    spec: {
      width,
      height: HEIGHT,
      layer: [
        {
          mark: { type: 'rect', opacity: 0.65, aria: false },
          encoding: {
            x: { ...hours, field: 'from' },
            x2: { field: 'to' },
            y: { ...share, field: 'share' },
            y2: { datum: 0 },
            color: { field: 'scenario', type: 'nominal', scale: scenarioScale(result), legend: null },
            tooltip: [
              { field: 'scenario', title: 'Scenario' },
              { field: 'hours', title: 'Hours in custody' },
              { field: 'share', title: 'Share of persons', type: 'quantitative', format: '.2%' },
              ...(many ? ([{ field: 'baselineText', title: 'Baseline' }] as const) : []),
            ],
          },
        },
        ...(many
          ? [
              {
                mark: { type: 'rule' as const, color: BASELINE_COLOUR, strokeWidth: 1.5, aria: false },
                transform: [{ filter: 'isValid(datum.baseline)' }],
                encoding: { x: { ...hours, field: 'from' }, x2: { field: 'to' }, y: { ...share, field: 'baseline' } },
              },
            ]
          : []),
        {
          mark: { type: 'rule', color: '#000000', strokeDash: [5, 3], strokeWidth: 1.2 },
          encoding: { x: { ...hours, datum: LIMIT_H } },
        },
        {
          transform: [
            { aggregate: [{ op: 'count', as: 'bins' }], groupby: ['scenario', 'over'] },
            { calculate: `datum.over + ' over ${String(LIMIT_H)} h'`, as: 'label' },
          ],
          mark: { type: 'text', align: 'left', baseline: 'top', dx: 5, color: MUTED },
          encoding: { x: { ...hours, datum: LIMIT_H }, y: { value: 4 }, text: { field: 'label' } },
        },
      ],
    },
  };
}

/** The chart's figures by bin. */
export function timeInCustodyTable(result: ExperimentResult): PageTable {
  const bins = result.scenarios.map(binsOf);
  return {
    caption: 'Share of persons booked out, % by hours in custody',
    columns: ['Hours in custody', ...scenarioIds(result)],
    rows: (bins[0] ?? []).map((bin, i) => [
      hoursLabel(bin),
      ...bins.map((of) => displayNumber(of[i]?.share ?? 0, 'share')),
    ]),
  };
}

function hoursLabel({ from, to }: Bin): string {
  return Number.isFinite(to) ? `${String(from)} to ${String(to)}` : `${String(from)} and more`;
}

function binWidth(one: ScenarioResult): number {
  const hours = one.timeInCustody.find((t) => t.demographic === 'all')?.binHours ?? BIN_H;
  return Math.ceil(BIN_H / hours) * hours;
}

/** The published bins merged into drawn ones, the tail into one. */
function binsOf(one: ScenarioResult): Bin[] {
  const all = one.timeInCustody.find((t) => t.demographic === 'all');
  if (all === undefined) return [];
  const width = binWidth(one);
  const count = Math.ceil(TAIL_H / width);
  const persons = new Array<number>(count + 1).fill(0);
  all.persons.forEach((value, i) => {
    persons[Math.min(count, Math.floor((i * all.binHours) / width))] += value;
  });
  const total = persons.reduce((sum, value) => sum + value, 0);
  return persons.map((value, i) => ({
    from: i * width,
    to: i < count ? (i + 1) * width : Infinity,
    share: total > 0 ? value / total : 0,
  }));
}

function timeRows(result: ExperimentResult) {
  const baseline = binsOf(result.scenarios[0]);
  return result.scenarios.flatMap((one, index) => {
    const bins = binsOf(one);
    // The metric, where the result has it, so that the picture and the tables never differ by a rounding.
    const metric = one.metrics.find((m) => m.metric === 'share_over_72h' && m.scope === 'all');
    const over =
      metric === undefined
        ? displayAmount(
            bins.filter((bin) => bin.from >= LIMIT_H).reduce((sum, bin) => sum + bin.share, 0),
            'share',
          )
        : displayAmount(metric.mean, 'share', decimalsOf(metric, 'share'));
    return bins.map((bin, i) => ({
      scenario: one.scenario.id,
      hours: hoursLabel(bin),
      from: Number.isFinite(bin.to) ? bin.from : TAIL_DRAWN.from,
      to: Number.isFinite(bin.to) ? bin.to : TAIL_DRAWN.to,
      share: rounded(bin.share),
      over,
      ...(index > 0 ? { baseline: rounded(baseline[i]?.share ?? 0) } : {}),
    }));
  });
}
