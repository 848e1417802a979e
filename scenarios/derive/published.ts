import { readTable, type Row } from './csv.js';
import { tally, type Tally } from './tally.js';

/** The text of one table, by its path below `scenarios/data`. */
export type TableText = (path: string) => string;

/** The published tables as sums of persons; the order of codes is in each name. */
export interface Published {
  /** Border Patrol encounters by month, nationality, demographic: the whole southwest border. */
  readonly usbp: Tally;
  /** Border Patrol encounters by month, sector, nationality, demographic. */
  readonly usbpBySector: Tally;
  /** Encounters at ports by month, nationality, demographic (including `accompanied_minor`). */
  readonly ofo: Tally;
  /** All-CBP encounters by month, nationality, demographic, title (`T8`, `T42`). */
  readonly titlesByNationality: Tally;
  /** Encounters by month, component, demographic, title. */
  readonly titlesByComponent: Tally;
  /** Border Patrol encounters by month, sector, title; 2020-12 and 2021-07 only, used to test and not to fit. */
  readonly titlesBySector: Tally;
  /** Outcomes by month, component, outcome; rounded to 10 by the publisher. */
  readonly outcomesByComponent: Tally;
  /** All-CBP outcomes by month, demographic, outcome; rounded to 10; without accompanied minors. */
  readonly outcomesByDemographic: Tally;
  /** All-CBP outcomes by month, nationality, outcome; rounded to 10. */
  readonly outcomesByNationality: Tally;
  /** Border Patrol dispositions by month, disposition; 2020-01 to 2021-02. */
  readonly dispositions: Tally;
  /** Acceptance abroad: one row per nationality and demographic, written by hand. */
  readonly acceptance: readonly Row[];
}

/** Reads every table that a derivation needs. */
export function readPublished(textOf: TableText): Published {
  const sums = (path: string, columns: readonly string[]): Tally =>
    tally(readTable(path, textOf(path), [...columns, 'persons']), columns);
  return {
    usbp: sums('usbp-encounters.csv', ['month', 'nationality', 'demographic']),
    usbpBySector: sums('usbp-encounters.csv', ['month', 'sector', 'nationality', 'demographic']),
    ofo: sums('published/ofo-encounters.csv', ['month', 'nationality', 'demographic']),
    titlesByNationality: sums('published/titles-by-nationality.csv', ['month', 'nationality', 'demographic', 'title']),
    titlesByComponent: sums('published/titles-by-component.csv', ['month', 'component', 'demographic', 'title']),
    titlesBySector: sums('published/titles-by-sector.csv', ['month', 'sector', 'title']),
    outcomesByComponent: sums('published/outcomes-by-component.csv', ['month', 'component', 'outcome']),
    outcomesByDemographic: sums('published/outcomes-by-demographic.csv', ['month', 'demographic', 'outcome']),
    outcomesByNationality: sums('published/outcomes-by-nationality.csv', ['month', 'nationality', 'outcome']),
    dispositions: sums('published/usbp-dispositions.csv', ['month', 'disposition']),
    acceptance: readTable('title-42-acceptance.csv', textOf('title-42-acceptance.csv'), [
      'nationality',
      'demographic',
      'share',
    ]),
  };
}
