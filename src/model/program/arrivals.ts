import type { QuantileTable } from '../../kernel/index.js';
import { DEMOGRAPHICS, type Scenario } from '../../scenario/scenario.js';
import type { Cells } from './cells.js';
import { splitRepeats, type RepeatSplit } from './repeats.js';
import { GROUPS, maskOf } from './selection.js';
import { DAY, dayIndex, type Span } from './span.js';

/**
 * First attempts in a sector, as candidates to be thinned.
 *
 * Layer 0 offers candidates at the rate of the published encounters; each is accepted with the cell's share of first
 * attempts times the scenario's multiplier, up to 1. What a multiplier asks beyond 1 is taken from layer 1, beyond 2
 * from layer 2, and so on. Layers have their own streams, so a case keeps its identity in every scenario in which it
 * arrives, whatever the multipliers of the others.
 */
export interface SectorArrivals {
  readonly cells: Cells;
  readonly split: RepeatSplit;
  /** Cases expected per day in the published encounters. */
  readonly casesPerDay: Float64Array;
  /** Cumulative share of a day's cases, at `day * cells + cell`; the last of a day is 1. */
  readonly cumulative: Float64Array;
  /** Acceptance probability by layer, at `day * cells + cell`. */
  readonly acceptance: readonly Float64Array[];
}

/** Compiles a sector's first attempts. */
export function arrivalsOf(
  scenario: Scenario,
  cells: Cells,
  span: Span,
  nationalities: readonly string[],
  removalsByLand: Uint8Array,
  repeatDelay: QuantileTable,
): SectorArrivals {
  const { familySize } = scenario.arrivals;
  const meanFamily = familySize.values.reduce((sum, size, i) => sum + size * familySize.probabilities[i], 0);
  const split = splitRepeats(scenario, cells, span, nationalities, removalsByLand, repeatDelay);
  const casesPerDay = new Float64Array(span.days);
  const cumulative = new Float64Array(span.days * cells.count);
  for (let day = 0; day < span.days; day++) {
    let sum = 0;
    for (let cell = 0; cell < cells.count; cell++) {
      const size = DEMOGRAPHICS[cells.demographic[cell]] === 'family_unit' ? meanFamily : 1;
      sum += cells.persons[day * cells.count + cell] / size;
      cumulative[day * cells.count + cell] = sum;
    }
    casesPerDay[day] = sum;
    if (sum > 0) for (let cell = 0; cell < cells.count; cell++) cumulative[day * cells.count + cell] /= sum;
  }
  const factor = factorsOf(scenario, cells, span, nationalities);
  const layers = Math.max(1, Math.ceil(factor.reduce((most, value) => Math.max(most, value), 0)));
  const acceptance = Array.from({ length: layers }, (_, layer) =>
    factor.map((value, i) => split.first[i] * Math.min(1, Math.max(0, value - layer))),
  );
  return { cells, split, casesPerDay, cumulative, acceptance };
}

/** The product of all multipliers that cover a cell on a day, at `day * cells + cell`. */
function factorsOf(scenario: Scenario, cells: Cells, span: Span, nationalities: readonly string[]): Float64Array {
  const factor = new Float64Array(span.days * cells.count).fill(1);
  for (const rule of scenario.arrivals.scale) {
    const mask = maskOf(rule.when, nationalities);
    const from = Math.max(0, dayIndex(span, rule.from));
    const until = rule.to === null ? span.days : Math.min(span.days, dayIndex(span, rule.to));
    for (let day = from; day < until; day++) {
      for (let cell = 0; cell < cells.count; cell++) {
        if (mask[cells.nationality[cell] * GROUPS + cells.demographic[cell]] === 1) {
          factor[day * cells.count + cell] *= rule.factor;
        }
      }
    }
  }
  return factor;
}

/** Cases per hour in each hour of the span, for given factors of the days. */
export function hourlyRates(
  arrivals: SectorArrivals,
  hourOfDay: readonly number[],
  dayFactors: Float64Array,
): Float64Array {
  const rates = new Float64Array(arrivals.casesPerDay.length * DAY);
  for (let day = 0; day < arrivals.casesPerDay.length; day++) {
    for (let hour = 0; hour < DAY; hour++) {
      rates[day * DAY + hour] = arrivals.casesPerDay[day] * dayFactors[day] * hourOfDay[hour];
    }
  }
  return rates;
}
