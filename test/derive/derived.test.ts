import { describe, expect, it } from 'vitest';
import { readTable, number, text, type Row } from '../../scenarios/derive/csv.js';
import { readData } from '../../scenarios/derive/data-folder.js';
import { derive } from '../../scenarios/derive/derived.js';
import { marginGap } from '../../scenarios/derive/margin-gap.js';
import { readPublished } from '../../scenarios/derive/published.js';
import { title42Gap } from '../../scenarios/derive/quality.js';
import { sectorImplied } from '../../scenarios/derive/sector-implied.js';
import { total } from '../../scenarios/derive/tally.js';
import { discretionColumns } from '../../scenarios/derive/title-42-discretion.js';
import { hhsColumns, title8Columns, title8Outcomes } from '../../scenarios/derive/title-8-outcomes.js';
import { fittedMonths } from '../../scenarios/derive/months.js';

const derived = derive(readData);
const published = readPublished(readData);
const table = (path: string, columns: readonly string[]): Row[] => readTable(path, readData(path), columns);

describe('committed tables', () => {
  it.each([...derived.tables])('%s is what the published tables give, byte for byte', (path, expected) => {
    expect(readData(path) === expected, `${path} has drifted: run npm run derive`).toBe(true);
  });
});

describe('Title 42 tables', () => {
  const discretion = table('title-42-discretion.csv', discretionColumns);
  const acceptance = table('title-42-acceptance.csv', ['nationality', 'demographic', 'share', 'by']);

  it('hold one row for every month and cell of the acceptance table', () => {
    const keys = discretion.map(
      (row) => `${text(row, 'month')}|${text(row, 'nationality')}|${text(row, 'demographic')}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBe(fittedMonths.length * acceptance.length);
  });

  it('keep every share within 0 and 1', () => {
    for (const row of discretion) {
      for (const column of ['discretion', 'border_patrol_share']) {
        expect(number(row, column)).toBeGreaterThanOrEqual(0);
        expect(number(row, column)).toBeLessThanOrEqual(1);
      }
    }
    for (const row of acceptance) {
      expect(number(row, 'share')).toBeGreaterThanOrEqual(0);
      expect(number(row, 'share')).toBeLessThanOrEqual(1);
      expect(['land', 'air']).toContain(text(row, 'by'));
    }
  });

  it('reproduce the Border Patrol share as acceptance times discretion, to the printed precision', () => {
    const shareOf = new Map(
      acceptance.map((row) => [`${text(row, 'nationality')}|${text(row, 'demographic')}`, number(row, 'share')]),
    );
    for (const row of discretion) {
      const accepted = shareOf.get(`${text(row, 'nationality')}|${text(row, 'demographic')}`) ?? Number.NaN;
      expect(Math.abs(accepted * number(row, 'discretion') - number(row, 'border_patrol_share'))).toBeLessThan(1.01e-6);
    }
  });

  it('add up to the published Border Patrol expulsions of each month within 10 persons, its rounding unit', () => {
    for (const month of fittedMonths) expect(Math.abs(title42Gap(published, month))).toBeLessThanOrEqual(10);
  });
});

describe('Title 8 tables', () => {
  const outcomes = table('title-8-outcomes.csv', title8Columns);

  it('give probabilities that sum to exactly 1 for every month, nationality and demographic', () => {
    expect(outcomes.length).toBe(fittedMonths.length * 17 * 3);
    for (const row of outcomes) {
      const millionths = title8Outcomes.map((outcome) => Math.round(number(row, outcome) * 1e6));
      expect(total(millionths)).toBe(1_000_000);
      expect(Math.min(...millionths)).toBeGreaterThanOrEqual(0);
    }
  });

  it('give no voluntary return to adults and families of other nationalities than Mexican', () => {
    const rows = outcomes.filter((row) => text(row, 'nationality') !== 'MEX' && text(row, 'demographic') !== 'uc');
    expect(total(rows.map((row) => number(row, 'voluntary-return')))).toBe(0);
  });

  it('give shares of children transferred to HHS within 0 and 1', () => {
    for (const row of table('uc-hhs-share.csv', hhsColumns)) {
      expect(number(row, 'share')).toBeGreaterThanOrEqual(0);
      expect(number(row, 'share')).toBeLessThanOrEqual(1);
    }
  });

  it('reproduce the published margins of each month: within 0.25 % (component), 0.4 % (demographic), 1.2 % (nationality)', () => {
    for (const fit of derived.fits) {
      const gap = marginGap(published, fit);
      expect(gap.component / gap.persons, `${fit.month} component`).toBeLessThan(0.0025);
      expect(gap.demographic / gap.persons, `${fit.month} demographic`).toBeLessThan(0.004);
      expect(gap.nationality / gap.persons, `${fit.month} nationality`).toBeLessThan(0.012);
    }
  });

  it('converge to within .1 % of the persons fitted in every month', () => {
    for (const { month, adults, children } of derived.fits) {
      expect(adults.fit.gap / total(adults.cells.map((cell) => cell.persons)), month).toBeLessThan(0.001);
      expect(children.fit.gap, month).toBeLessThan(1);
    }
  });
});

describe('persons', () => {
  it('sum to the published Border Patrol encounters of fiscal years 2021 and 2022', () => {
    const arrivals = table('usbp-encounters.csv', ['month', 'sector', 'demographic', 'nationality', 'persons']);
    const year = (from: string, to: string): number =>
      total(
        arrivals
          .filter((row) => text(row, 'month') >= from && text(row, 'month') <= to)
          .map((row) => number(row, 'persons')),
      );
    expect(year('2020-10', '2021-09')).toBe(1_659_206);
    expect(year('2021-10', '2022-09')).toBe(2_206_436);
  });

  it('are conserved when border-wide shares are applied to a sector', () => {
    for (const fit of derived.fits) {
      const { encounters, ...parts } = sectorImplied(published, 'DRT', fit.month, fit);
      expect(total(Object.values(parts))).toBeCloseTo(encounters, 6);
    }
  });
});

describe('border-wide shares applied to a sector', () => {
  it('come near the published Title 42 share of Del Rio, which is no input: within .03 in both published months', () => {
    for (const month of ['2020-12', '2021-07']) {
      const fit = derived.fits.find((candidate) => candidate.month === month);
      if (fit === undefined) throw new Error(`${month} is not fitted`);
      const implied = sectorImplied(published, 'DRT', month, fit);
      const title42 = published.titlesBySector.of(month, 'DRT', 'T42');
      const share = title42 / (title42 + published.titlesBySector.of(month, 'DRT', 'T8'));
      expect(Math.abs(implied.title42 / implied.encounters - share)).toBeLessThan(0.03);
    }
  });
});

describe('hour-of-day.csv', () => {
  it('shares one day among 24 hours', () => {
    const hours = table('hour-of-day.csv', ['hour', 'share', 'source', 'vintage']);
    expect(hours.map((row) => number(row, 'hour'))).toEqual(Array.from({ length: 24 }, (_, hour) => hour));
    expect(total(hours.map((row) => Math.round(number(row, 'share') * 1e6)))).toBe(1_000_000);
  });
});
