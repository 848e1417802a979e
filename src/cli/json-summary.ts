import type { ExperimentResult } from '../experiment/index.js';

/** What `--json` prints: metrics and paired differences, numbers in full, NaN and infinities as null. */
export function summaryJson(result: ExperimentResult): string {
  const summary = {
    tool: result.tool,
    seed: result.seed,
    replications: result.replications,
    confidence: result.confidence,
    scenarios: result.scenarios.map(({ scenario, hash, metrics, checks }) => ({
      id: scenario.id,
      overrides: scenario.overrides,
      hash,
      metrics,
      checks,
    })),
    comparisons: result.comparisons.map(({ scenario, baseline, metrics }) => ({ scenario, baseline, metrics })),
  };
  return `${JSON.stringify(summary, null, 2)}\n`;
}
