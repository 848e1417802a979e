import { describe, expect, it } from 'vitest';

import { faultsAfter, faultsInTable, fixture, load, messageOf } from '../small-scenario.js';

describe('a table that cannot be used', () => {
  it('points at the reference to a table that is not there', () => {
    expect(faultsAfter('data/hours.csv', 'data/hour.csv')).toMatchInlineSnapshot(`
      "small.yaml:11:25 arrivals.hour-of-day.table: there is no file data/hour.csv that can be read.
         9 | arrivals:
        10 |   usbp: { table: data/encounters.csv, sectors: [DRT] }
      > 11 |   hour-of-day: { table: data/hour.csv }
           |                         ^
        12 |   daily-variation: { value: 0.2, assumption: not published }"
    `);
  });

  it('refuses a table outside the folder of the scenario', () => {
    expect(faultsAfter('data/hours.csv', '../data/hours.csv')).toMatchInlineSnapshot(`
      "small.yaml:11:25 arrivals.hour-of-day.table: expected a file in the scenario's folder, found "../data/hours.csv".
         9 | arrivals:
        10 |   usbp: { table: data/encounters.csv, sectors: [DRT] }
      > 11 |   hour-of-day: { table: ../data/hours.csv }
           |                         ^
        12 |   daily-variation: { value: 0.2, assumption: not published }"
    `);
  });

  it('wants a held month to be in the table', () => {
    expect(
      faultsAfter(
        `hold: 2022-02 }
title-8`,
        `hold: 2023-02 }
title-8`,
      ),
    ).toMatchInlineSnapshot(`
      "small.yaml:79:51 title-42.discretion.hold: the table has no rows for 2023-02, the month to hold.
        77 | title-42:
        78 |   acceptance: { table: data/acceptance.csv }
      > 79 |   discretion: { table: data/discretion.csv, hold: 2023-02 }
           |                                                   ^
        80 | title-8:"
    `);
  });

  it('proposes the column that was meant', () => {
    expect(faultsAfter('column: border_patrol_share', 'column: border-patrol-share')).toMatchInlineSnapshot(`
      "small.yaml:21:70 arrivals.repeats.reference-expulsion-share.column: expected one of discretion, border_patrol_share, title_8_return_share, found "border-patrol-share". Did you mean "border_patrol_share"?
        19 |     delay: { dist: exponential, mean: 7d }
        20 |     minimum-delay: 1d
      > 21 |     reference-expulsion-share: { table: data/discretion.csv, column: border-patrol-share, hold: 2022-02 }
           |                                                                      ^
        22 |     reference-return-share: { table: data/discretion.csv, column: title_8_return_share, hold: 2022-02 }"
    `);
  });

  it('proposes the column name that a header meant', () => {
    expect(faultsInTable('data/hours.csv', 'hour,share', 'hour,shares')).toMatchInlineSnapshot(`
      "data/hours.csv:1:6 shares: unknown column "shares"; expected hour, share, source, vintage. Did you mean "share"?
      > 1 | hour,shares,source,vintage
          |      ^
        2 | 0,0.08,assumption,2026-11"
    `);
  });

  it('reports a column that is missing', () => {
    expect(faultsInTable('data/hours.csv', 'hour,share,source,vintage', 'hour,share,source')).toMatchInlineSnapshot(`
      "data/hours.csv:1:1 vintage: the column "vintage" is missing.
      > 1 | hour,share,source
          | ^
        2 | 0,0.08,assumption,2026-11"
    `);
  });

  it('points at the cell that holds no number', () => {
    expect(faultsInTable('data/encounters.csv', '2022-02,DRT,uc,MEX,100', '2022-02,DRT,uc,MEX,many'))
      .toMatchInlineSnapshot(`
      "data/encounters.csv:18:20 persons: expected a number, found "many".
        16 | 2022-02,DRT,family_unit,MEX,100,snapshot,AOR,2023-04
        17 | 2022-02,DRT,family_unit,VEN,100,snapshot,AOR,2023-04
      > 18 | 2022-02,DRT,uc,MEX,many,snapshot,AOR,2023-04
           |                    ^
        19 | 2022-02,DRT,uc,VEN,100,snapshot,AOR,2023-04"
    `);
  });

  it('refuses a negative number', () => {
    expect(faultsInTable('data/encounters.csv', '2022-02,DRT,uc,MEX,100', '2022-02,DRT,uc,MEX,-1'))
      .toMatchInlineSnapshot(`
      "data/encounters.csv:18:20 persons: expected a number from 0, found -1.
        16 | 2022-02,DRT,family_unit,MEX,100,snapshot,AOR,2023-04
        17 | 2022-02,DRT,family_unit,VEN,100,snapshot,AOR,2023-04
      > 18 | 2022-02,DRT,uc,MEX,-1,snapshot,AOR,2023-04
           |                    ^
        19 | 2022-02,DRT,uc,VEN,100,snapshot,AOR,2023-04"
    `);
  });

  it('refuses NaN', () => {
    expect(faultsInTable('data/encounters.csv', '2022-02,DRT,uc,MEX,100', '2022-02,DRT,uc,MEX,NaN'))
      .toMatchInlineSnapshot(`
      "data/encounters.csv:18:20 persons: expected a number, found "NaN".
        16 | 2022-02,DRT,family_unit,MEX,100,snapshot,AOR,2023-04
        17 | 2022-02,DRT,family_unit,VEN,100,snapshot,AOR,2023-04
      > 18 | 2022-02,DRT,uc,MEX,NaN,snapshot,AOR,2023-04
           |                    ^
        19 | 2022-02,DRT,uc,VEN,100,snapshot,AOR,2023-04"
    `);
  });

  it('refuses a demographic that is not one', () => {
    expect(faultsInTable('data/acceptance.csv', 'VEN,family_unit', 'VEN,family')).toMatchInlineSnapshot(`
      "data/acceptance.csv:5:5 demographic: expected one of single_adult, family_unit, uc, found "family". Did you mean "family_unit"?
        3 | MEX,family_unit,1.0,land,CIS,2020-04,M,"stated, once"
        4 | VEN,single_adult,0.5,air,CIS,2020-04,M,"stated, once"
      > 5 | VEN,family,0.5,air,CIS,2020-04,M,"stated, once"
          |     ^
        6 |"
    `);
  });

  it('refuses a share above 1 behind a quoted cell', () => {
    expect(faultsInTable('data/discretion.csv', '2022-03,VEN,family_unit,0.9,', '2022-03,"VEN",family_unit,1.9,'))
      .toMatchInlineSnapshot(`
        "data/discretion.csv:13:27 discretion: expected a number up to 1, found 1.9.
          11 | 2022-03,MEX,family_unit,0.9,0.7,0.09,100,SPLIT,2024-12
          12 | 2022-03,VEN,single_adult,0.9,0.7,0.09,100,SPLIT,2024-12
        > 13 | 2022-03,"VEN",family_unit,1.9,0.7,0.09,100,SPLIT,2024-12
             |                           ^
          14 | 2022-04,MEX,single_adult,0.9,0.7,0.09,100,SPLIT,2024-12"
      `);
  });

  it('refuses a row that stands twice', () => {
    expect(faultsInTable('data/encounters.csv', '2022-02,DRT,uc,VEN,100', '2022-02,DRT,uc,MEX,100'))
      .toMatchInlineSnapshot(`
      "data/encounters.csv:19:20 persons: this row stands twice: 2022-02 DRT uc MEX.
        17 | 2022-02,DRT,family_unit,VEN,100,snapshot,AOR,2023-04
        18 | 2022-02,DRT,uc,MEX,100,snapshot,AOR,2023-04
      > 19 | 2022-02,DRT,uc,MEX,100,snapshot,AOR,2023-04
           |                    ^
        20 | 2022-02,EPT,single_adult,MEX,100,snapshot,AOR,2023-04"
    `);
  });

  it('wants the hours of a day to sum to 1', () => {
    expect(faultsInTable('data/hours.csv', '0,0.08', '0,0.07')).toMatchInlineSnapshot(`
      "data/hours.csv:25:4 share: expected shares that sum to 1, found a sum of 0.99.
        23 | 21,0.04,assumption,2026-11
        24 | 22,0.04,assumption,2026-11
      > 25 | 23,0.04,assumption,2026-11
           |    ^
        26 |"
    `);
  });

  it('names the hour that is missing', () => {
    expect(
      faultsInTable(
        'data/hours.csv',
        `23,0.04,assumption,2026-11
`,
        '',
      ),
    ).toMatchInlineSnapshot(`
  "data/hours.csv:24:1 hour: expected all hours from 0 to 23; missing: 23.
    22 | 20,0.04,assumption,2026-11
    23 | 21,0.04,assumption,2026-11
  > 24 | 22,0.04,assumption,2026-11
       | ^
    25 |"
`);
  });

  it('wants the outcomes of a row to sum to 1', () => {
    expect(faultsInTable('data/outcomes.csv', '2022-02,MEX,uc,0.1', '2022-02,MEX,uc,0.2')).toMatchInlineSnapshot(`
      "data/outcomes.csv:10:16 voluntary-return: expected outcomes that sum to 1, found a sum of 1.1.
         8 | 2022-02,MEX,single_adult,0.1,0.1,0.1,0.1,0.1,0.1,0.4,FIT,2024-12
         9 | 2022-02,MEX,family_unit,0.1,0.1,0.1,0.1,0.1,0.1,0.4,FIT,2024-12
      > 10 | 2022-02,MEX,uc,0.2,0.1,0.1,0.1,0.1,0.1,0.4,FIT,2024-12
           |                ^
        11 | 2022-02,VEN,single_adult,0.1,0.1,0.1,0.1,0.1,0.1,0.4,FIT,2024-12"
    `);
  });

  it('names the cells that Title 8 has no outcomes for', () => {
    expect(
      faultsInTable(
        'data/outcomes.csv',
        `2022-02,MEX,uc,0.1,0.1,0.1,0.1,0.1,0.1,0.4,FIT,2024-12
`,
        '',
      ),
    ).toMatchInlineSnapshot(`
      "small.yaml:81:22 title-8.outcomes.table: the table has no row for MEX uc in 2022-02, who are encountered.
        79 |   discretion: { table: data/discretion.csv, hold: 2022-02 }
        80 | title-8:
      > 81 |   outcomes: { table: data/outcomes.csv }
           |                      ^
        82 |   when-ice-refuses:"
    `);
  });

  it('refuses text that is no table', () => {
    expect(faultsInTable('data/hours.csv', '0,0.08', '0,"0.08')).toMatchInlineSnapshot(`
      "data/hours.csv:25:1: not a valid CSV table: Quote Not Closed: the parsing is finished with an opening quote at line 25.
        23 | 21,0.04,assumption,2026-11
        24 | 22,0.04,assumption,2026-11
      > 25 | 23,0.04,assumption,2026-11
           | ^
        26 |"
    `);
  });

  it('wants every simulated month of a monthly table', () => {
    expect(faultsAfter('to: 2022-03-31', 'to: 2022-05-31')).toMatchInlineSnapshot(`
      "small.yaml:10:18 arrivals.usbp.table: the table ends with 2022-04, but 2022-05 is simulated (sector DRT).
         8 |   gao: { title: GAO report, url: https://example.org/gao, date: 2022-10, confidence: H }
         9 | arrivals:
      > 10 |   usbp: { table: data/encounters.csv, sectors: [DRT] }
           |                  ^
        11 |   hour-of-day: { table: data/hours.csv }

      small.yaml:81:22 title-8.outcomes.table: the table ends with 2022-04, but 2022-05 is simulated.
        79 |   discretion: { table: data/discretion.csv, hold: 2022-02 }
        80 | title-8:
      > 81 |   outcomes: { table: data/outcomes.csv }
           |                      ^
        82 |   when-ice-refuses:"
    `);
  });

  it('names the last month of a table once when the period goes far beyond it', () => {
    expect(
      faultsAfter('to: 2022-03-31', 'to: 2023-12-31')
        .split('\n')
        .filter((line) => line.includes('the table')),
    ).toMatchInlineSnapshot(`
      [
        "small.yaml:10:18 arrivals.usbp.table: the table ends with 2022-04, but 2023-12 is simulated (sector DRT).",
        "small.yaml:81:22 title-8.outcomes.table: the table ends with 2022-04, but 2023-12 is simulated.",
      ]
    `);
  });

  it('names the first month of a table when the warm-up begins before it', () => {
    expect(
      faultsAfter('warm-up: 7d', 'warm-up: 90d')
        .split('\n')
        .filter((line) => line.includes('the table')),
    ).toMatchInlineSnapshot(`
      [
        "small.yaml:10:18 arrivals.usbp.table: the table begins with 2022-01, but 2021-12 is simulated (sector DRT).",
        "small.yaml:81:22 title-8.outcomes.table: the table begins with 2022-01, but 2021-12 is simulated.",
      ]
    `);
  });

  it('names the months that are missing inside a table', () => {
    const outcomes = fixture('data/outcomes.csv').replaceAll(/^2022-03,.*\n/gm, '');
    expect(messageOf(load({ 'data/outcomes.csv': outcomes })).split('\n')[0]).toMatchInlineSnapshot(
      `"small.yaml:81:22 title-8.outcomes.table: the table has no rows for 2022-03, a month that is simulated."`,
    );
  });

  it('spells out the first faults of a table and counts the rest', () => {
    const faults = faultsInTable('data/encounters.csv', 'month,sector,demographic', 'month,demographic,sector');
    expect(faults.match(/and \d+ more faults in this table/g)).toHaveLength(1);
  });

  it('refuses rows of another length', () => {
    expect(faultsInTable('data/hours.csv', '3,0.04,assumption,2026-11\n4,', '3,0.04,assumption\n4,'))
      .toMatchInlineSnapshot(`
      "data/hours.csv:5:1: expected 4 cells, found 3.
        3 | 1,0.04,assumption,2026-11
        4 | 2,0.04,assumption,2026-11
      > 5 | 3,0.04,assumption
          | ^
        6 | 4,0.04,assumption,2026-11"
    `);
  });
});
