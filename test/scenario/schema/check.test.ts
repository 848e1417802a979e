import { describe, expect, it } from 'vitest';

import { faultsAfter } from '../small-scenario.js';

describe('a scenario that does not fit the language', () => {
  it('names the key that a misspelt key meant', () => {
    expect(faultsAfter('replications: 2', 'replicatons: 2')).toMatchInlineSnapshot(`
      "small.yaml:5:1 replicatons: unknown key "replicatons". Did you mean "replications"?
        3 | question: Does the room read this?
        4 | period: { from: 2022-03-01, to: 2022-03-31, warm-up: 7d }
      > 5 | replicatons: 2
          | ^
        6 | seed: small"
    `);
  });

  it('points deep into a map for a misspelt key there', () => {
    expect(faultsAfter('per-day: 400 persons/day', 'per-daay: 400 persons/day')).toMatchInlineSnapshot(`
      "small.yaml:71:47 sectors.DRT.exits.release.per-daay: unknown key "per-daay". Did you mean "per-day"?
        69 |         bus: { days: daily, times: [07:00, 15:00], seats: 45 seats, hold: 40 h }
        70 |       hhs: { days: weekdays, times: [09:00], seats: 60 seats, hold: 24 h }
      > 71 |       release: { opens: 07:00, closes: 19:00, per-daay: 400 persons/day, hold: 34 h }
           |                                               ^
        72 |       marshals: { days: weekdays, times: [08:00], seats: 40 seats, hold: 12 h }"
    `);
  });

  it('places a missing key at the nearest map around it', () => {
    expect(faultsAfter('to: 2022-03-31, ', '')).toMatchInlineSnapshot(`
      "small.yaml:4:1 period.to: is missing: Last day reported, included.
        2 | title: A small scenario
        3 | question: Does the room read this?
      > 4 | period: { from: 2022-03-01, warm-up: 7d }
          | ^
        5 | replications: 2"
    `);
  });

  it('reports a missing section at the top of the file', () => {
    expect(
      faultsAfter(
        `seed: small
`,
        '',
      ),
    ).toMatchInlineSnapshot(`
      "small.yaml:1:1 seed: is missing: Text that all random numbers follow from.
      > 1 | scenario: small
          | ^
        2 | title: A small scenario"
    `);
  });

  it('says what was expected where a map holds text', () => {
    expect(faultsAfter('parole: { report-within: 60d, term: 60d, source: gao }', 'parole: 60d')).toMatchInlineSnapshot(`
      "small.yaml:88:9 parole: expected a map of keys, found "60d".
        86 |   - { id: families, when: { demographic: family_unit }, share: 0.6, document: parole-atd, assumption: fitted }
        87 |   - { id: nta-or, when: everyone, document: nta-or }
      > 88 | parole: 60d
           |         ^
        89 |"
    `);
  });

  it('says what was expected where a list is missing', () => {
    expect(faultsAfter('sectors: [DRT]', 'sectors: DRT')).toMatchInlineSnapshot(`
      "small.yaml:10:48 arrivals.usbp.sectors: expected a list, found "DRT".
         8 |   gao: { title: GAO report, url: https://example.org/gao, date: 2022-10, confidence: H }
         9 | arrivals:
      > 10 |   usbp: { table: data/encounters.csv, sectors: DRT }
           |                                                ^
        11 |   hour-of-day: { table: data/hours.csv }"
    `);
  });

  it('names the unit that is wrong for a duration', () => {
    expect(faultsAfter('term: 60d', 'term: 60 persons')).toMatchInlineSnapshot(`
      "small.yaml:88:37 parole.term: expected a duration such as 60d, 72h or 90 min, found "60 persons", but "persons" is a unit of a count of persons.
        86 |   - { id: families, when: { demographic: family_unit }, share: 0.6, document: parole-atd, assumption: fitted }
        87 |   - { id: nta-or, when: everyone, document: nta-or }
      > 88 | parole: { report-within: 60d, term: 60 persons, source: gao }
           |                                     ^
        89 |"
    `);
  });

  it('asks for a unit where a number has none', () => {
    expect(faultsAfter('40 agents', '40')).toMatchInlineSnapshot(`
      "small.yaml:37:13 sectors.DRT.staff.desk: expected a count of staff on duty such as 95 agents, found 40, which is a number without a unit.
        35 |     shifts: [06:00, 18:00]
        36 |     staff:
      > 37 |       desk: 40
           |             ^
        38 |       medical: [4 staff, 2 staff]"
    `);
  });

  it('proposes the unit that a misspelt one meant', () => {
    expect(faultsAfter('minimum-delay: 1d', 'minimum-delay: 1 dya')).toMatchInlineSnapshot(`
      "small.yaml:20:20 arrivals.repeats.minimum-delay: expected a duration such as 60d, 72h or 90 min, found "1 dya", whose unit is not known. Did you mean "day"?
        18 |     after-return: 80%
        19 |     delay: { dist: exponential, mean: 7d }
      > 20 |     minimum-delay: 1 dya
           |                    ^
        21 |     reference-expulsion-share: { table: data/discretion.csv, column: border_patrol_share, hold: 2022-02 }"
    `);
  });

  it('refuses a share above 1', () => {
    expect(faultsAfter('share: 0.6,', 'share: 125%,')).toMatchInlineSnapshot(`
      "small.yaml:86:64 release-documents.families.share: expected at most 1, found "125%".
        84 |     - { id: others, when: everyone, then: release }
        85 | release-documents:
      > 86 |   - { id: families, when: { demographic: family_unit }, share: 125%, document: parole-atd, assumption: fitted }
           |                                                                ^
        87 |   - { id: nta-or, when: everyone, document: nta-or }"
    `);
  });

  it('refuses negative counts', () => {
    expect(faultsAfter('300 persons', '-300 persons')).toMatchInlineSnapshot(`
      "small.yaml:34:52 sectors.DRT.facilities.other.places: expected at least 0, found "-300 persons".
        32 |         basis: rated
        33 |         share: 0.4
      > 34 |       - { id: other, name: Other stations, places: -300 persons, basis: usable, share: 60% }
           |                                                    ^
        35 |     shifts: [06:00, 18:00]"
    `);
  });

  it('refuses fractions of persons', () => {
    expect(faultsAfter('300 persons', '300.5 persons')).toMatchInlineSnapshot(`
      "small.yaml:34:52 sectors.DRT.facilities.other.places: expected a whole number, found "300.5 persons".
        32 |         basis: rated
        33 |         share: 0.4
      > 34 |       - { id: other, name: Other stations, places: 300.5 persons, basis: usable, share: 60% }
           |                                                    ^
        35 |     shifts: [06:00, 18:00]"
    `);
  });

  it('refuses numbers that are not finite', () => {
    expect(faultsAfter('value: 0.2', 'value: .nan')).toMatchInlineSnapshot(`
      "small.yaml:12:29 arrivals.daily-variation.value: expected a plain number such as 0.18, found NaN.
        10 |   usbp: { table: data/encounters.csv, sectors: [DRT] }
        11 |   hour-of-day: { table: data/hours.csv }
      > 12 |   daily-variation: { value: .nan, assumption: not published }
           |                             ^
        13 |   family-size: { dist: discrete, values: [2, 3], weights: [0.6, 0.4], assumption: not published }"
    `);
  });

  it('asks for whole days of warm-up', () => {
    expect(faultsAfter('warm-up: 7d', 'warm-up: 36h')).toMatchInlineSnapshot(`
      "small.yaml:4:54 period.warm-up: expected whole days such as 14d, found 1.5 days.
        2 | title: A small scenario
        3 | question: Does the room read this?
      > 4 | period: { from: 2022-03-01, to: 2022-03-31, warm-up: 36h }
          |                                                      ^
        5 | replications: 2"
    `);
  });

  it('knows that February has 28 days', () => {
    expect(faultsAfter('from: 2022-03-01', 'from: 2022-02-30')).toMatchInlineSnapshot(`
      "small.yaml:4:17 period.from: there is no such day as 2022-02-30.
        2 | title: A small scenario
        3 | question: Does the room read this?
      > 4 | period: { from: 2022-02-30, to: 2022-03-31, warm-up: 7d }
          |                 ^
        5 | replications: 2"
    `);
  });

  it('refuses a period that ends before it begins', () => {
    expect(faultsAfter('to: 2022-03-31', 'to: 2022-02-28')).toMatchInlineSnapshot(`
      "small.yaml:4:33 period.to: expected a date on or after 2022-03-01, found "2022-02-28".
        2 | title: A small scenario
        3 | question: Does the room read this?
      > 4 | period: { from: 2022-03-01, to: 2022-02-28, warm-up: 7d }
          |                                 ^
        5 | replications: 2"
    `);
  });

  it('refuses a time of day that no clock shows', () => {
    expect(faultsAfter('closes: 22:00', 'closes: 25:00')).toMatchInlineSnapshot(`
      "small.yaml:61:39 sectors.DRT.exits.bridge.closes: expected a time of day such as 06:00, found "25:00".
        59 |       prosecution: { by: desk, first: 4 h, per-further-member: 30 min }
        60 |     exits:
      > 61 |       bridge: { opens: 06:00, closes: 25:00, per-day: unlimited, hold: 1 h }
           |                                       ^
        62 |       removals-by-land: [MEX]"
    `);
  });

  it('refuses an exit that closes before it opens', () => {
    expect(faultsAfter('closes: 22:00', 'closes: 05:00')).toMatchInlineSnapshot(`
      "small.yaml:61:39 sectors.DRT.exits.bridge.closes: expected a closing time after the opening time.
        59 |       prosecution: { by: desk, first: 4 h, per-further-member: 30 min }
        60 |     exits:
      > 61 |       bridge: { opens: 06:00, closes: 05:00, per-day: unlimited, hold: 1 h }
           |                                       ^
        62 |       removals-by-land: [MEX]"
    `);
  });

  it('proposes a distribution for a misspelt one', () => {
    expect(faultsAfter('dist: exponential', 'dist: exponental')).toMatchInlineSnapshot(`
      "small.yaml:19:20 arrivals.repeats.delay.dist: expected a distribution, one of constant, uniform, triangular, exponential, lognormal, found "exponental". Did you mean "exponential"?
        17 |       - { id: adults, when: { demographic: single_adult }, probability: 25% }
        18 |     after-return: 80%
      > 19 |     delay: { dist: exponental, mean: 7d }
           |                    ^
        20 |     minimum-delay: 1d"
    `);
  });

  it('names the parameter that a distribution lacks', () => {
    expect(faultsAfter('mean: 24 h, cv: 0.5', 'mean: 24 h')).toMatchInlineSnapshot(`
      "small.yaml:63:69 sectors.DRT.exits.flight.hold.cv: is missing: Coefficient of variation: standard deviation over mean.
        61 |       bridge: { opens: 06:00, closes: 22:00, per-day: unlimited, hold: 1 h }
        62 |       removals-by-land: [MEX]
      > 63 |       flight: { days: [Mon, Thu], times: [10:00], seats: 135 seats, hold: { dist: lognormal, mean: 24 h } }
           |                                                                     ^
        64 |       ice:"
    `);
  });

  it('keeps a triangular distribution in order', () => {
    expect(faultsAfter('mode: 120 min', 'mode: 200 min')).toMatchInlineSnapshot(`
      "small.yaml:50:16 sectors.DRT.processing.nta-or.first: expected low <= mode <= high.
        48 |       nta-or:
        49 |         by: desk
      > 50 |         first: { dist: triangular, low: 75 min, mode: 200 min, high: 180 min, source: gao }
           |                ^
        51 |         per-further-member: 30 min"
    `);
  });

  it('wants discrete probabilities to sum to 1', () => {
    expect(faultsAfter('weights: [0.6, 0.4]', 'weights: [0.6, 0.3]')).toMatchInlineSnapshot(`
      "small.yaml:13:59 arrivals.family-size.weights: expected weights that sum to 1, found a sum of 0.9.
        11 |   hour-of-day: { table: data/hours.csv }
        12 |   daily-variation: { value: 0.2, assumption: not published }
      > 13 |   family-size: { dist: discrete, values: [2, 3], weights: [0.6, 0.3], assumption: not published }
           |                                                           ^
        14 |   repeats:"
    `);
  });

  it('wants as many weights as values', () => {
    expect(faultsAfter('weights: [0.6, 0.4]', 'weights: [1]')).toMatchInlineSnapshot(`
      "small.yaml:13:59 arrivals.family-size.weights: expected as many weights as values.
        11 |   hour-of-day: { table: data/hours.csv }
        12 |   daily-variation: { value: 0.2, assumption: not published }
      > 13 |   family-size: { dist: discrete, values: [2, 3], weights: [1], assumption: not published }
           |                                                           ^
        14 |   repeats:"
    `);
  });

  it('wants facility shares to sum to 1', () => {
    expect(faultsAfter('share: 60%', 'share: 50%')).toMatchInlineSnapshot(`
      "small.yaml:29:7 sectors.DRT.facilities: expected facility shares that sum to 1, found a sum of 0.9.
        27 |     assumption: made up
        28 |     facilities:
      > 29 |       - id: main
           |       ^
        30 |         name: Main station"
    `);
  });

  it('proposes the staff pool that was meant', () => {
    expect(faultsAfter('by: medical', 'by: medcal')).toMatchInlineSnapshot(`
      "small.yaml:43:22 sectors.DRT.stages.medical.by: expected a staff pool, one of desk, medical, found "medcal". Did you mean "medical"?
        41 |     stages:
        42 |       intake: { by: desk, first: 8 min, per-further-member: 3 min }
      > 43 |       medical: { by: medcal, first: 8 min, per-further-member: 3 min }
           |                      ^
        44 |       biometrics: { by: desk, first: 8 min, per-further-member: 3 min }"
    `);
  });

  it('wants one staff figure per shift', () => {
    expect(faultsAfter('[4 staff, 2 staff]', '[4 staff, 2 staff, 1 staff]')).toMatchInlineSnapshot(`
      "small.yaml:38:16 sectors.DRT.staff.medical: expected one figure for each of 2 shifts, found 3.
        36 |     staff:
        37 |       desk: 40 agents
      > 38 |       medical: [4 staff, 2 staff, 1 staff]
           |                ^
        39 |     queue-order: [uc, [family_unit, single_adult]]"
    `);
  });

  it('proposes the disposition that was meant', () => {
    expect(faultsAfter('then: transfer-hhs', 'then: transfer-hss')).toMatchInlineSnapshot(`
      "small.yaml:74:54 policies.children.then: expected one of expel-title-42, voluntary-return, expedited-removal, reinstatement, mpp-return, transfer-ice, transfer-hhs, nta-or, parole-atd, prosecution, title-42, title-8, found "transfer-hss". Did you mean "transfer-hhs"?
        72 |       marshals: { days: weekdays, times: [08:00], seats: 40 seats, hold: 12 h }
        73 | policies:
      > 74 |   - { id: children, when: { demographic: uc }, then: transfer-hss }
           |                                                      ^
        75 |   - { id: title-42, from: 2020-03-20, until: 2023-05-12, source: gao, when: { demographic: [single_adult, family_unit] }, then: title-42 }"
    `);
  });

  it('refuses a sector code that is not one', () => {
    expect(
      faultsAfter(
        `  DRT:
    name`,
        `  DRX:
    name`,
      ),
    ).toMatchInlineSnapshot(`
      "small.yaml:25:3 sectors.DRX: unknown key "DRX". Did you mean "DRT"?
        23 | public-safety: { single_adult: 0.005, family_unit: 0, uc: 0, assumption: few }
        24 | sectors:
      > 25 |   DRX:
           |   ^
        26 |     name: Del Rio"
    `);
  });

  it('refuses a demographic that is not one', () => {
    expect(faultsAfter('{ demographic: uc }', '{ demographic: child }')).toMatchInlineSnapshot(`
      "small.yaml:74:42 policies.children.when.demographic: expected one of single_adult, family_unit, uc, found "child".
        72 |       marshals: { days: weekdays, times: [08:00], seats: 40 seats, hold: 12 h }
        73 | policies:
      > 74 |   - { id: children, when: { demographic: child }, then: transfer-hhs }
           |                                          ^
        75 |   - { id: title-42, from: 2020-03-20, until: 2023-05-12, source: gao, when: { demographic: [single_adult, family_unit] }, then: title-42 }"
    `);
  });

  it('refuses a rule that ends before it begins', () => {
    expect(faultsAfter('until: 2023-05-12', 'until: 2019-05-12')).toMatchInlineSnapshot(`
      "small.yaml:75:46 policies.title-42.until: expected "until" after "from".
        73 | policies:
        74 |   - { id: children, when: { demographic: uc }, then: transfer-hhs }
      > 75 |   - { id: title-42, from: 2020-03-20, until: 2019-05-12, source: gao, when: { demographic: [single_adult, family_unit] }, then: title-42 }
           |                                              ^
        76 |   - { id: title-8, when: everyone, then: title-8 }"
    `);
  });

  it('wants dated shares in order', () => {
    expect(faultsAfter('share: 0.6,', 'share: [{ from: 2022-03-10, value: 0.5 }, { from: 2022-03-05, value: 0.6 }],'))
      .toMatchInlineSnapshot(`
        "small.yaml:86:64 release-documents.families.share: expected dates in ascending order, each once.
          84 |     - { id: others, when: everyone, then: release }
          85 | release-documents:
        > 86 |   - { id: families, when: { demographic: family_unit }, share: [{ from: 2022-03-10, value: 0.5 }, { from: 2022-03-05, value: 0.6 }], document: parole-atd, assum
             |                                                                ^
          87 |   - { id: nta-or, when: everyone, document: nta-or }"
      `);
  });

  it('hints at quotes for text with a comma inside braces', () => {
    expect(faultsAfter('assumption: few', 'assumption: few, very few')).toMatchInlineSnapshot(`
      "small.yaml:23:79 public-safety.very few: unknown key "very few"; inside { } a text with a comma needs quotes.
        21 |     reference-expulsion-share: { table: data/discretion.csv, column: border_patrol_share, hold: 2022-02 }
        22 |     reference-return-share: { table: data/discretion.csv, column: title_8_return_share, hold: 2022-02 }
      > 23 | public-safety: { single_adult: 0.005, family_unit: 0, uc: 0, assumption: few, very few }
           |                                                                               ^
        24 | sectors:"
    `);
  });

  it('sends nobody to ICE whom ICE has refused', () => {
    expect(faultsAfter('everyone, then: release', 'everyone, then: transfer-ice')).toMatchInlineSnapshot(`
      "small.yaml:84:43 title-8.when-ice-refuses.others.then: expected one of voluntary-return, expedited-removal, reinstatement, mpp-return, prosecution, release, found "transfer-ice".
        82 |   when-ice-refuses:
        83 |     - { id: mexicans, when: { nationality: MEX }, share: 0.5, then: expedited-removal, assumption: made up }
      > 84 |     - { id: others, when: everyone, then: transfer-ice }
           |                                           ^
        85 | release-documents:"
    `);
  });

  it('names the unit that is wrong for a rate as it was written', () => {
    expect(faultsAfter('intake-per-day: 70/week', 'intake-per-day: 120 beds')).toMatchInlineSnapshot(`
      "small.yaml:65:25 sectors.DRT.exits.ice.intake-per-day: expected a rate such as 25/day or 1400 persons/day, found "120 beds", but "beds" is a unit of a count of persons.
        63 |       flight: { days: [Mon, Thu], times: [10:00], seats: 135 seats, hold: { dist: lognormal, mean: 24 h, cv: 0.5 } }
        64 |       ice:
      > 65 |         intake-per-day: 120 beds
           |                         ^
        66 |         beds: 600 beds"
    `);
  });

  it('refuses a negative factor after a return', () => {
    expect(faultsAfter('after-return: 80%', 'after-return: -0.8')).toMatchInlineSnapshot(`
      "small.yaml:18:19 arrivals.repeats.after-return: expected at least 0, found -0.8.
        16 |     probability:
        17 |       - { id: adults, when: { demographic: single_adult }, probability: 25% }
      > 18 |     after-return: -0.8
           |                   ^
        19 |     delay: { dist: exponential, mean: 7d }"
    `);
  });

  it('wants work for every staff pool', () => {
    expect(faultsAfter('      desk: 40 agents', '      desk: 40 agents\n      kitchen: 5 staff'))
      .toMatchInlineSnapshot(`
      "small.yaml:38:7 sectors.DRT.staff.kitchen: no work is done by "kitchen".
        36 |     staff:
        37 |       desk: 40 agents
      > 38 |       kitchen: 5 staff
           |       ^
        39 |       medical: [4 staff, 2 staff]"
    `);
  });
});
