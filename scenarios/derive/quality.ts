import { demographics } from './codes.js';
import { marginGap } from './margin-gap.js';
import type { Published } from './published.js';
import { sectorImplied, type SectorImplied } from './sector-implied.js';
import { total } from './tally.js';
import { splitTitle42 } from './title-42.js';
import type { Title8Fit } from './title-8-fit.js';

const sectors = ['BBT', 'DRT', 'ELC', 'EPT', 'LRT', 'RGV', 'SDC', 'TCA', 'YUM'];

/** The months whose titles are published by sector. */
const sectorMonths = ['2020-12', '2021-07'];

/** Fitted less published Border Patrol Title 42 of a month, persons; the published figure is rounded to 10. */
export function title42Gap(published: Published, month: string): number {
  const fitted = total(
    demographics.flatMap((demographic) => splitTitle42(published, month, demographic).map((cell) => cell.usbpTitle42)),
  );
  return fitted - published.outcomesByComponent.of(month, 'usbp', 't42');
}

/** A plain-text account of how near the derived tables are to the published margins, and what they imply for Del Rio. */
export function qualityReport(published: Published, fits: readonly Title8Fit[]): string {
  const lines = ['month    title 42 gap  component  demographic  nationality  of persons  rounds  largest gap'];
  for (const fit of fits) {
    const gap = marginGap(published, fit);
    lines.push(
      [
        fit.month,
        title42Gap(published, fit.month).toFixed(1).padStart(12),
        gap.component.toFixed(0).padStart(11),
        gap.demographic.toFixed(0).padStart(12),
        gap.nationality.toFixed(0).padStart(12),
        gap.persons.toFixed(0).padStart(11),
        String(fit.adults.fit.rounds).padStart(7),
        fit.adults.fit.gap.toFixed(2).padStart(12),
      ].join(' '),
    );
  }
  const february = fits.find((fit) => fit.month === '2022-02');
  lines.push('', 'Del Rio, persons          all   T42 share  repatriation     MPP     ICE  release  other     HHS');
  for (const fit of fits.filter(({ month }) => month >= '2022-02' && month <= '2022-05')) {
    lines.push(impliedLine(`${fit.month} own month  `, sectorImplied(published, 'DRT', fit.month, fit)));
    if (february !== undefined) {
      lines.push(impliedLine(`${fit.month} as February`, sectorImplied(published, 'DRT', fit.month, february)));
    }
  }
  lines.push('', 'Title 42 share by sector    published  implied');
  for (const fit of fits.filter(({ month }) => sectorMonths.includes(month))) {
    for (const sector of sectors) {
      const title42 = published.titlesBySector.of(fit.month, sector, 'T42');
      const title8 = published.titlesBySector.of(fit.month, sector, 'T8');
      const implied = sectorImplied(published, sector, fit.month, fit);
      const shares = [title42 / (title42 + title8), implied.title42 / implied.encounters];
      lines.push(
        [`${fit.month} ${sector}           `, ...shares.map((share) => share.toFixed(3).padStart(9))].join(' '),
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

function impliedLine(label: string, implied: SectorImplied): string {
  const persons = [implied.repatriation, implied.mpp, implied.ice, implied.release, implied.other, implied.hhs];
  return [
    label,
    implied.encounters.toFixed(0).padStart(8),
    (implied.title42 / implied.encounters).toFixed(3).padStart(10),
    ...persons.map((value) => value.toFixed(0).padStart(8)),
  ].join(' ');
}
