/** Dispositions per week at book-out, stacked, as persons per day. */
import type { TopLevelSpec } from 'vega-lite';
import type { ExperimentResult, FlowState } from '../../experiment/results.js';
import { FLOW_STATES, dispositionColour, dispositionLabel } from '../catalogue/dispositions.js';
import { displayNumber } from '../numbers/display.js';
import type { PageTable } from '../text/page-table.js';
import { dailySeries, rounded, scenarioIds } from './scenarios.js';
import { DATE_AXIS, PANEL_SPACING, frame, panels } from './theme.js';
import { weeklyMean, weeksOf, type Week } from './weeks.js';

const HEIGHT = 190;

interface Row {
  readonly scenario: string;
  readonly disposition: string;
  readonly from: string;
  readonly until: string;
  readonly days: number;
  /** Persons per day, and where its block of the stack starts and ends. */
  readonly persons: number | null;
  readonly bottom: number | null;
  readonly top: number | null;
}

export function dispositionsChart(result: ExperimentResult): TopLevelSpec {
  const ids = scenarioIds(result);
  const { columns, width } = panels(ids.length, 60);
  const present = dispositionsIn(result);
  return {
    ...frame({
      title: 'Dispositions per week',
      subtitle:
        'Persons booked out per day, mean of each calendar week (Monday to Sunday), by disposition; a week that the ' +
        'period cuts is narrower and averaged over its days in the period.',
      description: `Stacked bars of persons booked out per day by week and disposition, one panel per scenario: ${ids.join(', ')}.`,
    }),
    data: { values: dispositionRows(result, present) },
    transform: [
      {
        calculate: "utcFormat(toDate(datum.from), '%-d %b %Y') + (datum.days < 7 ? ' (' + datum.days + ' days)' : '')",
        as: 'week',
      },
    ],
    facet: { field: 'scenario', type: 'nominal', sort: ids, header: { title: null } },
    columns,
    spacing: PANEL_SPACING,
    // An x axis under each panel: a shared one would also stand under the gap that an odd number leaves.
    resolve: { axis: { x: 'independent' } },
    spec: {
      width,
      height: HEIGHT,
      // The table says the same: a label on each of a thousand blocks would only swell the picture.
      mark: { type: 'rect', stroke: 'white', strokeWidth: 0.6, aria: false },
      encoding: {
        x: { field: 'from', type: 'temporal', scale: { type: 'utc' }, axis: DATE_AXIS },
        x2: { field: 'until' },
        y: { field: 'bottom', type: 'quantitative', axis: { title: 'Persons per day', tickCount: 5 } },
        y2: { field: 'top' },
        color: {
          field: 'disposition',
          type: 'nominal',
          scale: { domain: present.map(dispositionLabel), range: present.map(dispositionColour) },
          legend: { title: null, orient: 'bottom', columns: 5, symbolType: 'square', columnPadding: 18 },
        },
        tooltip: [
          { field: 'scenario', title: 'Scenario' },
          { field: 'week', title: 'Week from' },
          { field: 'disposition', title: 'Disposition' },
          { field: 'persons', title: 'Persons per day', type: 'quantitative', format: ',.1f' },
        ],
      },
    },
  };
}

/** The chart's figures: a row per scenario and week. */
export function dispositionsTable(result: ExperimentResult): PageTable {
  const present = dispositionsIn(result);
  return {
    caption: 'Persons booked out per day, mean of each week, by disposition',
    columns: ['Scenario', 'Week from', 'Days', ...present.map(dispositionLabel)],
    rows: result.scenarios.flatMap((one) =>
      weeksOf(one.days).map((week) => [
        one.scenario.id,
        week.from,
        String(week.days.length),
        ...present.map((state) => displayNumber(personsPerDay(dailySeries(one, seriesName(state))?.mean, week))),
      ]),
    ),
  };
}

const seriesName = (state: FlowState) => `dispositions/${state}`;

function personsPerDay(daily: readonly number[] | undefined, week: Week): number {
  return daily === undefined ? 0 : weeklyMean(week, daily);
}

/** Dispositions that any scenario has, in the order of the catalogue. */
function dispositionsIn(result: ExperimentResult): FlowState[] {
  return FLOW_STATES.filter((state) =>
    result.scenarios.some((one) => dailySeries(one, seriesName(state))?.mean.some((persons) => persons > 0)),
  );
}

function dispositionRows(result: ExperimentResult, present: readonly FlowState[]): Row[] {
  return result.scenarios.flatMap((one) =>
    weeksOf(one.days).flatMap((week) => {
      let top = 0;
      return present.map((state) => {
        const persons = personsPerDay(dailySeries(one, seriesName(state))?.mean, week);
        const bottom = top;
        top += persons;
        return {
          scenario: one.scenario.id,
          disposition: dispositionLabel(state),
          from: week.from,
          until: week.until,
          days: week.days.length,
          persons: rounded(persons),
          bottom: rounded(bottom),
          top: rounded(top),
        };
      });
    }),
  );
}
