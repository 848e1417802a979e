import { components, outcomeGroup, outcomeGroups } from './codes.js';
import { fitOutcomes, type Fit } from './proportional-fit.js';
import type { Published } from './published.js';
import { total } from './tally.js';
import { title8Cells, type Title8Cell } from './title-8-cells.js';
import { adultDemographics, adultOutcomes, adultTargets, childTargets } from './title-8-targets.js';

/** A fitted set of cells: `fit.probabilities[i]` belongs to `cells[i]`. */
export interface FittedCells {
  readonly cells: readonly Title8Cell[];
  readonly fit: Fit;
}

/** One month: unaccompanied children (`t8_repatriation`, `to_hhs`) and adults with families (`adultOutcomes`). */
export interface Title8Fit {
  readonly month: string;
  readonly children: FittedCells;
  readonly adults: FittedCells;
}

/** Outcomes of unaccompanied children under Title 8. */
export const childOutcomes = ['t8_repatriation', 'to_hhs'] as const;

const limits = { rounds: 600, tolerance: 0.5 };

/** Nationals of countries outside the Western Hemisphere, whom the Migrant Protection Protocols did not cover. */
const outsideProtocols = new Set(['RUS', 'UKR', 'IND', 'TUR']);

/**
 * Fits Title 8 outcomes of a month jointly for Border Patrol and ports, so that tables which cover both (by demographic,
 * by nationality) need no split in advance: the component table divides them.
 */
export function fitTitle8(published: Published, month: string): Title8Fit {
  const cells = title8Cells(published, month);
  const children = fitChildren(
    published,
    month,
    cells.filter((cell) => cell.demographic === 'uc'),
  );
  const repatriatedWhere = (belongs: (cell: Title8Cell) => boolean): number =>
    total(
      children.cells.map((cell, index) =>
        belongs(cell) ? cell.persons * (children.fit.probabilities[index]?.[0] ?? 0) : 0,
      ),
    );
  const adultCells = cells.filter((cell) => cell.demographic !== 'uc');
  const targets = adultTargets(published, month, adultCells, {
    byComponent: components.map((component) => repatriatedWhere((cell) => cell.component === component)),
    byGroup: outcomeGroups.map((group) => repatriatedWhere((cell) => outcomeGroup(cell.nationality) === group)),
  });
  const fit = fitOutcomes(
    adultCells.map((cell) => cell.persons),
    adultCells.map(adultSeed),
    [
      { groupOf: adultCells.map((cell) => groupIndex(cell)), targets: targets.byGroup },
      {
        groupOf: adultCells.map((cell) => adultDemographics.findIndex((name) => name === cell.demographic)),
        targets: targets.byDemographic,
      },
      { groupOf: adultCells.map((cell) => components.indexOf(cell.component)), targets: targets.byComponent },
    ],
    limits,
  );
  return { month, children, adults: { cells: adultCells, fit } };
}

function fitChildren(published: Published, month: string, cells: readonly Title8Cell[]): FittedCells {
  const targets = childTargets(published, month, cells);
  const fit = fitOutcomes(
    cells.map((cell) => cell.persons),
    cells.map(() => [1, 1]),
    [
      { groupOf: cells.map((cell) => groupIndex(cell)), targets: targets.byGroup },
      { groupOf: cells.map((cell) => components.indexOf(cell.component)), targets: targets.byComponent },
    ],
    limits,
  );
  return { cells, fit };
}

function groupIndex(cell: Title8Cell): number {
  return outcomeGroups.indexOf(outcomeGroup(cell.nationality));
}

/** What is possible at all: no release by ports, no port parole by Border Patrol, no protocols where they did not apply. */
function adultSeed(cell: Title8Cell): number[] {
  return adultOutcomes.map((outcome) => {
    if (outcome === 'release') return cell.component === 'usbp' ? 1 : 0;
    if (outcome === 'ofo_parole') return cell.component === 'ofo' ? 1 : 0;
    if (outcome === 'mpp') return outsideProtocols.has(cell.nationality) ? 0 : 1;
    return 1;
  });
}
