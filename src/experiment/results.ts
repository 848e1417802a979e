/**
 * What an experiment found, ready to be drawn and tabulated. Plain data in a fixed order: the order never depends on
 * which worker finished first.
 */
import type { Demographic, Disposition, IsoDate, IsoMonth, Scenario } from '../scenario/scenario.js';

/** A mean over replications with its Student-t interval. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** One metric of one scope over the whole period; a row of `summary.csv`. */
export interface MetricEstimate extends Estimate {
  readonly metric: string;
  readonly scope: string;
  readonly unit: string;
  /** Sample standard deviation over replications. */
  readonly sd: number;
  readonly n: number;
}

/** One metric of one scope by day; `mean[i]`, `low[i]`, `high[i]` belong to day `i` of the period. */
export interface SeriesEstimate {
  readonly metric: string;
  readonly scope: string;
  readonly unit: string;
  readonly mean: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** A row of `outcomes.csv`. */
export interface OutcomeEstimate extends Estimate {
  readonly month: IsoMonth;
  readonly component: 'usbp' | 'ofo';
  readonly scope: string;
  readonly demographic: string;
  readonly nationality: string;
  readonly outcome: string;
}

/** Persons by time in custody at book-out, mean per replication. */
export interface TimeInCustody {
  readonly demographic: Demographic | 'all';
  /** Width of a bin, hours; bin `i` covers `[i, i + 1) * binHours`; the last bin is open above. */
  readonly binHours: number;
  readonly persons: readonly number[];
}

/** What each run checks about itself; a violation is printed in the report. */
export interface Check {
  readonly check: string;
  readonly passed: boolean;
  readonly detail: string;
}

export interface ScenarioResult {
  readonly scenario: Scenario;
  /** SHA-256 of the resolved scenario, hexadecimal. */
  readonly hash: string;
  readonly metrics: readonly MetricEstimate[];
  readonly days: readonly IsoDate[];
  readonly series: readonly SeriesEstimate[];
  readonly outcomes: readonly OutcomeEstimate[];
  readonly timeInCustody: readonly TimeInCustody[];
  readonly checks: readonly Check[];
  /** Events and cases of the first replication. */
  readonly events: number;
  readonly cases: number;
}

/** One metric's paired difference, scenario minus baseline; a row of `comparison.csv`. */
export interface PairedDifference {
  readonly metric: string;
  readonly scope: string;
  readonly unit: string;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Correlation of the two scenarios' replications; NaN where one of them does not vary. */
  readonly correlation: number;
  /** Variance of an unpaired difference over that of the paired one; NaN where both are 0. */
  readonly varianceRatio: number;
  readonly n: number;
}

export type FlowState = Disposition | 'undecided' | 'not-encountered';

/** Persons, mean per replication, whose disposition is `from` in the baseline and `to` in the scenario. */
export interface Flow {
  readonly from: FlowState;
  readonly to: FlowState;
  readonly persons: number;
}

export interface Comparison {
  readonly scenario: string;
  readonly baseline: string;
  readonly metrics: readonly PairedDifference[];
  readonly flows: readonly Flow[];
}

export interface ExperimentResult {
  readonly tool: { readonly name: string; readonly version: string };
  readonly seed: string;
  readonly replications: number;
  readonly confidence: number;
  /** Names of the random number generators used, as the manifest records them. */
  readonly generators: readonly string[];
  /** The first scenario is the baseline when there is more than one. */
  readonly scenarios: readonly ScenarioResult[];
  readonly comparisons: readonly Comparison[];
}
