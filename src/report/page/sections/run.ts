/** What was run: enough to run it again. */
import type { ExperimentResult } from '../../../experiment/results.js';
import { displayPeriod } from '../../numbers/dates.js';
import { displayConfidence, displayNumber } from '../../numbers/display.js';
import { markup, type Html } from '../../text/html.js';
import { overridesOf } from '../cautions.js';
import { overridesMarkup } from '../overrides.js';
import { renderRichTable } from '../table.js';
import { scenarioHeading } from './scenario-heading.js';
import type { Section } from './section.js';

export function runSection(result: ExperimentResult): Section {
  const { period } = result.scenarios[0].scenario;
  const several = result.replications > 1;
  const changes = overridesMarkup(overridesOf(result));
  const facts: readonly (readonly [string, Html | string])[] = [
    ['Tool', `${result.tool.name} ${result.tool.version}`],
    ['Period', `${displayPeriod(period)}, both days included`],
    ['Changed on the command line', changes.length > 0 ? markup`<strong>${changes}</strong>` : 'nothing'],
    [
      'Warm-up',
      `${String(period.warmUpDays)} day${period.warmUpDays === 1 ? '' : 's'} before the period, never reported`,
    ],
    ['Replications', `${String(result.replications)} of each scenario${several ? ', paired by number' : ''}`],
    [
      'Intervals',
      several ? `${displayConfidence(result.confidence)}, Student t over replications` : 'none, from one replication',
    ],
    ['Seed', result.seed],
    ['Generators', result.generators.join('; ')],
  ];
  return {
    id: 'run',
    heading: 'What was run',
    body: markup`${renderRichTable('The experiment', ['What', 'Value'], facts)}
      ${renderRichTable(
        several ? 'Scenarios; events and cases are those of the first replication' : 'Scenarios',
        ['Scenario', 'SHA-256 of the resolved scenario', 'Events', 'Cases (warm-up included)'],
        result.scenarios.map(({ scenario, hash, events, cases }) => [
          scenarioHeading(scenario),
          markup`<code>${hash}</code>`,
          displayNumber(events),
          displayNumber(cases),
        ]),
      )}
      <p>
        <code>manifest.json</code> beside this page holds all of this, the whole resolved scenarios and the SHA-256 of
        every file; <code>borderflow replay</code> runs it again and compares every byte.
      </p>`,
  };
}
