/** Codes of scenario files and CSV files in words. */

/** Outcomes of `outcomes.csv`, after the monthly tables of the Department of Homeland Security. */
const OUTCOMES: Readonly<Record<string, string>> = {
  t42_expulsion: 'Title 42 expulsion',
  t8_repatriation: 'Title 8 repatriation',
  mpp_return: 'MPP return',
  transfer_ice: 'Transfer to ICE',
  transfer_hhs: 'Transfer to HHS',
  usbp_release: 'Border Patrol release',
  ofo_parole: 'Parole at a port of entry',
  other: 'Other (prosecution)',
  in_custody: 'Undecided at the end',
};

const COMPONENTS: Readonly<Record<string, string>> = {
  usbp: 'Border Patrol',
  ofo: 'Ports of entry',
};

const GROUPS: Readonly<Record<string, string>> = {
  single_adult: 'single adults',
  family_unit: 'family units, each member counted',
  uc: 'unaccompanied children',
};

/** An outcome in words. */
export function outcomeLabel(outcome: string): string {
  return OUTCOMES[outcome] ?? outcome.replaceAll('_', ' ');
}

/** Who encountered, in words. */
export function componentLabel(component: string): string {
  return COMPONENTS[component] ?? component;
}

/** Every code with its words. */
export const CODES: readonly (readonly [code: string, words: string])[] = [
  ...Object.entries(GROUPS),
  ...Object.entries(OUTCOMES),
  ...Object.entries(COMPONENTS),
];

/** Abbreviations with what they stand for. */
export const ABBREVIATIONS: readonly (readonly [short: string, long: string])[] = [
  ['ATD', 'alternatives to detention'],
  ['CBP', 'U.S. Customs and Border Protection'],
  ['DHS', 'U.S. Department of Homeland Security'],
  ['GAO', 'U.S. Government Accountability Office'],
  ['HHS', 'U.S. Department of Health and Human Services'],
  ['ICE', 'U.S. Immigration and Customs Enforcement'],
  ['MPP', 'Migrant Protection Protocols, return to Mexico to await a hearing'],
  ['NTA/OR', 'Notice to Appear, released on own recognizance'],
  ['OHSS', 'Office of Homeland Security Statistics (DHS)'],
  ['OIG', 'Office of Inspector General (DHS)'],
];
