import {
  DEMOGRAPHICS,
  TITLE_8_OUTCOMES,
  type ArrivalCell,
  type Distribution,
  type Scenario,
  type Sector,
  type ShareCell,
  type Title8Cell,
  type Title8Outcome,
} from '../../../src/scenario/scenario.js';

/** A distribution without variation, hours. */
export function fixed(value: number): Distribution {
  return { dist: 'constant', value };
}

const MONTHS = ['2021-12', '2022-01', '2022-02', '2022-03'];
const NATIONALITIES = ['COL', 'CUB', 'MEX'];

/** Persons per month of each cell of the small table. */
export const PERSONS: Readonly<Record<string, number>> = {
  'COL|single_adult': 600,
  'COL|family_unit': 500,
  'CUB|single_adult': 900,
  'CUB|family_unit': 300,
  'MEX|single_adult': 1500,
  'MEX|uc': 120,
};

function arrivalTable(): ArrivalCell[] {
  return MONTHS.flatMap((month) =>
    Object.entries(PERSONS).map(([cell, persons]) => {
      const [nationality, demographic] = cell.split('|') as [string, ArrivalCell['demographic']];
      return { month, sector: 'DRT', nationality, demographic, persons };
    }),
  );
}

/** A share for every month, nationality and demographic. */
export function shares(of: (nationality: string, demographic: string) => number): ShareCell[] {
  return MONTHS.flatMap((month) =>
    NATIONALITIES.flatMap((nationality) =>
      DEMOGRAPHICS.map((demographic) => ({ month, nationality, demographic, share: of(nationality, demographic) })),
    ),
  );
}

