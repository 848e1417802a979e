/** What a reader has to know before believing a figure of this result. */
import type { ExperimentResult, ScenarioResult } from '../../experiment/results.js';
import type { PublishedFigure } from '../../scenario/scenario.js';
import { dailySeries } from '../charts/scenarios.js';
import { decimalsOf, displayNumber, isBelowZero } from '../numbers/display.js';

/** Below this many replications intervals themselves are too uncertain to lean on. */
const ENOUGH_REPLICATIONS = 10;

/** From this factor on, in either direction, a published figure counts as missed. */
const MISSED_BY = 2;

/** More persons at the end than this many times the mean say that the period ends in the middle of a build-up. */
const BUILD_UP = 2;

/** Metrics of the findings that a published metric speaks about, where they are not called the same. */
const SPEAKS_ABOUT: Readonly<Partial<Record<PublishedFigure['metric'], readonly string[]>>> = {
  in_custody_over_72h: ['in_custody_over_72h', 'share_over_72h'],
};

/** What a simulated series was over the days that a published figure may stand for, persons. */
interface Beside {
  readonly mean: number;
  /** Lowest and highest of the days' means over replications. */
  readonly low: number;
  readonly high: number;
  /** Mean over the published figure; NaN where there is none. */
  readonly ratio: number;
}

/**
 * The simulated days beside a published figure. Throws RangeError when the scenario has no such series, which its
 * checks exclude.
 */
export function simulatedBeside(result: ScenarioResult, figure: PublishedFigure): Beside {
  const series = result.series.find(({ metric, scope }) => metric === figure.metric && scope === figure.scope);
  if (series === undefined) throw new RangeError(`no daily series ${figure.metric} of ${figure.scope}`);
  const days = series.mean.filter((_, i) => figure.from <= result.days[i] && result.days[i] <= figure.to);
  if (days.length === 0) return { mean: NaN, low: NaN, high: NaN, ratio: NaN };
  const mean = days.reduce((sum, value) => sum + value, 0) / days.length;
  return {
    mean,
    low: Math.min(...days),
    high: Math.max(...days),
    ratio: figure.value === 0 ? NaN : mean / figure.value,
  };
}

/** A published figure that the baseline misses by a factor of 2 or more. */
export interface Miss {
  readonly figure: PublishedFigure;
  readonly simulated: Beside;
}

export function missesOf(result: ExperimentResult): Miss[] {
  const [baseline] = result.scenarios;
  return baseline.scenario.published
    .map((figure) => ({ figure, simulated: simulatedBeside(baseline, figure) }))
    .filter(({ simulated: { ratio } }) => ratio >= MISSED_BY || ratio <= 1 / MISSED_BY);
}

/** Whether a miss concerns a metric of the findings. */
export function concerns({ figure }: Miss, metric: string): boolean {
  return (SPEAKS_ABOUT[figure.metric] ?? [figure.metric]).includes(metric);
}

/** Persons still in custody when the period ended. */
export interface StillHeld {
  readonly scenario: string;
  readonly persons: number;
  /** Over the period's mean persons in custody. */
  readonly timesMean: number;
  readonly buildUp: boolean;
}

/** By scenario, in the order of the result; scenarios without the metric are left out. */
export function stillHeld(result: ExperimentResult): StillHeld[] {
  return result.scenarios.flatMap((one) => {
    const persons = overall(one, 'in_custody_at_end');
    if (Number.isNaN(persons)) return [];
    const timesMean = persons / overall(one, 'in_custody');
    return [{ scenario: one.scenario.id, persons, timesMean, buildUp: timesMean > BUILD_UP }];
  });
}

function overall({ metrics }: ScenarioResult, metric: string): number {
  return metrics.find((m) => m.metric === metric && m.scope === 'all')?.mean ?? NaN;
}

/** A number of persons in words that needs no interval. */
export function personsText(persons: number): string {
  return displayNumber(persons, 'persons', decimalsOf({ mean: persons, low: NaN, high: NaN }, 'persons'));
}

/** Whether there are several replications, and too few. */
export function isFew({ replications }: ExperimentResult): boolean {
  return replications > 1 && replications < ENOUGH_REPLICATIONS;
}

/** Whether any level of this page has an interval that reaches below 0. */
export function hasBelowZero(result: ExperimentResult): boolean {
  return result.scenarios.some((one) => {
    const held = dailySeries(one, 'held_in_facilities');
    return (
      one.metrics.some(isBelowZero) ||
      (held?.mean.some((mean, day) => isBelowZero({ mean, low: held.low[day], high: held.high[day] })) ?? false)
    );
  });
}

/** A value set on the command line, with the scenarios in which it was. */
export interface Override {
  readonly text: string;
  readonly scenarios: readonly string[];
  readonly everywhere: boolean;
}

/** Each override once, in the order in which scenarios name them. */
export function overridesOf(result: ExperimentResult): Override[] {
  const texts = new Set(result.scenarios.flatMap(({ scenario }) => scenario.overrides));
  return [...texts].map((text) => {
    const holders = result.scenarios.filter(({ scenario }) => scenario.overrides.includes(text));
    return {
      text,
      scenarios: holders.map(({ scenario }) => scenario.id),
      everywhere: holders.length === result.scenarios.length,
    };
  });
}
