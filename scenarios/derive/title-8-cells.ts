import { components, demographics, nationalities, type Component } from './codes.js';
import type { Published } from './published.js';
import { splitTitle42 } from './title-42.js';

/** Persons processed under Title 8 in one month: encounters less Title 42 expulsions. */
export interface Title8Cell {
  readonly component: Component;
  readonly nationality: string;
  readonly demographic: string;
  readonly persons: number;
}

/**
 * The Title 8 cells of a month for both components; ports also have `accompanied_minor`. Every nationality and
 * demographic has a cell, those without persons included.
 */
export function title8Cells(published: Published, month: string): Title8Cell[] {
  const split = demographics.flatMap((demographic) =>
    splitTitle42(published, month, demographic).flatMap((cell) =>
      components.map((component) => ({
        component,
        nationality: cell.nationality,
        demographic: cell.demographic,
        persons: Math.max(
          0,
          component === 'usbp' ? cell.usbpEncounters - cell.usbpTitle42 : cell.ofoEncounters - cell.ofoTitle42,
        ),
      })),
    ),
  );
  const minors = nationalities.map((nationality) => ({
    component: 'ofo' as const,
    nationality,
    demographic: 'accompanied_minor',
    persons: published.titlesByNationality.of(month, nationality, 'accompanied_minor', 'T8'),
  }));
  return [...split, ...minors];
}
