/** Nationality codes of the arrivals tables, ISO 3166-1 alpha-3; `OTH` is every other nationality. */
export const nationalities = [
  'MEX',
  'GTM',
  'HND',
  'SLV',
  'CUB',
  'VEN',
  'NIC',
  'COL',
  'HTI',
  'ECU',
  'BRA',
  'PER',
  'RUS',
  'UKR',
  'IND',
  'TUR',
  'OTH',
] as const;

/** Demographics of Border Patrol encounters; every member of a family unit is counted. */
export const demographics = ['single_adult', 'family_unit', 'uc'] as const;

/** Border Patrol (`usbp`, between ports) and Office of Field Operations (`ofo`, at ports). */
export const components = ['usbp', 'ofo'] as const;
export type Component = (typeof components)[number];

/**
 * The group under which a nationality is published in the outcome tables: ten nationalities have their own rows, all
 * others share `REST` (there `OTH` plus `CHN`, since the arrivals tables count Chinese nationals in `OTH`).
 */
export function outcomeGroup(nationality: string): string {
  return published.has(nationality) ? nationality : 'REST';
}

const published = new Set(['MEX', 'GTM', 'HND', 'SLV', 'CUB', 'VEN', 'COL', 'HTI', 'ECU']);

/** The outcome groups in the order of the arrivals codes, `REST` last. */
export const outcomeGroups = [...nationalities.filter((nationality) => published.has(nationality)), 'REST'];
