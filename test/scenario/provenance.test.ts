import { describe, expect, it } from 'vitest';

import { faultsAfter } from './small-scenario.js';

describe('a figure that nothing vouches for', () => {
  it('wants a source or an assumption for every figure', () => {
    expect(faultsAfter('{ value: 0.2, assumption: not published }', '0.2')).toMatchInlineSnapshot(`
      "small.yaml:12:20 arrivals.daily-variation: needs a source or an assumption.
        10 |   usbp: { table: data/encounters.csv, sectors: [DRT] }
        11 |   hour-of-day: { table: data/hours.csv }
      > 12 |   daily-variation: 0.2
           |                    ^
        13 |   family-size: { dist: discrete, values: [2, 3], weights: [0.6, 0.4], assumption: not published }"
    `);
  });

  it('refuses both a source and an assumption', () => {
    expect(faultsAfter('assumption: few', 'assumption: few, source: gao')).toMatchInlineSnapshot(`
      "small.yaml:23:74: both a source and an assumption are given; keep one.
        21 |     reference-expulsion-share: { table: data/discretion.csv, column: border_patrol_share, hold: 2022-02 }
        22 |     reference-return-share: { table: data/discretion.csv, column: title_8_return_share, hold: 2022-02 }
      > 23 | public-safety: { single_adult: 0.005, family_unit: 0, uc: 0, assumption: few, source: gao }
           |                                                                          ^
        24 | sectors:"
    `);
  });

  it('proposes the named source that was meant', () => {
    expect(faultsAfter('term: 60d, source: gao', 'term: 60d, source: goa')).toMatchInlineSnapshot(`
      "small.yaml:88:50 parole.source: there is no source "goa" under "sources". Did you mean "gao"?
        86 |   - { id: families, when: { demographic: family_unit }, share: 0.6, document: parole-atd, assumption: fitted }
        87 |   - { id: nta-or, when: everyone, document: nta-or }
      > 88 | parole: { report-within: 60d, term: 60d, source: goa }
           |                                                  ^
        89 |"
    `);
  });

  it('wants a known confidence for a source', () => {
    expect(faultsAfter('confidence: H', 'confidence: high')).toMatchInlineSnapshot(`
      "small.yaml:8:86 sources.gao.confidence: expected one of H, M, L, D, found "high".
        6 | seed: small
        7 | sources:
      > 8 |   gao: { title: GAO report, url: https://example.org/gao, date: 2022-10, confidence: high }
          |                                                                                      ^
        9 | arrivals:"
    `);
  });
});
