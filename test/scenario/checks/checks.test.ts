import { describe, expect, it } from 'vitest';

import { formatFaults } from '../../../src/scenario/index.js';
import { edited, faultsAfter, fixture, load } from '../small-scenario.js';

describe('a scenario whose parts do not fit together', () => {
  it('shows a case that no policy decides', () => {
    expect(faultsAfter('when: everyone, then: title-8', 'when: { demographic: single_adult }, then: title-8'))
      .toMatchInlineSnapshot(`
        "small.yaml:76:5 policies.title-8: no policy surely decides every case, for example family_unit from MEX on 2022-02-22; let the last one cover everyone.
          74 |   - { id: children, when: { demographic: uc }, then: transfer-hhs }
          75 |   - { id: title-42, from: 2020-03-20, until: 2023-05-12, source: gao, when: { demographic: [single_adult, family_unit] }, then: title-42 }
        > 76 |   - { id: title-8, when: { demographic: single_adult }, then: title-8 }
             |     ^
          77 | title-42:"
      `);
  });

  it('shows a case that no release document covers', () => {
    expect(faultsAfter('when: everyone, document', 'when: { public-safety: true }, document')).toMatchInlineSnapshot(`
      "small.yaml:87:5 release-documents.nta-or: no rule surely decides every case, for example single_adult from MEX on 2022-02-22; let the last one cover everyone.
        85 | release-documents:
        86 |   - { id: families, when: { demographic: family_unit }, share: 0.6, document: parole-atd, assumption: fitted }
      > 87 |   - { id: nta-or, when: { public-safety: true }, document: nta-or }
           |     ^
        88 | parole: { report-within: 60d, term: 60d, source: gao }"
    `);
  });

  it('shows a case that nothing becomes of when ICE refuses it', () => {
    expect(
      faultsAfter(
        '{ id: others, when: everyone, then: release }',
        '{ id: others, when: { nationality: VEN }, then: release }',
      ),
    ).toMatchInlineSnapshot(`
      "small.yaml:84:7 title-8.when-ice-refuses.others: no rule surely decides every case, for example single_adult from MEX on 2022-02-22; let the last one cover everyone.
        82 |   when-ice-refuses:
        83 |     - { id: mexicans, when: { nationality: MEX }, share: 0.5, then: expedited-removal, assumption: made up }
      > 84 |     - { id: others, when: { nationality: VEN }, then: release }
           |       ^
        85 | release-documents:"
    `);
  });

  it('knows the nationalities of those whom ICE refuses', () => {
    expect(faultsAfter('mexicans, when: { nationality: MEX }', 'mexicans, when: { nationality: MXE }'))
      .toMatchInlineSnapshot(`
      "small.yaml:83:44 title-8.when-ice-refuses.mexicans.when.nationality: the encounters know no nationality MXE; they know MEX, VEN. Did you mean "MEX"?
        81 |   outcomes: { table: data/outcomes.csv }
        82 |   when-ice-refuses:
      > 83 |     - { id: mexicans, when: { nationality: MXE }, share: 0.5, then: expedited-removal, assumption: made up }
           |                                            ^
        84 |     - { id: others, when: everyone, then: release }"
    `);
  });

  it('proposes the nationality that a rule meant', () => {
    expect(faultsAfter('{ demographic: uc }', '{ demographic: uc, nationality: VNE }')).toMatchInlineSnapshot(`
      "small.yaml:74:59 policies.children.when.nationality: the encounters know no nationality VNE; they know MEX, VEN. Did you mean "VEN"?
        72 |       marshals: { days: weekdays, times: [08:00], seats: 40 seats, hold: 12 h }
        73 | policies:
      > 74 |   - { id: children, when: { demographic: uc, nationality: VNE }, then: transfer-hhs }
           |                                                           ^
        75 |   - { id: title-42, from: 2020-03-20, until: 2023-05-12, source: gao, when: { demographic: [single_adult, family_unit] }, then: title-42 }"
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

      small.yaml:25:3 sectors.DRT: the sector DRT is described, but its encounters are not asked for in arrivals.usbp.sectors.
        23 | public-safety: { single_adult: 0.005, family_unit: 0, uc: 0, assumption: few }
        24 | sectors:
      > 25 |   DRT:
           |   ^
        26 |     name: Del Rio"
    `);
  });

  it('wants a published figure to be of a sector or facility that is simulated', () => {
    const figure = `published:
  - { id: held, what: Held, metric: in_custody, scope: DTR, from: 2022-02-22, to: 2022-02-22, value: { value: 10 persons, source: gao } }
parole:`;
    expect(faultsAfter('parole:', figure)).toMatchInlineSnapshot(`
      "small.yaml:89:56 published.held.scope: there is no sector or facility "DTR". Did you mean "DRT"?
        87 |   - { id: nta-or, when: everyone, document: nta-or }
        88 | published:
      > 89 |   - { id: held, what: Held, metric: in_custody, scope: DTR, from: 2022-02-22, to: 2022-02-22, value: { value: 10 persons, source: gao } }
           |                                                        ^
        90 | parole: { report-within: 60d, term: 60d, source: gao }"
    `);
  });

  it('only remarks that a published figure is of days that are not reported', () => {
    const figure = `published:
  - { id: held, what: Held, metric: in_custody, scope: DRT, from: 2021-02-22, to: 2022-02-22, value: { value: 10 persons, source: gao } }
parole:`;
    const text = edited(fixture('small.yaml'), 'parole:', figure);
    const loaded = load({ 'small.yaml': text });
    expect(loaded.ok && formatFaults(loaded.notes, { color: false })).toMatchInlineSnapshot(`
      "small.yaml:89:5 published.held: some of its days are not reported (2022-03-01 to 2022-03-31); only the others are compared.
        87 |   - { id: nta-or, when: everyone, document: nta-or }
        88 | published:
      > 89 |   - { id: held, what: Held, metric: in_custody, scope: DRT, from: 2021-02-22, to: 2022-02-22, value: { value: 10 persons, source: gao } }
           |     ^
        90 | parole: { report-within: 60d, term: 60d, source: gao }"
    `);
  });
});
