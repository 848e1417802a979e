import { demographics, nationalities } from './codes.js';
import type { Published } from './published.js';
import { borderPatrolShare, splitTitle42 } from './title-42.js';
import type { Title8Fit } from './title-8-fit.js';
import { adultOutcomes } from './title-8-targets.js';

/** What the border-wide tables imply for one sector's mix of persons in one month; persons. */
export interface SectorImplied {
  readonly encounters: number;
  readonly title42: number;
  readonly repatriation: number;
  readonly mpp: number;
  readonly ice: number;
  readonly release: number;
  readonly other: number;
  readonly hhs: number;
}

/**
 * Applies border-wide shares by nationality and demographic to a sector's encounters.
 *
 * @param month the month of the encounters
 * @param fit outcomes under Title 8; its month also gives the Title 42 shares, so that a month may be held fixed
 */
export function sectorImplied(published: Published, sector: string, month: string, fit: Title8Fit): SectorImplied {
  const sums = { encounters: 0, title42: 0, repatriation: 0, mpp: 0, ice: 0, release: 0, other: 0, hhs: 0 };
  for (const demographic of demographics) {
    const titles = splitTitle42(published, fit.month, demographic);
    const { cells, fit: fitted } = demographic === 'uc' ? fit.children : fit.adults;
    for (const nationality of nationalities) {
      const persons = published.usbpBySector.of(month, sector, nationality, demographic);
      const title = titles.find((cell) => cell.nationality === nationality);
      const title42 = persons * (title === undefined ? 0 : borderPatrolShare(title));
      const title8 = persons - title42;
      const index = cells.findIndex(
        (cell) => cell.component === 'usbp' && cell.nationality === nationality && cell.demographic === demographic,
      );
      const shares = fitted.probabilities[index] ?? [];
      sums.encounters += persons;
      sums.title42 += title42;
      sums.repatriation += title8 * (shares[0] ?? 0);
      if (demographic === 'uc') {
        sums.hhs += title8 * (shares[1] ?? 0);
        continue;
      }
      sums.mpp += title8 * (shares[adultOutcomes.indexOf('mpp')] ?? 0);
      sums.ice += title8 * (shares[adultOutcomes.indexOf('to_ice')] ?? 0);
      sums.release += title8 * (shares[adultOutcomes.indexOf('release')] ?? 0);
      sums.other += title8 * (shares[adultOutcomes.indexOf('other')] ?? 0);
    }
  }
  return sums;
}
