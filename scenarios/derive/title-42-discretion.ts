import { demographics } from './codes.js';
import { number, text, type Row } from './csv.js';
import { fixed } from './decimals.js';
import { fittedMonths } from './months.js';
import type { Published } from './published.js';
import { borderPatrolShare, splitTitle42 } from './title-42.js';

export const discretionColumns = [
  'month',
  'nationality',
  'demographic',
  'discretion',
  'border_patrol_share',
  'title_8_return_share',
  'encounters',
  'source',
  'vintage',
] as const;

/**
 * Exercised discretion: the Border Patrol Title 42 share of encounters over the share accepted abroad, for every cell of
 * the acceptance table. Unaccompanied children have no acceptance row and hence none here.
 * Beside it stands the share of encounters returned directly under Title 8: voluntary return, expedited removal without a
 * fear claim and reinstatement, from `outcomes`, the rows of the Title 8 table.
 *
 * @throws RangeError when an acceptance share is below an observed share, so that discretion would exceed 1
 */
export function discretionRows(published: Published, outcomes: readonly Row[]): Row[] {
  const returned = new Map(
    outcomes.map((row) => [
      `${text(row, 'month')}|${text(row, 'nationality')}|${text(row, 'demographic')}`,
      number(row, 'voluntary-return') + number(row, 'expedited-removal') + number(row, 'reinstatement'),
    ]),
  );
  const acceptance = new Map(
    published.acceptance.map((row) => [
      `${text(row, 'nationality')}|${text(row, 'demographic')}`,
      number(row, 'share'),
    ]),
  );
  const rows: Row[] = [];
  for (const month of fittedMonths) {
    for (const demographic of demographics) {
      for (const cell of splitTitle42(published, month, demographic)) {
        const accepted = acceptance.get(`${cell.nationality}|${demographic}`);
        if (accepted === undefined) continue;
        const share = borderPatrolShare(cell);
        if (share > accepted + 1e-9) {
          throw new RangeError(`acceptance below the observed share: ${month} ${cell.nationality} ${demographic}`);
        }
        rows.push({
          month,
          nationality: cell.nationality,
          demographic,
          discretion: fixed(accepted === 0 ? 0 : Math.min(1, share / accepted)),
          border_patrol_share: fixed(share),
          title_8_return_share: fixed((1 - share) * (returned.get(`${month}|${cell.nationality}|${demographic}`) ?? 0)),
          encounters: String(cell.usbpEncounters),
          source: 'T42-SPLIT',
          vintage: '2024-12-06',
        });
      }
    }
  }
  return rows;
}
