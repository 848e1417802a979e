/** Resolved parameters with unit, source and place: the baseline's in full, of the others what differs. */
import type { ExperimentResult, ScenarioResult } from '../../../experiment/results.js';
import type { Parameter, Provenance } from '../../../scenario/scenario.js';
import { markup, type Html } from '../../text/html.js';
import { renderRichTable } from '../table.js';
import { scenarioHeading } from './scenario-heading.js';
import type { Section } from './section.js';

const CONFIDENCE = {
  H: 'high: agency, court, GAO or OIG',
  M: 'medium: press on such a document',
  L: 'low: a single or anonymous source',
  D: 'derived by arithmetic',
} as const;

const COLUMNS = ['Parameter', 'Value', 'Unit', 'Source', 'Confidence', 'Set in'];

export function parametersSection(result: ExperimentResult): Section {
  const [baseline, ...others] = result.scenarios;
  const { id, parameters } = baseline.scenario;
  return {
    id: 'parameters',
    heading: 'Parameters',
    body: markup`<details>
        <summary>All ${parameters.length} parameters of ${scenarioHeading(baseline.scenario)}</summary>
        ${parameterTable(`Parameters of ${id}`, parameters)}
      </details>
      ${others.map((other) => differences(other, baseline))}`,
  };
}

function differences(other: ScenarioResult, baseline: ScenarioResult): Html {
  const { id } = other.scenario;
  const before = new Map(baseline.scenario.parameters.map((p) => [p.path, p]));
  const after = new Set(other.scenario.parameters.map((p) => p.path));
  const changed = other.scenario.parameters.filter((p) => !sameValue(p, before.get(p.path)));
  const dropped = baseline.scenario.parameters.filter((p) => !after.has(p.path)).map((p) => p.path);
  return markup`<h3>What differs in: ${scenarioHeading(other.scenario)}</h3>
    ${changed.length > 0 ? parameterTable(`Parameters of ${id} that the baseline sets otherwise or not at all`, changed) : markup`<p>No parameter differs.</p>`}
    ${dropped.length > 0 && markup`<p>Not in this scenario: ${dropped.map((path, i) => markup`${i > 0 ? ', ' : ''}<code>${path}</code>`)}.</p>`}`;
}

function sameValue(a: Parameter, b: Parameter | undefined): boolean {
  return a.value === b?.value && a.unit === b.unit;
}

function parameterTable(caption: string, parameters: readonly Parameter[]): Html {
  return renderRichTable(
    caption,
    COLUMNS,
    parameters.map((p) => [
      markup`<code>${p.path}</code>`,
      p.value,
      p.unit,
      sourceOf(p.provenance),
      p.provenance.kind === 'source' ? CONFIDENCE[p.provenance.confidence] : 'assumption',
      markup`<code>${p.file}:${p.line}</code>`,
    ]),
  );
}

/** A source as a reader is to find it, or the reason of an assumption. */
export function sourceOf(provenance: Provenance): Html {
  if (provenance.kind === 'assumption') return markup`Assumed: ${provenance.why}`;
  const { title, url, date, note } = provenance;
  return markup`${isWeb(url) ? markup`<a href="${url}">${title}</a>` : title}${date !== undefined && `, ${date}`}${note !== undefined && `. ${note}`}`;
}

/** Only addresses of the web become links: a scenario file is not trusted to name another kind. */
function isWeb(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//.test(url);
}
