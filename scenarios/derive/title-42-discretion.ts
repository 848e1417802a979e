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
  'encounters',
  'source',
  'vintage',
] as const;

/**
 * Exercised discretion: the Border Patrol Title 42 share of encounters over the share accepted abroad, for every cell of
 * the acceptance table. Unaccompanied children have no acceptance row and hence none here.
 *
 * @throws RangeError when an acceptance share is below an observed share, so that discretion would exceed 1
 */
export function discretionRows(published: Published): Row[] {
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
          encounters: String(cell.usbpEncounters),
          source: 'T42-SPLIT',
          vintage: '2024-12-06',
        });
      }
    }
  }
  return rows;
}
