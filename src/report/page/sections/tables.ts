/** Metrics over the period and outcomes by month, scenarios side by side. */
import type { ExperimentResult, MetricEstimate } from '../../../experiment/results.js';
import { componentLabel, outcomeLabel } from '../../catalogue/codes.js';
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
      <p>
        Outcomes are decisions, filed by the month of the encounter; they are not departures, and a person decided for
        release may still be in custody. "Undecided at the end" (<code>in_custody</code> in <code>outcomes.csv</code>)
        is who had no decision yet when the period ended.
      </p>
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
  const only = onlySector(result);
  const isTwin = ({ metric, scope }: MetricEstimate) =>
    scope === only &&
    all.every((of) => sameLevel(of.get(key({ metric, scope })), of.get(key({ metric, scope: 'all' }))));
  return {
    caption:
      (result.replications > 1
        ? `Metrics over the period: mean of replications (${displayConfidence(result.confidence)} interval)`
        : 'Metrics over the period, one replication') +
      (only === null ? '' : `. Scope all is the one sector, ${only}, whose rows are printed only where they differ`),
    columns: ['Metric', 'Scope', ...scenarioIds(result)],
    rows: [...listed]
      .filter(([, m]) => !isTwin(m))
      .map(([id, { metric, scope, unit }]) => [
        isShare(unit) || isHours(unit) ? metricLabel(metric) : `${metricLabel(metric)} (${unit})`,
        scope,
        ...all.map((of) => {
          const m = of.get(id);
          return m === undefined ? NO_VALUE : displayEstimate(m, m.unit, '\n');
        }),
      ]),
  };
}

/** The id of a result's one sector; null when there are several. */
function onlySector({ scenarios }: ExperimentResult): string | null {
  const ids = new Set(scenarios.flatMap(({ scenario }) => scenario.sectors.map((sector) => sector.id)));
  return ids.size === 1 ? [...ids][0] : null;
}

function sameLevel(a: MetricEstimate | undefined, b: MetricEstimate | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Object.is(a.mean, b.mean) && Object.is(a.low, b.low) && Object.is(a.high, b.high);
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
    caption: `Outcomes by month of encounter: persons${result.replications > 1 ? ', mean of replications' : ''}`,
    columns: ['Month', 'Component', 'Outcome', ...scenarioIds(result)],
    rows: [...listed].map(([id, { month, component, outcome }]) => [
      month,
      componentLabel(component),
      outcomeLabel(outcome),
      // A row is left out of a result in which nobody has this outcome.
      ...all.map((of) => displayNumber(of.get(id)?.mean ?? 0)),
    ]),
  };
}
