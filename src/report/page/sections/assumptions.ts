/** What no source backs, with the reason for each. */
import type { ExperimentResult } from '../../../experiment/results.js';
import type { Parameter } from '../../../scenario/scenario.js';
import { markup } from '../../text/html.js';
import { renderRichTable } from '../table.js';
import type { Section } from './section.js';

interface Assumption {
  readonly parameter: Parameter;
  readonly why: string;
  readonly scenarios: readonly string[];
}

export function assumptionsSection(result: ExperimentResult): Section {
  const all = assumptionsOf(result);
  const assumptions = all.filter(({ parameter }) => !isSetOnCommandLine(parameter));
  const set = setOnCommandLine(result);
  const everywhere = result.scenarios.length;
  return {
    id: 'assumptions',
    heading: 'Assumptions',
    body: markup`<p>
        ${assumptions.length === 1 ? '1 value is an assumption, with its reason' : `${String(assumptions.length)} values are assumptions, each with its reason`}.
        ${set > 0 && `Not among them: ${String(set)} ${set === 1 ? 'value' : 'values'} set on the command line.`}
      </p>
      ${renderRichTable(
        'Assumed values',
        ['Parameter', 'Value', 'Why', 'Scenarios'],
        assumptions.map(({ parameter: p, why, scenarios }) => [
          markup`<code>${p.path}</code>`,
          `${p.value} ${p.unit}`.trim(),
          why,
          scenarios.length === everywhere ? 'all' : scenarios.join(', '),
        ]),
      )}`,
  };
}

/** How the place of a value that no file sets begins. */
const OPTION = '--set ';

function isSetOnCommandLine({ file }: Parameter): boolean {
  return file.startsWith(OPTION);
}

/** Values by path and value, each once, whatever vouches for them. */
function setOnCommandLine(result: ExperimentResult): number {
  const set = result.scenarios.flatMap(({ scenario }) => scenario.parameters.filter(isSetOnCommandLine));
  return new Set(set.map((p) => JSON.stringify([p.path, p.value, p.unit]))).size;
}

/** Each assumed value once, with the scenarios that hold it, in the order of the files. */
function assumptionsOf(result: ExperimentResult): Assumption[] {
  const found = new Map<string, Assumption & { scenarios: string[] }>();
  for (const { scenario } of result.scenarios) {
    for (const parameter of scenario.parameters) {
      if (parameter.provenance.kind !== 'assumption') continue;
      const { why } = parameter.provenance;
      const key = JSON.stringify([parameter.path, parameter.value, parameter.unit, why]);
      const known = found.get(key);
      if (known === undefined) found.set(key, { parameter, why, scenarios: [scenario.id] });
      else known.scenarios.push(scenario.id);
    }
  }
  return [...found.values()];
}
