/** Dispositions of the same persons: the baseline's against the scenario's, as a heat map. */
import type { TopLevelSpec } from 'vega-lite';
import type { Comparison, FlowState } from '../../experiment/results.js';
import { FLOW_STATES, dispositionLabel } from '../catalogue/dispositions.js';
import { displayNumber } from '../numbers/display.js';
import type { PageTable } from '../text/page-table.js';
import { rounded } from './scenarios.js';
import { PAGE_WIDTH, frame } from './theme.js';

const ROW_HEIGHT = 28;
const WIDEST_CELL = 92;
const LABELS = 230;

/** Persons below which a cell is left empty: it would read 0.0. */
const SHOWN_FROM = 0.05;

/** Whether anybody's disposition changes at all. */
export function changesFlows(comparison: Comparison): boolean {
  return comparison.flows.some((f) => f.from !== f.to && f.persons >= SHOWN_FROM);
}

export function flowsChart(comparison: Comparison, replications: number): TopLevelSpec {
  const { scenario } = comparison;
  const { from, to } = statesOf(comparison);
  const cell = Math.min(WIDEST_CELL, Math.floor((PAGE_WIDTH - LABELS) / to.length));
  const y = {
    field: 'from',
    type: 'nominal',
    sort: from.map(dispositionLabel),
    axis: { title: 'In the baseline', ticks: false, domain: false },
  } as const;
  const x = {
    field: 'to',
    type: 'nominal',
    sort: to.map(dispositionLabel),
    axis: {
      title: `In ${scenario}`,
      orient: 'top',
      ticks: false,
      domain: false,
      labelAngle: -35,
    },
  } as const;
  return {
    ...frame({
      title: `Dispositions of the same persons in both scenarios: ${scenario}`,
      subtitle:
        `Persons${replications > 1 ? ', mean per replication' : ''}, by disposition in the baseline (row) and in the scenario (column); the same ` +
        'case has the same random draws in both. Grey: the same disposition in both. Empty: nobody.',
      description:
        `Heat map of persons by disposition in the baseline and in ${scenario}. ` +
        'Grey cells on the diagonal are persons whose disposition does not change.',
    }),
    data: { values: flowRows(comparison, from, to) },
    width: { step: cell },
    height: { step: ROW_HEIGHT },
    encoding: { x, y },
    layer: [
      {
        mark: { type: 'rect', stroke: 'white', strokeWidth: 1 },
        encoding: {
          color: {
            condition: [
              { test: 'datum.same', value: '#d4d4d4' },
              { test: '!datum.text', value: '#f7f7f7' },
            ],
            field: 'persons',
            type: 'quantitative',
            scale: { type: 'sqrt', domain: [0, largestMove(comparison)], range: ['#e5eff8', '#08519c'] },
            legend: { title: ['Persons', 'moved'], tickCount: 4, gradientLength: 110, format: ',.0f' },
          },
          tooltip: [
            { field: 'from', title: 'In the baseline' },
            { field: 'to', title: 'In the scenario' },
            { field: 'persons', title: 'Persons', type: 'quantitative', format: ',.1f' },
          ],
        },
      },
      {
        mark: { type: 'text', fontSize: 10.5, aria: false },
        encoding: {
          text: { field: 'text' },
          color: { condition: { test: 'datum.dark', value: 'white' }, value: '#222222' },
        },
      },
    ],
  };
}

/** The chart's figures: the matrix. */
export function flowsTable(comparison: Comparison): PageTable {
  const { from, to } = statesOf(comparison);
  return {
    caption: `Persons by disposition in the baseline (rows) and in ${comparison.scenario} (columns)`,
    columns: ['In the baseline', ...to.map(dispositionLabel)],
    rows: from.map((row) => [dispositionLabel(row), ...to.map((column) => cellText(persons(comparison, row, column)))]),
  };
}

function persons({ flows }: Comparison, from: FlowState, to: FlowState): number {
  return flows.filter((f) => f.from === from && f.to === to).reduce((sum, f) => sum + f.persons, 0);
}

/** Rows and columns in which anybody is. */
function statesOf(comparison: Comparison) {
  const shown = comparison.flows.filter((f) => f.persons >= SHOWN_FROM);
  return {
    from: FLOW_STATES.filter((state) => shown.some((f) => f.from === state)),
    to: FLOW_STATES.filter((state) => shown.some((f) => f.to === state)),
  };
}

function largestMove({ flows }: Comparison): number {
  return Math.max(1, ...flows.filter((f) => f.from !== f.to).map((f) => f.persons));
}

function cellText(value: number): string {
  return value < SHOWN_FROM ? '' : displayNumber(value);
}

function flowRows(comparison: Comparison, rows: readonly FlowState[], columns: readonly FlowState[]) {
  const largest = largestMove(comparison);
  return rows.flatMap((from) =>
    columns.map((to) => {
      const value = persons(comparison, from, to);
      return {
        from: dispositionLabel(from),
        to: dispositionLabel(to),
        persons: rounded(value),
        same: from === to,
        // White text from where the scale is dark enough for it.
        dark: from !== to && Math.sqrt(value / largest) > 0.55,
        text: cellText(value),
      };
    }),
  );
}
