import type { Scenario } from '../scenario/scenario.js';

/** What to run: scenarios over the same replications of the same seed. Plain data, so that it can be sent to workers. */
export interface Plan {
  /** The first is the baseline when there are several. */
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
  readonly replications: number;
}

/**
 * The plan for scenarios that are compared: the baseline's seed and replications rule all of them.
 *
 * @throws RangeError when a scenario's period or warm-up differs from the baseline's, or two share an id.
 */
export function planOf(
  scenarios: readonly Scenario[],
  overrides: { readonly seed?: string; readonly replications?: number } = {},
): Plan {
  const [baseline] = scenarios;
  const seen = new Set<string>();
  for (const scenario of scenarios) {
    if (seen.has(scenario.id)) throw new RangeError(`two scenarios are called "${scenario.id}"`);
    seen.add(scenario.id);
    const { from, to, warmUpDays } = scenario.period;
    if (from !== baseline.period.from || to !== baseline.period.to || warmUpDays !== baseline.period.warmUpDays) {
      throw new RangeError(`"${scenario.id}" does not have the period and warm-up of "${baseline.id}"`);
    }
  }
  return {
    scenarios,
    seed: overrides.seed ?? baseline.seed,
    replications: overrides.replications ?? baseline.replications,
  };
}
