/** What was run: enough to run it again. */
import type { ExperimentResult } from '../../../experiment/results.js';
import { displayConfidence } from '../../numbers/display.js';
import { markup } from '../../text/html.js';
import { renderRichTable } from '../table.js';
import type { Section } from './section.js';

export function runSection(result: ExperimentResult): Section {
  const { period } = result.scenarios[0].scenario;
  const facts: readonly (readonly [string, string])[] = [
    ['Tool', `${result.tool.name} ${result.tool.version}`],
    ['Period', `${period.from} to ${period.to}, both days included`],
    ['Warm-up', `${String(period.warmUpDays)} days before the period, never reported`],
    ['Replications', `${String(result.replications)} of each scenario, paired by number`],
    ['Intervals', `${displayConfidence(result.confidence)}, Student t over replications`],
    ['Seed', result.seed],
    ['Generators', result.generators.join('; ')],
  ];
  return {
    id: 'run',
    heading: 'What was run',
    body: markup`${renderRichTable('The experiment', ['What', 'Value'], facts)}
      ${renderRichTable(
        'Scenarios; events and cases are those of the first replication',
        ['Scenario', 'SHA-256 of the resolved scenario', 'Events', 'Cases'],
        result.scenarios.map(({ scenario, hash, events, cases }) => [
          scenario.id,
          markup`<code>${hash}</code>`,
          String(events),
          String(cases),
        ]),
      )}
      <p>
        <code>manifest.json</code> beside this page holds all of this, the whole resolved scenarios and the SHA-256 of
        every file; <code>borderflow replay</code> runs it again and compares every byte.
      </p>`,
  };
}
