/** What the runs checked about themselves. */
import type { ExperimentResult } from '../../../experiment/results.js';
import { markup } from '../../text/html.js';
import { renderRichTable } from '../table.js';
import type { Section } from './section.js';

export function checksSection(result: ExperimentResult): Section {
  const rows = result.scenarios.flatMap(({ scenario, checks }) => checks.map((c) => ({ id: scenario.id, ...c })));
  const failed = rows.filter((row) => !row.passed).length;
  const verdict =
    failed === 0
      ? markup`<p>All ${rows.length} checks passed.</p>`
      : markup`<p class="failed">${failed} of ${rows.length} checks failed: do not use these results.</p>`;
  return {
    id: 'checks',
    heading: 'Self-checks',
    body: markup`${verdict}
    ${renderRichTable(
      result.replications > 1 ? 'Checks made inside every replication' : 'Checks made inside the replication',
      ['Scenario', 'Check', 'Result', 'Detail'],
      rows.map((row) => [row.id, row.check, row.passed ? 'passed' : markup`<strong>failed</strong>`, row.detail]),
    )}`,
  };
}
