/** Published figures beside the simulated ones. */
import type { ExperimentResult, ScenarioResult } from '../../../experiment/results.js';
import type { PublishedFigure } from '../../../scenario/scenario.js';
import { scenarioIds } from '../../charts/scenarios.js';
import { displayNumber, NO_VALUE } from '../../numbers/display.js';
import { markup } from '../../text/html.js';
import { renderRichTable } from '../table.js';
import { sourceOf } from './parameters.js';
import type { Section } from './section.js';

/** What a simulated series was over the days that a published figure may stand for, persons. */
interface Simulated {
  readonly mean: number;
  /** Lowest and highest day, each a mean over replications. */
  readonly low: number;
  readonly high: number;
}

/** The section; none when the baseline names no published figures. */
export function publishedSections(result: ExperimentResult): readonly Section[] {
  const { published, parameters } = result.scenarios[0].scenario;
  if (published.length === 0) return [];
  const rows = published.map((figure) => [
    figure.what,
    figure.scope,
    figure.from === figure.to ? figure.from : `${figure.from} to ${figure.to}`,
    displayNumber(figure.value),
    ...result.scenarios.map((scenario) => wording(simulatedBeside(scenario, figure))),
    ...parameters.filter(({ path }) => path === `published.${figure.id}.value`).map((p) => sourceOf(p.provenance)),
  ]);
  return [
    {
      id: 'published',
      heading: 'Published beside simulated',
      body: markup`<p>
        What was published for this place and time, and what the scenarios give: the mean of the days that the published
        figure may stand for and, in brackets, the lowest and the highest of these days. Nothing was fitted to these
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

/** Throws RangeError when the scenario has no such series, which its checks exclude. */
function simulatedBeside(result: ScenarioResult, figure: PublishedFigure): Simulated {
  const series = result.series.find(({ metric, scope }) => metric === figure.metric && scope === figure.scope);
  if (series === undefined) throw new RangeError(`no daily series ${figure.metric} of ${figure.scope}`);
  const days = series.mean.filter((_, i) => figure.from <= result.days[i] && result.days[i] <= figure.to);
  if (days.length === 0) return { mean: NaN, low: NaN, high: NaN };
  return {
    mean: days.reduce((sum, value) => sum + value, 0) / days.length,
    low: Math.min(...days),
    high: Math.max(...days),
  };
}

function wording({ mean, low, high }: Simulated): string {
  if (Number.isNaN(mean)) return NO_VALUE;
  return `${displayNumber(mean)} (${displayNumber(low)} to ${displayNumber(high)})`;
}
