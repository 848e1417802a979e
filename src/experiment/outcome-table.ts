import { DEMOGRAPHICS, DISPOSITIONS, type Disposition, type Scenario } from '../scenario/scenario.js';
import type { Program } from '../model/index.js';
import type { OutcomeEstimate } from './results.js';
import { meanInterval } from './statistics/mean-interval.js';

/** Outcomes in the words of DHS OHSS's monthly tables, in the order of `outcomes.csv`. */
export const OUTCOMES = [
  't42_expulsion',
  't8_repatriation',
  'mpp_return',
  'transfer_ice',
  'transfer_hhs',
  'usbp_release',
  'ofo_parole',
  'other',
  'in_custody',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The published outcome that a disposition is counted under. */
const OUTCOME_OF: Readonly<Record<Disposition, Outcome>> = {
  'expel-title-42': 't42_expulsion',
  'voluntary-return': 't8_repatriation',
  'expedited-removal': 't8_repatriation',
  reinstatement: 't8_repatriation',
  'mpp-return': 'mpp_return',
  'transfer-ice': 'transfer_ice',
  'transfer-hhs': 'transfer_hhs',
  'nta-or': 'usbp_release',
  'parole-atd': 'usbp_release',
  prosecution: 'other',
};

const STATES = DISPOSITIONS.length + 1;
const OUTCOME_OF_STATE = [
  ...DISPOSITIONS.map((id) => OUTCOMES.indexOf(OUTCOME_OF[id])),
  OUTCOMES.indexOf('in_custody'),
];

/**
 * Outcomes by month of encounter, scope, demographic and nationality, each with its totals (`all`). Rows in which no
 * replication counted anybody are left out.
 *
 * @param counts - each replication's outcome counts.
 */
export function outcomeTable(
  scenario: Scenario,
  program: Program,
  counts: readonly Int32Array[],
  confidence: number,
): readonly OutcomeEstimate[] {
  const { months } = program.span;
  const { nationalities } = program;
  const scopes = ['all', ...scenario.sectors.map((sector) => sector.id)];
  const groups = ['all', ...DEMOGRAPHICS];
  const origins = ['all', ...nationalities];
  const size = months.length * scopes.length * groups.length * origins.length * OUTCOMES.length;
  const at = (month: number, scope: number, group: number, origin: number, outcome: number): number =>
    (((month * scopes.length + scope) * groups.length + group) * origins.length + origin) * OUTCOMES.length + outcome;

  const sums = counts.map((values) => {
    const table = new Float64Array(size);
    let i = 0;
    for (let sector = 0; sector < scenario.sectors.length; sector++) {
      for (let month = 0; month < months.length; month++) {
        for (let origin = 0; origin < nationalities.length; origin++) {
          for (let group = 0; group < DEMOGRAPHICS.length; group++) {
            for (let state = 0; state < STATES; state++) {
              const persons = values[i++];
              if (persons === 0) continue;
              const outcome = OUTCOME_OF_STATE[state];
              for (const scope of [0, sector + 1]) {
                for (const g of [0, group + 1]) {
                  for (const o of [0, origin + 1]) table[at(month, scope, g, o, outcome)] += persons;
                }
              }
            }
          }
        }
      }
    }
    return table;
  });

  const rows: OutcomeEstimate[] = [];
  months.forEach((month, m) => {
    scopes.forEach((scope, s) => {
      groups.forEach((demographic, g) => {
        origins.forEach((nationality, o) => {
          OUTCOMES.forEach((outcome, k) => {
            const values = sums.map((table) => table[at(m, s, g, o, k)]);
            if (values.every((value) => value === 0)) return;
            const { mean, low, high } = meanInterval(values, confidence);
            rows.push({ month, component: 'usbp', scope, demographic, nationality, outcome, mean, low, high });
          });
        });
      });
    });
  });
  return rows;
}