/** A Title 8 table with the same probabilities everywhere. */
export function title8(probabilities: Partial<Record<Title8Outcome, number>>): Title8Cell[] {
  const full = Object.fromEntries(TITLE_8_OUTCOMES.map((outcome) => [outcome, probabilities[outcome] ?? 0]));
  return shares(() => 0).map(({ month, nationality, demographic }) => ({
    month,
    nationality,
    demographic,
    probabilities: full as Record<Title8Outcome, number>,
  }));
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** One sector with two facilities and every exit; work and holds are short and certain unless overridden. */
export function smallSector(overrides: Partial<Sector> = {}): Sector {
  const agents = (hours: number) => ({ by: 'agents', first: fixed(hours), perFurtherMember: hours / 4 });
  const clerks = (hours: number) => ({ by: 'clerks', first: fixed(hours), perFurtherMember: hours / 4 });
  return {
    id: 'DRT',
    name: 'Del Rio',
    facilities: [
      { id: 'north', name: 'North station', places: 60, basis: 'rated', share: 0.4 },
      { id: 'south', name: 'South station', places: 90, basis: 'usable', share: 0.6 },
    ],
    shiftStarts: [6, 14, 22],
    staff: [
      { id: 'agents', onDuty: [14, 12, 8] },
      { id: 'clerks', onDuty: [6, 6, 4] },
    ],
    queueOrder: [['uc'], ['family_unit'], ['single_adult']],
    fleet: { vehicles: 8, seats: 10, outbound: fixed(0.5), inbound: fixed(0.75) },
    stages: {
      intake: clerks(0.2),
      medical: clerks(0.2),
      biometrics: clerks(0.2),
      triage: agents(0.25),
      interview: agents(0.3),
    },
    processing: {
      'voluntary-return': agents(0.7),
      'expedited-removal': agents(2),
      reinstatement: agents(1.5),
      'mpp-return': agents(2.5),
      'transfer-ice': agents(2),
      'transfer-hhs': agents(1.5),
      'nta-or': agents(2),
      'parole-atd': agents(0.4),
      prosecution: agents(4),
    },
    exits: {
      bridge: { opens: 6, closes: 22, perDay: Infinity, hold: fixed(1) },
      removalsByLand: ['MEX'],
      flight: { days: [1, 3, 5], times: [10], seats: 60, hold: fixed(12) },
      ice: {
        intakePerDay: 30,
        beds: 500,
        initialOccupancy: 200,
        lengthOfStay: { dist: 'exponential', mean: 22 * 24 },
        bus: { days: EVERY_DAY, times: [8, 16], seats: 40, hold: fixed(20) },
      },
      hhs: { days: EVERY_DAY, times: [9], seats: 20, hold: fixed(24) },
      release: { opens: 7, closes: 19, perDay: 80, hold: fixed(10) },
      marshals: { days: [1, 2, 3, 4, 5], times: [8], seats: 10, hold: fixed(12) },
    },
    ...overrides,
  };
}

/** A small scenario in which everything happens; fourteen reported days after seven of warm-up. */
export function smallScenario(overrides: Partial<Scenario> = {}): Scenario {
  const source = { kind: 'assumption', why: 'a test' } as const;
  return {
    id: 'small',
    title: 'A small sector',
    question: 'Does the model add up?',
    partOf: null,
    period: { from: '2022-02-01', to: '2022-02-14', warmUpDays: 7 },
    replications: 2,
    seed: 'small',
    arrivals: {
      table: arrivalTable(),
      hourOfDay: Array<number>(24).fill(1 / 24),
      dailyVariationCv: 0.15,
      familySize: { values: [2, 3, 4], probabilities: [0.5, 0.3, 0.2] },
      scale: [],
      repeats: {
        probability: [{ when: { nationality: ['MEX'] }, value: 0.4 }],
        delay: { dist: 'exponential', mean: 60 },
        minimumDelay: 24,
        afterReturn: 0.5,
        referenceExpulsionShare: shares((nationality, demographic) =>
          nationality === 'MEX' && demographic !== 'uc' ? 0.9 * 0.95 : 0,
        ),
        referenceReturnShare: shares((nationality, demographic) =>
          nationality === 'MEX' && demographic !== 'uc' ? (1 - 0.9 * 0.95) * 0.13 : 0,
        ),
      },
    },
    publicSafety: { single_adult: 0.01, family_unit: 0, uc: 0 },
    sectors: [smallSector()],
    policies: [
      rule('children', { demographic: ['uc'] }, 'transfer-hhs'),
      rule('public-safety-hold', { publicSafety: true }, 'transfer-ice'),
      rule('title-42', { demographic: ['single_adult', 'family_unit'] }, 'title-42'),
      rule('title-8', {}, 'title-8'),
    ],
    title42: {
      acceptance: [
        { when: { nationality: ['MEX'] }, share: 0.95, by: 'land' },
        { when: { nationality: ['COL'] }, share: 0.5, by: 'air' },
      ],
      discretion: shares((nationality) => (nationality === 'MEX' ? 0.9 : nationality === 'COL' ? 0.1 : 0)),
      discretionExceptions: [],
    },
    title8: title8({
      'voluntary-return': 0.05,
      'expedited-removal': 0.05,
      reinstatement: 0.03,
      'mpp-return': 0.02,
      'transfer-ice': 0.3,
      prosecution: 0.02,
      release: 0.53,
    }),
    documents: [
      {
        id: 'families',
        from: null,
        until: null,
        when: { demographic: ['family_unit'] },
        share: always(0.6),
        document: 'parole-atd',
      },
      { id: 'others', from: null, until: null, when: {}, share: always(1), document: 'nta-or' },
    ],
    parole: { reportWithinDays: 5, termDays: 10 },
    iceRefusals: [
      {
        id: 'mexicans',
        from: null,
        until: null,
        when: { nationality: ['MEX'] },
        share: always(1),
        then: 'voluntary-return',
      },
      { id: 'others', from: null, until: null, when: {}, share: always(1), then: 'release' },
    ],
    published: [],
    overrides: [],
    parameters: [
      {
        path: 'sectors.DRT.staff.agents',
        value: '14',
        unit: 'persons',
        provenance: source,
        file: 'small.yaml',
        line: 1,
      },
    ],
    ...overrides,
  };
}

/** A value that holds from the start. */
export function always(value: number): { readonly from: null; readonly value: number }[] {
  return [{ from: null, value }];
}

function rule(id: string, when: Scenario['policies'][number]['when'], then: Scenario['policies'][number]['then']) {
  return { id, from: null, until: null, when, share: always(1), then };
}
