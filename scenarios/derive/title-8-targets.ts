import { components, outcomeGroup, outcomeGroups } from './codes.js';
import type { Published } from './published.js';
import { rake } from './rake.js';
import { total } from './tally.js';
import type { Title8Cell } from './title-8-cells.js';

/** Margins that agree with each other and with the persons of the cells; persons by group and outcome. */
export interface Targets {
  readonly byComponent: readonly (readonly number[])[];
  readonly byDemographic: readonly (readonly number[])[];
  readonly byGroup: readonly (readonly number[])[];
}

/** The groups of `Targets.byDemographic` among adults and families; accompanied minors are left free. */
export const adultDemographics = ['single_adult', 'family_unit'] as const;

/** Outcomes of adults and families under Title 8, in the publisher's names. */
export const adultOutcomes = ['t8_repatriation', 'mpp', 'to_ice', 'release', 'ofo_parole', 'other'] as const;

/**
 * Persons of the month's overall mix added to each nationality group: the publisher's rounding unit, so that a group
 * whose outcomes were all rounded away or suppressed leans on the others instead of on zeros.
 */
const priorPersons = 10;

/** Persons by nationality group sent to HHS among unaccompanied children, at most the children of the group. */
export function childTargets(
  published: Published,
  month: string,
  cells: readonly Title8Cell[],
): Pick<Targets, 'byComponent' | 'byGroup'> {
  const perGroup = outcomeGroups.map((group) => persons(cells, (cell) => outcomeGroup(cell.nationality) === group));
  const perComponent = components.map((component) => persons(cells, (cell) => cell.component === component));
  const all = total(perGroup);
  const repatriated = published.outcomesByDemographic.of(month, 'uc', 't8_repatriation');
  const toHhs = published.outcomesByDemographic.of(month, 'uc', 'to_hhs');
  const columns = [(all * repatriated) / (repatriated + toHhs), (all * toHhs) / (repatriated + toHhs)];
  const mix = columns.map((column) => column / all);
  const groups = outcomeGroups.map((group, index) => {
    const children = perGroup[index] ?? 0;
    const hhs = Math.min(children, groupPersons(published, month, group, 'to_hhs'));
    return withPrior([children - hhs, hhs], group === 'MEX' ? 0 : priorPersons, group === 'MEX' ? mix : [0.01, 0.99]);
  });
  const componentSeed = components.map((component, index) => {
    const children = perComponent[index] ?? 0;
    const hhs = Math.min(children, published.outcomesByComponent.of(month, component, 'to_hhs'));
    return withPrior([children - hhs, hhs], priorPersons, mix);
  });
  return { byGroup: rake(groups, perGroup, columns), byComponent: rake(componentSeed, perComponent, columns) };
}

/**
 * Targets of adults and families. Published tables are rounded to 10 and overlap only in part, so each is raked to the
 * same outcome totals (columns) and to the persons of its own groups (rows) before the fit.
 *
 * @param repatriatedChildren fitted unaccompanied children repatriated, by component and by group, which the published
 * repatriations include
 */
export function adultTargets(
  published: Published,
  month: string,
  cells: readonly Title8Cell[],
  repatriatedChildren: { readonly byComponent: readonly number[]; readonly byGroup: readonly number[] },
): Targets {
  const perComponent = components.map((component) => persons(cells, (cell) => cell.component === component));
  const componentSeed = components.map((component, index) =>
    adultOutcomes.map((outcome) =>
      lessChildren(
        published.outcomesByComponent.of(month, component, outcome),
        outcome,
        repatriatedChildren.byComponent[index] ?? 0,
      ),
    ),
  );
  const columns = adultOutcomes.map((_, outcome) => total(componentSeed.map((row) => row[outcome] ?? 0)));
  const mix = columns.map((column) => column / total(columns));
  const byComponent = rake(componentSeed, perComponent, columns);
  const fittedColumns = adultOutcomes.map((_, outcome) => total(byComponent.map((row) => row[outcome] ?? 0)));

  const groupSeed = outcomeGroups.map((group, index) =>
    withPrior(
      adultOutcomes.map((outcome) =>
        lessChildren(groupPersons(published, month, group, outcome), outcome, repatriatedChildren.byGroup[index] ?? 0),
      ),
      priorPersons,
      group === 'MEX' ? mix.map((value, outcome) => (adultOutcomes[outcome] === 'mpp' ? 0 : value)) : mix,
    ),
  );
  const perGroup = outcomeGroups.map((group) => persons(cells, (cell) => outcomeGroup(cell.nationality) === group));

  const minors = persons(cells, (cell) => cell.demographic === 'accompanied_minor');
  const ofo = byComponent[components.indexOf('ofo')] ?? [];
  const withoutMinors = fittedColumns.map((column, outcome) =>
    Math.max(0, column - (minors * (ofo[outcome] ?? 0)) / Math.max(1, total(ofo))),
  );
  const demographicSeed = adultDemographics.map((demographic) =>
    withPrior(
      adultOutcomes.map((outcome) => published.outcomesByDemographic.of(month, demographic, outcome)),
      priorPersons,
      mix,
    ),
  );
  const perDemographic = adultDemographics.map((demographic) =>
    persons(cells, (cell) => cell.demographic === demographic),
  );
  return {
    byComponent,
    byGroup: rake(groupSeed, perGroup, fittedColumns),
    byDemographic: rake(demographicSeed, perDemographic, withoutMinors),
  };
}

/** Published persons of an outcome group; `REST` is the publisher's `OTH` and `CHN`. */
export function groupPersons(published: Published, month: string, group: string, outcome: string): number {
  const codes = group === 'REST' ? ['OTH', 'CHN'] : [group];
  return total(codes.map((code) => published.outcomesByNationality.of(month, code, outcome)));
}

function persons(cells: readonly Title8Cell[], belongs: (cell: Title8Cell) => boolean): number {
  return total(cells.filter(belongs).map((cell) => cell.persons));
}

function lessChildren(value: number, outcome: string, children: number): number {
  return outcome === 't8_repatriation' ? Math.max(0, value - children) : value;
}

function withPrior(row: readonly number[], weight: number, mix: readonly number[]): number[] {
  return row.map((value, index) => value + weight * (mix[index] ?? 0));
}
