import { components, demographics, outcomeGroup, outcomeGroups } from './codes.js';
import type { Published } from './published.js';
import { total } from './tally.js';
import { childOutcomes, type FittedCells, type Title8Fit } from './title-8-fit.js';
import type { Title8Cell } from './title-8-cells.js';
import { adultOutcomes, groupPersons } from './title-8-targets.js';

/** Distance of the fit from the published margins of a month; each is half the sum of absolute differences, persons. */
export interface MarginGap {
  readonly component: number;
  readonly demographic: number;
  readonly nationality: number;
  /** Persons under Title 8, both components. */
  readonly persons: number;
}

/** All outcomes under Title 8 in the publisher's names. */
const outcomes = [...adultOutcomes, 'to_hhs'] as const;

/** Compares a fitted month with every published margin, before any harmonising. */
export function marginGap(published: Published, fit: Title8Fit): MarginGap {
  const fitted = (outcome: string, belongs: (cell: Title8Cell) => boolean): number =>
    sumOf(fit.children, childOutcomes, outcome, belongs) + sumOf(fit.adults, adultOutcomes, outcome, belongs);
  const gap = (
    groups: readonly string[],
    belongs: (cell: Title8Cell, group: string) => boolean,
    target: (group: string, outcome: string) => number,
  ): number =>
    total(
      groups.flatMap((group) =>
        outcomes.map((outcome) => Math.abs(fitted(outcome, (cell) => belongs(cell, group)) - target(group, outcome))),
      ),
    ) / 2;
  return {
    component: gap(
      components,
      (cell, group) => cell.component === group,
      (group, outcome) => published.outcomesByComponent.of(fit.month, group, outcome),
    ),
    demographic: gap(
      demographics,
      (cell, group) => cell.demographic === group,
      (group, outcome) => published.outcomesByDemographic.of(fit.month, group, outcome),
    ),
    nationality: gap(
      outcomeGroups,
      (cell, group) => outcomeGroup(cell.nationality) === group,
      (group, outcome) => groupPersons(published, fit.month, group, outcome),
    ),
    persons: total([...fit.children.cells, ...fit.adults.cells].map((cell) => cell.persons)),
  };
}

function sumOf(
  { cells, fit }: FittedCells,
  names: readonly string[],
  outcome: string,
  belongs: (cell: Title8Cell) => boolean,
): number {
  const column = names.indexOf(outcome);
  if (column < 0) return 0;
  return total(
    cells.map((cell, index) => (belongs(cell) ? cell.persons * (fit.probabilities[index]?.[column] ?? 0) : 0)),
  );
}
