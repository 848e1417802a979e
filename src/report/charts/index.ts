/** All charts of a result, each with its table. */
import type { TopLevelSpec } from 'vega-lite';
import type { ExperimentResult } from '../../experiment/results.js';
import type { PageTable } from '../text/page-table.js';
import { changesCustody, custodyDifferenceChart, custodyDifferenceTable } from './custody-difference.js';
import { custodyChart, custodyTable } from './custody.js';
import { differencesChart, differencesTable } from './differences.js';
import { dispositionsChart, dispositionsTable } from './dispositions.js';
import { effectsApartChart, effectsApartTable, partsOf } from './effects-apart.js';
import { changesFlows, flowsChart, flowsTable } from './flows.js';
import { timeInCustodyChart, timeInCustodyTable } from './time-in-custody.js';

export interface Chart {
  /** Name of its files under `charts/`, and of its place in the page. */
  readonly id: string;
  readonly spec: TopLevelSpec;
  /** The same figures as text. */
  readonly table: PageTable;
}

/** The charts that a result calls for and has data for, in reading order. */
export function chartsOf(result: ExperimentResult): Chart[] {
  const several = result.comparisons.length > 0;
  const charts: Chart[] = [
    { id: 'custody', spec: custodyChart(result), table: custodyTable(result) },
    ...(changesCustody(result)
      ? [
          {
            id: 'custody-difference',
            spec: custodyDifferenceChart(result),
            table: custodyDifferenceTable(result),
          },
        ]
      : []),
    ...(several ? [{ id: 'differences', spec: differencesChart(result), table: differencesTable(result) }] : []),
    ...partsOf(result).map((parts) => ({
      id: `effects-apart-${parts.whole.scenario}`,
      spec: effectsApartChart(result, parts),
      table: effectsApartTable(result, parts),
    })),
    { id: 'dispositions', spec: dispositionsChart(result), table: dispositionsTable(result) },
    ...result.comparisons.filter(changesFlows).map((comparison) => ({
      id: `flows-${comparison.scenario}`,
      spec: flowsChart(comparison, result.replications),
      table: flowsTable(comparison),
    })),
    { id: 'time-in-custody', spec: timeInCustodyChart(result), table: timeInCustodyTable(result) },
  ];
  return charts.filter(hasData);
}

/** The words above a chart. */
export function chartTitle({ spec }: Chart): string {
  const { title } = spec;
  return typeof title === 'object' && 'text' in title && typeof title.text === 'string' ? title.text : '';
}

function hasData({ spec }: Chart): boolean {
  const { data } = spec;
  return data != null && 'values' in data && Array.isArray(data.values) && data.values.length > 0;
}
