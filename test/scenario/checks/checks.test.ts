import { describe, expect, it } from 'vitest';

import { formatFaults } from '../../../src/scenario/index.js';
import { edited, faultsAfter, fixture, load } from '../small-scenario.js';

describe('a scenario whose parts do not fit together', () => {
  it('shows a case that no policy decides', () => {
    expect(faultsAfter('when: everyone, then: title-8', 'when: { demographic: single_adult }, then: title-8'))
      .toMatchInlineSnapshot(`
      "small.yaml:74:5 policies.title-8: no policy surely decides every case, for example family_unit from MEX on 2022-02-22; let the last one cover everyone.
        72 |   - { id: children, when: { demographic: uc }, then: transfer-hhs }
        73 |   - { id: title-42, from: 2020-03-20, until: 2023-05-12, source: gao, when: { demographic: [single_adult, family_unit] }, then: title-42 }
      > 74 |   - { id: title-8, when: { demographic: single_adult }, then: title-8 }
           |     ^
        75 | title-42:"
    `);
  });

  it('shows a case that no release document covers', () => {
    expect(faultsAfter('when: everyone, document', 'when: { public-safety: true }, document')).toMatchInlineSnapshot(`
      "small.yaml:82:5 release-documents.nta-or: no rule surely decides every case, for example single_adult from MEX on 2022-02-22; let the last one cover everyone.
        80 | release-documents:
        81 |   - { id: families, when: { demographic: family_unit }, share: 0.6, document: parole-atd, assumption: fitted }
      > 82 |   - { id: nta-or, when: { public-safety: true }, document: nta-or }
           |     ^
        83 | parole: { report-within: 60d, term: 60d, source: gao }"
    `);
  });

  it('proposes the nationality that a rule meant', () => {
    expect(faultsAfter('{ demographic: uc }', '{ demographic: uc, nationality: VNE }')).toMatchInlineSnapshot(`
      "small.yaml:72:59 policies.children.when.nationality: the encounters know no nationality VNE; they know MEX, VEN. Did you mean "VEN"?
        70 |       marshals: { days: weekdays, times: [08:00], seats: 40 seats, hold: 12 h }
        71 | policies:
      > 72 |   - { id: children, when: { demographic: uc, nationality: VNE }, then: transfer-hhs }
           |                                                           ^
        73 |   - { id: title-42, from: 2020-03-20, until: 2023-05-12, source: gao, when: { demographic: [single_adult, family_unit] }, then: title-42 }"
    `);
  });

  it('wants every sector of the encounters to be described', () => {
    expect(faultsAfter('sectors: [DRT]', 'sectors: [DRT, EPT]')).toMatchInlineSnapshot(`
      "small.yaml:10:54 arrivals.usbp.sectors.1: the sector EPT is not described under "sectors".
         8 |   gao: { title: GAO report, url: https://example.org/gao, date: 2022-10, confidence: H }
         9 | arrivals:
      > 10 |   usbp: { table: data/encounters.csv, sectors: [DRT, EPT] }
           |                                                      ^
        11 |   hour-of-day: { table: data/hours.csv }"
    `);
  });

  it('wants the encounters of every described sector to be asked for', () => {
    expect(faultsAfter('sectors: [DRT]', 'sectors: [EPT]')).toMatchInlineSnapshot(`
      "small.yaml:10:49 arrivals.usbp.sectors.0: the sector EPT is not described under "sectors".
         8 |   gao: { title: GAO report, url: https://example.org/gao, date: 2022-10, confidence: H }
         9 | arrivals:
      > 10 |   usbp: { table: data/encounters.csv, sectors: [EPT] }
           |                                                 ^
        11 |   hour-of-day: { table: data/hours.csv }

      small.yaml:23:3 sectors.DRT: the sector DRT is described, but its encounters are not asked for in arrivals.usbp.sectors.
        21 | public-safety: { single_adult: 0.005, family_unit: 0, uc: 0, assumption: few }
        22 | sectors:
      > 23 |   DRT:
           |   ^
        24 |     name: Del Rio"
    `);
  });

  it('wants a published figure to be of a sector or facility that is simulated', () => {
    const figure = `published:
  - { id: held, what: Held, metric: in_custody, scope: DTR, from: 2022-02-22, to: 2022-02-22, value: { value: 10 persons, source: gao } }
parole:`;
    expect(faultsAfter('parole:', figure)).toMatchInlineSnapshot(`
      "small.yaml:84:56 published.held.scope: there is no sector or facility "DTR". Did you mean "DRT"?
        82 |   - { id: nta-or, when: everyone, document: nta-or }
        83 | published:
      > 84 |   - { id: held, what: Held, metric: in_custody, scope: DTR, from: 2022-02-22, to: 2022-02-22, value: { value: 10 persons, source: gao } }
           |                                                        ^
        85 | parole: { report-within: 60d, term: 60d, source: gao }"
    `);
  });

  it('only remarks that a published figure is of days that are not reported', () => {
    const figure = `published:
  - { id: held, what: Held, metric: in_custody, scope: DRT, from: 2021-02-22, to: 2022-02-22, value: { value: 10 persons, source: gao } }
parole:`;
    const text = edited(fixture('small.yaml'), 'parole:', figure);
    const loaded = load({ 'small.yaml': text });
    expect(loaded.ok && formatFaults(loaded.notes, { color: false })).toMatchInlineSnapshot(`
      "small.yaml:84:5 published.held: some of its days are not reported (2022-03-01 to 2022-03-31); only the others are compared.
        82 |   - { id: nta-or, when: everyone, document: nta-or }
        83 | published:
      > 84 |   - { id: held, what: Held, metric: in_custody, scope: DRT, from: 2021-02-22, to: 2022-02-22, value: { value: 10 persons, source: gao } }
           |     ^
        85 | parole: { report-within: 60d, term: 60d, source: gao }"
    `);
  });
});
