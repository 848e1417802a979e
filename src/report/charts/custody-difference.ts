/** How many more or fewer persons are in custody than in the baseline, day by day, each scenario on its own scale. */
import type { TopLevelSpec } from 'vega-lite';
import type { Comparison, ExperimentResult } from '../../experiment/results.js';
import { NO_VALUE, displayDifference } from '../numbers/display.js';
import type { PageTable } from '../text/page-table.js';
import { dailySeries, rounded, scenarioScale } from './scenarios.js';
import { DATE_AXIS, PAGE_WIDTH, PANEL_SPACING, frame } from './theme.js';

const METRIC = 'in_custody';
const HEIGHT = 150;

/** Every panel has its own y axis, which takes this many pixels. */
const AXIS = 76;
const MOST_COLUMNS = 2;

/** Whether any day of any scenario differs. */
export function changesCustody(result: ExperimentResult): boolean {
  return result.comparisons.some((c) => dailyDifferences(result, c).some((difference) => difference !== 0));
}

export function custodyDifferenceChart(result: ExperimentResult): TopLevelSpec {
  const ids = result.comparisons.map((c) => c.scenario);
  const columns = Math.min(ids.length, MOST_COLUMNS);
  const width = Math.floor((PAGE_WIDTH - 26 - columns * AXIS - (columns - 1) * PANEL_SPACING) / columns);
  const date = { field: 'date', type: 'temporal', scale: { type: 'utc' }, axis: DATE_AXIS } as const;
  const persons = {
    type: 'quantitative',
    axis: {
      title: 'Persons',
      format: '+,.3~f',
      labelExpr: "datum.value === 0 ? '0' : datum.label",
      tickCount: 5,
      // Panels of one column stand under each other, whatever their labels.
      minExtent: 50,
    },
  } as const;
  const colour = { field: 'scenario', type: 'nominal', scale: scenarioScale(result), legend: null } as const;
  return {
    ...frame({
      title: 'Difference from the baseline per day',
      subtitle:
        "Persons in custody (those still in the field included), the scenario's mean of each day minus the baseline's" +
        `${result.replications > 1 ? ', without an interval' : ''}. Rule: no difference.${ids.length > 1 ? ' Each panel has its own scale.' : ''}`,
      description:
        `Line chart of the daily difference in persons in custody from the baseline, one panel per scenario: ${ids.join(', ')}. ` +
        'Each panel has its own scale and a rule at zero.',
    }),
    data: { values: differenceRows(result) },
    transform: [{ calculate: "utcFormat(toDate(datum.date), '%a %-d %b %Y')", as: 'day' }],
    facet: { field: 'scenario', type: 'nominal', sort: ids, header: { title: null } },
    columns,
    spacing: PANEL_SPACING,
    resolve: { axis: { x: 'independent', y: 'independent' }, scale: { y: 'independent' } },
    spec: {
      width,
      height: HEIGHT,
      layer: [
        {
          mark: { type: 'area', opacity: 0.28, aria: false },
          encoding: { x: date, y: { ...persons, field: 'difference' }, y2: { datum: 0 }, color: colour },
        },
        {
          mark: { type: 'line', strokeWidth: 1.8 },
          encoding: { x: date, y: { ...persons, field: 'difference' }, color: colour },
        },
        { mark: { type: 'rule', color: '#000000', strokeWidth: 1 }, encoding: { y: { ...persons, datum: 0 } } },
        {
          mark: {
            type: 'rule',
            opacity: 0,
            strokeWidth: Math.max(2, width / result.scenarios[0].days.length),
            aria: false,
          },
          encoding: {
            x: date,
            tooltip: [
              { field: 'scenario', title: 'Scenario' },
              { field: 'day', title: 'Day' },
              { field: 'text', title: 'Difference' },
            ],
          },
        },
      ],
    },
  };
}

/** The chart's figures by day. */
export function custodyDifferenceTable(result: ExperimentResult): PageTable {
  const all = result.comparisons.map((c) => dailyDifferences(result, c));
  return {
    caption: "Persons in custody per day: the scenario's mean minus the baseline's",
    columns: ['Day', ...result.comparisons.map((c) => c.scenario)],
    rows: result.scenarios[0].days.map((date, day) => [
      date,
      ...all.map((of) => (day < of.length ? displayDifference(of[day], 'persons') : NO_VALUE)),
    ]),
  };
}

function differenceRows(result: ExperimentResult) {
  return result.comparisons.flatMap((comparison) =>
    dailyDifferences(result, comparison).map((difference, day) => ({
      scenario: comparison.scenario,
      date: result.scenarios[0].days[day],
      difference: rounded(difference),
      text: displayDifference(difference, 'persons'),
    })),
  );
}

/** Scenario minus baseline by day; empty where a series is missing. */
function dailyDifferences(result: ExperimentResult, { scenario, baseline }: Comparison): number[] {
  const meansOf = (id: string) => {
    const found = result.scenarios.find((s) => s.scenario.id === id);
    return found && dailySeries(found, METRIC)?.mean;
  };
  const before = meansOf(baseline);
  return before === undefined ? [] : (meansOf(scenario) ?? []).map((value, day) => value - before[day]);
}
