import { monthsBetween } from './months.js';
import type { Published } from './published.js';
import { total } from './tally.js';
import type { Title8Fit } from './title-8-fit.js';

/** How direct Title 8 repatriations of adults and families divide; sums to 1. */
export interface RepatriationSplit {
  readonly voluntaryReturn: number;
  readonly expeditedRemoval: number;
  readonly reinstatement: number;
}

/** Months in which the disposition table overlaps the fitted ones; it stops at their end. */
const splitMonths = monthsBetween('2020-10', '2021-02');

/**
 * The split for Mexican nationals and for all others, one for every month.
 *
 * Voluntary returns are mostly unaccompanied Mexican children: what exceeds the fitted child repatriations is ascribed to
 * adults and families, all of them Mexican. The rest divides as expedited removals to reinstatements; the published
 * counts include cases then sent to ICE, which are taken to be equally frequent in both.
 *
 * @param fits the fitted months, among them every month from 2020-10 to 2021-02
 */
export function repatriationSplit(
  published: Published,
  fits: readonly Title8Fit[],
): { mexican: RepatriationSplit; other: RepatriationSplit } {
  const months = new Set(splitMonths);
  const overlap = fits.filter((fit) => months.has(fit.month));
  const count = (disposition: string): number =>
    total(splitMonths.map((month) => published.dispositions.of(month, disposition)));
  const adults = Math.max(0, count('vr') - total(overlap.map(repatriatedChildren)));
  const voluntaryReturn = Math.min(1, adults / total(overlap.map(repatriatedMexicanAdults)));
  const removed = count('er') / (count('er') + count('rein'));
  const divide = (voluntary: number): RepatriationSplit => ({
    voluntaryReturn: voluntary,
    expeditedRemoval: (1 - voluntary) * removed,
    reinstatement: (1 - voluntary) * (1 - removed),
  });
  return { mexican: divide(voluntaryReturn), other: divide(0) };
}

function repatriatedChildren({ children }: Title8Fit): number {
  return total(
    children.cells.map((cell, index) =>
      cell.component === 'usbp' ? cell.persons * (children.fit.probabilities[index]?.[0] ?? 0) : 0,
    ),
  );
}

function repatriatedMexicanAdults({ adults }: Title8Fit): number {
  return total(
    adults.cells.map((cell, index) =>
      cell.component === 'usbp' && cell.nationality === 'MEX'
        ? cell.persons * (adults.fit.probabilities[index]?.[0] ?? 0)
        : 0,
    ),
  );
}
