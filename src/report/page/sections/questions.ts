/** What each scenario asks. */
import type { ExperimentResult } from '../../../experiment/results.js';
import { markup } from '../../text/html.js';
import { scenarioHeading } from './scenario-heading.js';
import type { Section } from './section.js';

export function questionsSection(result: ExperimentResult): Section {
  const role = (index: number, partOf: string | null) => {
    if (index === 0 && result.scenarios.length > 1) return ', the baseline';
    return partOf === null ? '' : `, a component of ${partOf}`;
  };
  return {
    id: 'questions',
    heading: result.scenarios.length > 1 ? 'Questions' : 'Question',
    body: markup`<dl>
      ${result.scenarios.map(
        ({ scenario }, i) =>
          markup` <dt><strong>${scenarioHeading(scenario)}</strong>${role(i, scenario.partOf)}</dt>
            <dd>${scenario.question}</dd>`,
      )}
    </dl>`,
  };
}
