/** The main differences in plain sentences. */
import type { ExperimentResult } from '../../../experiment/results.js';
import { MAIN_METRICS, metricLabel } from '../../catalogue/metrics.js';
import { displayConfidence, displayEstimate } from '../../numbers/display.js';
import { markup } from '../../text/html.js';
import { headlines } from '../headlines.js';
import type { Section } from './section.js';

export function findingsSection(result: ExperimentResult): Section {
  return {
    id: 'findings',
    heading: 'Findings',
    body: result.comparisons.length > 0 ? differences(result) : levels(result),
  };
}

function differences(result: ExperimentResult) {
  return markup`<p>
      Each scenario against the baseline <code>${result.scenarios[0].scenario.id}</code>, paired by replication: both
      meet the same people with the same luck, so that what differs is what the scenario changes.
    </p>
    ${result.comparisons.map(
      (comparison) =>
        markup`<h3>${comparison.scenario}</h3>
          <ul>
            ${headlines(result, comparison).map((line) => markup`<li>${line}</li> `)}
          </ul> `,
    )}`;
}

/** With one scenario there is nothing to compare: its own figures. */
function levels(result: ExperimentResult) {
  const [{ metrics }] = result.scenarios;
  const lines = MAIN_METRICS.flatMap((metric) => metrics.filter((m) => m.metric === metric && m.scope === 'all')).map(
    (m) => `${metricLabel(m.metric)}: ${displayEstimate(m, m.unit)}`,
  );
  return markup`<p>Means of replications with their ${displayConfidence(result.confidence)} intervals.</p>
  <ul>
    ${lines.map((line) => markup`<li>${line}</li> `)}
  </ul>`;
}
