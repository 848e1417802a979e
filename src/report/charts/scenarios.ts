/** Order, colours and values of scenarios, the same in every chart. */
import type { ExperimentResult, ScenarioResult, SeriesEstimate } from '../../experiment/results.js';

/** Okabe and Ito (2008), Color Universal Design, without yellow and black; the baseline is grey. */
const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00'];

export const BASELINE_COLOUR = '#4d4d4d';

/** Ids in the order of the result, the baseline first. */
export function scenarioIds(result: ExperimentResult): string[] {
  return result.scenarios.map(({ scenario }) => scenario.id);
}

/** Colours in the order of {@link scenarioIds}; from the eighth scenario on they repeat. */
function scenarioColours(result: ExperimentResult): string[] {
  return result.scenarios.map((_, i) => (i === 0 ? BASELINE_COLOUR : COLOURS[(i - 1) % COLOURS.length]));
}

/** A colour scale over all scenarios. */
export function scenarioScale(result: ExperimentResult) {
  return { domain: scenarioIds(result), range: scenarioColours(result) };
}

/** Holding places of all facilities, persons. */
export function capacity({ scenario }: ScenarioResult): number {
  return scenario.sectors.flatMap((s) => s.facilities).reduce((sum, f) => sum + f.places, 0);
}

/** The daily series of a metric over all scopes, if the result has it. */
export function dailySeries(result: ScenarioResult, metric: string): SeriesEstimate | undefined {
  return result.series.find((s) => s.metric === metric && s.scope === 'all');
}

/** A transform that words the field `baseline` for tooltips; the baseline's own panel lacks the field. */
export function baselineText(format: string) {
  return {
    calculate: `isValid(datum.baseline) ? format(datum.baseline, '${format}') : 'this panel'`,
    as: 'baselineText',
  };
}

/** What a chart's rows hold, rounded to the sixth decimal: specs stay short, and no digit is noise. */
export function rounded(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toFixed(6)) : null;
}
