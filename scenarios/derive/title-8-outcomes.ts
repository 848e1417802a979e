import { demographics, nationalities } from './codes.js';
import type { Row } from './csv.js';
import { fixed, fixedShares } from './decimals.js';
import type { Published } from './published.js';
import { repatriationSplit, type RepatriationSplit } from './repatriation-split.js';
import type { FittedCells, Title8Fit } from './title-8-fit.js';
import { adultOutcomes } from './title-8-targets.js';

/** Outcomes of the table, in column order. */
export const title8Outcomes = [
  'voluntary-return',
  'expedited-removal',
  'reinstatement',
  'mpp-return',
  'transfer-ice',
  'prosecution',
  'release',
] as const;

export const title8Columns = ['month', 'nationality', 'demographic', ...title8Outcomes, 'source', 'vintage'] as const;
export const hhsColumns = ['month', 'nationality', 'share', 'source', 'vintage'] as const;

const provenance = { source: 'T8-FIT', vintage: '2024-12-06' };

/**
 * Probabilities of Border Patrol outcomes given Title 8, one row per month, nationality and demographic. Rows of
 * unaccompanied children are conditional on not going to HHS; what remains of them is voluntary return.
 */
export function title8Rows(published: Published, fits: readonly Title8Fit[]): Row[] {
  const splits = repatriationSplit(published, fits);
  return fits.flatMap((fit) =>
    demographics.flatMap((demographic) =>
      nationalities.map((nationality) => {
        const shares =
          demographic === 'uc'
            ? title8Outcomes.map((outcome) => (outcome === 'voluntary-return' ? 1 : 0))
            : columnsOf(
                cellProbabilities(fit.adults, nationality, demographic),
                nationality === 'MEX' ? splits.mexican : splits.other,
              );
        const texts = fixedShares(shares);
        const probabilities = Object.fromEntries(title8Outcomes.map((outcome, index) => [outcome, texts[index] ?? '']));
        return { month: fit.month, nationality, demographic, ...probabilities, ...provenance };
      }),
    ),
  );
}

/** The share of unaccompanied children under Title 8 whom Border Patrol transfers to HHS; the rest are repatriated. */
export function hhsRows(fits: readonly Title8Fit[]): Row[] {
  return fits.flatMap((fit) =>
    nationalities.map((nationality) => ({
      month: fit.month,
      nationality,
      share: fixed(cellProbabilities(fit.children, nationality, 'uc')[1] ?? 0),
      ...provenance,
    })),
  );
}

function cellProbabilities({ cells, fit }: FittedCells, nationality: string, demographic: string): readonly number[] {
  const index = cells.findIndex(
    (cell) => cell.component === 'usbp' && cell.nationality === nationality && cell.demographic === demographic,
  );
  const row = fit.probabilities[index];
  if (row === undefined) throw new Error(`no fitted cell for ${nationality} ${demographic}`);
  return row;
}

function columnsOf(probabilities: readonly number[], split: RepatriationSplit): number[] {
  const of = (outcome: (typeof adultOutcomes)[number]): number => probabilities[adultOutcomes.indexOf(outcome)] ?? 0;
  const repatriated = of('t8_repatriation');
  return [
    repatriated * split.voluntaryReturn,
    repatriated * split.expeditedRemoval,
    repatriated * split.reinstatement,
    of('mpp'),
    of('to_ice'),
    of('other'),
    of('release'),
  ];
}
