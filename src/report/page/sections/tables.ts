/** Metrics over the period and outcomes by month, scenarios side by side. */
import type { ExperimentResult } from '../../../experiment/results.js';
import { metricLabel } from '../../catalogue/metrics.js';
import { scenarioIds } from '../../charts/scenarios.js';
import {
  displayConfidence,
  displayEstimate,
  displayNumber,
  isHours,
  isShare,
  NO_VALUE,
} from '../../numbers/display.js';
import { markup } from '../../text/html.js';
import type { PageTable } from '../../text/page-table.js';
import { renderTable } from '../table.js';
import type { Section } from './section.js';

export function tablesSection(result: ExperimentResult): Section {
  return {
    id: 'tables',
    heading: 'Tables',
    body: markup`${renderTable(metricsTable(result))} ${renderTable(outcomesTable(result))}
      <p class="muted">
        All scopes, demographics and nationalities are in <code>summary.csv</code>, <code>outcomes.csv</code> and
        <code>series.csv</code> beside this page.
      </p>`,
  };
}

function metricsTable(result: ExperimentResult): PageTable {
  const key = (m: { metric: string; scope: string }) => `${m.metric} ${m.scope}`;
  const all = result.scenarios.map((s) => new Map(s.metrics.map((m) => [key(m), m])));
  const listed = new Map(result.scenarios.flatMap((s) => s.metrics).map((m) => [key(m), m]));
  return {
    caption: `Metrics over the period: mean of replications (${displayConfidence(result.confidence)} interval)`,
    columns: ['Metric', 'Scope', ...scenarioIds(result)],
    rows: [...listed].map(([id, { metric, scope, unit }]) => [
      isShare(unit) || isHours(unit) ? metricLabel(metric) : `${metricLabel(metric)} (${unit})`,
      scope,
      ...all.map((of) => {
        const m = of.get(id);
        return m === undefined ? NO_VALUE : displayEstimate(m, m.unit, '\n');
      }),
    ]),
  };
}

/** Everybody together; finer cells are in the CSV file. */
function outcomesTable(result: ExperimentResult): PageTable {
  const broad = result.scenarios.map((s) =>
    s.outcomes.filter((o) => o.scope === 'all' && o.demographic === 'all' && o.nationality === 'all'),
  );
  const key = (o: { month: string; component: string; outcome: string }) => `${o.month} ${o.component} ${o.outcome}`;
  const all = broad.map((outcomes) => new Map(outcomes.map((o) => [key(o), o])));
  const listed = new Map(broad.flat().map((o) => [key(o), o]));
  return {
    caption: 'Outcomes by month of encounter: persons, mean of replications',
    columns: ['Month', 'Component', 'Outcome', ...scenarioIds(result)],
    rows: [...listed].map(([id, { month, component, outcome }]) => [
      month,
      component.toUpperCase(),
      outcome.replaceAll('_', ' '),
      ...all.map((of) => displayNumber(of.get(id)?.mean ?? NaN)),
    ]),
  };
}
