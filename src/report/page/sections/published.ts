/** Published figures beside the simulated ones. */
import type { ExperimentResult, ScenarioResult } from '../../../experiment/results.js';
import type { PublishedFigure } from '../../../scenario/scenario.js';
import { scenarioIds } from '../../charts/scenarios.js';
import { displayPeriod } from '../../numbers/dates.js';
import { decimalsOf, displayNumber, displayRatio, NO_VALUE } from '../../numbers/display.js';
import { markup, type Html } from '../../text/html.js';
import { personsText, simulatedBeside } from '../cautions.js';
import { renderRichTable } from '../table.js';
import { sourceOf } from './parameters.js';
import type { Section } from './section.js';

/** The section; none when the baseline names no published figures. */
export function publishedSections(result: ExperimentResult): readonly Section[] {
  const { published, parameters } = result.scenarios[0].scenario;
  if (published.length === 0) return [];
  const over = result.replications > 1 ? "the days' means over replications" : 'these days';
  const rows = published.map((figure) => [
    figure.what,
    figure.scope,
    displayPeriod(figure),
    personsText(figure.value),
    ...result.scenarios.map((scenario) => simulatedCell(scenario, figure)),
    ...parameters.filter(({ path }) => path === `published.${figure.id}.value`).map((p) => sourceOf(p.provenance)),
  ]);
  return [
    {
      id: 'published',
      heading: 'Published beside simulated',
      body: markup`<p>
        What was published for this place and time, and what the scenarios give: the mean of the days that the published
        figure may stand for; in brackets, the lowest and the highest of ${over}; below, the ratio of the simulated mean
        to the published figure. The brackets are no interval: they show how the days differ. Nothing was fitted to these
        figures. Where they lie far apart, the model lacks something or an assumption is off; where they agree, more than
        one set of assumptions would have given the same.
      </p>
      ${renderRichTable(
        'Published figures and simulated ones, persons',
        ['What was counted', 'Scope', 'Days', 'Published', ...scenarioIds(result), 'Source'],
        rows,
      )}`,
    },
  ];
}

function simulatedCell(scenario: ScenarioResult, figure: PublishedFigure): Html | string {
  const { mean, low, high, ratio } = simulatedBeside(scenario, figure);
  if (Number.isNaN(mean)) return NO_VALUE;
  const decimals = decimalsOf({ mean, low, high }, 'persons');
  const shown = (value: number) => displayNumber(value, 'persons', decimals);
  return markup`${shown(mean)} (${shown(low)} to ${shown(high)})<br>ratio ${displayRatio(ratio)}`;
}
