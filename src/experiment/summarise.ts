import { compile, TIC_HOURS, type MetricKey, type Program } from '../model/index.js';
import { LUCK_GENERATOR, STREAM_GENERATOR } from '../kernel/index.js';
import { DEMOGRAPHICS, type Scenario } from '../scenario/scenario.js';
import { FLOW_STATES } from './flows.js';
import { outcomeTable } from './outcome-table.js';
import type { Plan } from './plan.js';
import type {
  Check,
  ExperimentResult,
  Flow,
  MetricEstimate,
  PairedDifference,
  ScenarioResult,
  SeriesEstimate,
  TimeInCustody,
} from './results.js';
import { scenarioHash } from './scenario-hash.js';
import type { ReplicationRow } from './shard.js';
import { meanInterval } from './statistics/mean-interval.js';
import { pairedDifference } from './statistics/paired-difference.js';

/** Confidence of every interval. */
const CONFIDENCE = 0.95;

type Result = ReplicationRow['results'][number];

/** Turns replications into estimates. `rows` are in the order of the replications. */
export function summarise(
  plan: Plan,
  rows: readonly ReplicationRow[],
  tool: ExperimentResult['tool'],
): ExperimentResult {
  const programs = plan.scenarios.map((scenario) => compile(scenario));
  const byScenario = plan.scenarios.map((_, i) => rows.map((row) => row.results[i]));
  return {
    tool,
    seed: plan.seed,
    replications: plan.replications,
    confidence: CONFIDENCE,
    generators: [STREAM_GENERATOR, LUCK_GENERATOR],
    scenarios: plan.scenarios.map((scenario, i) => scenarioResult(scenario, programs[i], byScenario[i])),
    comparisons: plan.scenarios.slice(1).map((scenario, i) => ({
      scenario: scenario.id,
      baseline: plan.scenarios[0].id,
      metrics: pairedMetrics(programs[0], byScenario[0], programs[i + 1], byScenario[i + 1]),
      flows: meanFlows(rows.map((row) => row.flows[i])),
    })),
  };
}

function scenarioResult(scenario: Scenario, program: Program, results: readonly Result[]): ScenarioResult {
  const { span } = program;
  return {
    scenario,
    hash: scenarioHash(scenario),
    metrics: program.metricKeys.map((key, i) => metricEstimate(key, valuesOf(results, i))),
    days: span.dates.slice(span.firstReported),
    series: program.seriesKeys.map((key, i) => seriesEstimate(key, i, span.days - span.firstReported, results)),
    outcomes: outcomeTable(
      scenario,
      program,
      results.map((result) => result.outcomes),
      CONFIDENCE,
    ),
    timeInCustody: timesInCustody(results),
    checks: mergeChecks(results),
    events: results[0].events,
    cases: results[0].encounteredCases,
  };
}

function valuesOf(results: readonly Result[], metric: number): number[] {
  return results.map((result) => result.metrics[metric]);
}

function metricEstimate(key: MetricKey, values: readonly number[]): MetricEstimate {
  return { ...key, ...meanInterval(values, CONFIDENCE) };
}

function seriesEstimate(key: MetricKey, series: number, days: number, results: readonly Result[]): SeriesEstimate {
  const estimates = Array.from({ length: days }, (_, day) =>
    meanInterval(
      results.map((result) => result.series[series * days + day]),
      CONFIDENCE,
    ),
  );
  return {
    ...key,
    mean: estimates.map((estimate) => estimate.mean),
    low: estimates.map((estimate) => estimate.low),
    high: estimates.map((estimate) => estimate.high),
  };
}

function timesInCustody(results: readonly Result[]): TimeInCustody[] {
  const of = (demographics: readonly number[]): number[] =>
    Array.from(
      { length: TIC_HOURS },
      (_, hour) =>
        results.reduce(
          (sum, result) =>
            sum + demographics.reduce((persons, d) => persons + result.timeInCustody[d * TIC_HOURS + hour], 0),
          0,
        ) / results.length,
    );
  return [
    { demographic: 'all' as const, binHours: 1, persons: of(DEMOGRAPHICS.map((_, d) => d)) },
    ...DEMOGRAPHICS.map((demographic, d) => ({ demographic, binHours: 1, persons: of([d]) })),
  ];
}

/** A check holds when it held in every replication; the detail is that of the first failure, or of the first run. */
function mergeChecks(results: readonly Result[]): Check[] {
  return results[0].checks.map((first, i) => {
    const failed = results.find((result) => !result.checks[i].passed);
    const held = results.filter((result) => result.checks[i].passed).length;
    const example =
      failed === undefined
        ? `replication 0: ${first.detail}`
        : `replication ${failed.replication}: ${failed.checks[i].detail}`;
    return {
      check: first.check,
      passed: failed === undefined,
      detail: `held in ${held} of ${results.length} replications; ${example}`,
    };
  });
}

/** Paired differences of the metrics that both scenarios have, in the baseline's order. */
function pairedMetrics(
  baseline: Program,
  baselineResults: readonly Result[],
  program: Program,
  results: readonly Result[],
): PairedDifference[] {
  const place = new Map(program.metricKeys.map((key, i) => [`${key.metric}|${key.scope}`, i]));
  return baseline.metricKeys.flatMap((key, i) => {
    const other = place.get(`${key.metric}|${key.scope}`);
    if (other === undefined) return [];
    return [{ ...key, ...pairedDifference(valuesOf(results, other), valuesOf(baselineResults, i), CONFIDENCE) }];
  });
}

function meanFlows(matrices: readonly Float64Array[]): Flow[] {
  const size = FLOW_STATES.length;
  return FLOW_STATES.flatMap((from, row) =>
    FLOW_STATES.flatMap((to, column) => {
      const persons = matrices.reduce((sum, matrix) => sum + matrix[row * size + column], 0) / matrices.length;
      return persons > 0 ? [{ from, to, persons }] : [];
    }),
  );
}
