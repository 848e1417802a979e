/**
 * The resolved scenario: what a scenario file means once it is checked, overlaid and frozen.
 *
 * Everything the model reads is here as a plain value in one canonical unit, so that nothing downstream has to know
 * how a researcher wrote it: durations and times of day in hours, shares and probabilities as fractions of 1,
 * counts in persons, dates as ISO texts. Where each value came from (file, line, source, confidence or assumption)
 * stands beside it in {@link Scenario.parameters}, which the report prints and the model never reads.
 */

/** A calendar day as `YYYY-MM-DD`, in the sector's local standard time. */
export type IsoDate = string;

/** A calendar month as `YYYY-MM`. */
export type IsoMonth = string;

/** How CBP groups the people it encounters. `family_unit` counts each member; `uc` is an unaccompanied child. */
export const DEMOGRAPHICS = ['single_adult', 'family_unit', 'uc'] as const;
export type Demographic = (typeof DEMOGRAPHICS)[number];

/** Every end of a case that the agencies record, in the words of the agencies. */
export const DISPOSITIONS = [
  'expel-title-42',
  'voluntary-return',
  'expedited-removal',
  'reinstatement',
  'mpp-return',
  'transfer-ice',
  'transfer-hhs',
  'nta-or',
  'parole-atd',
  'prosecution',
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** What a release is written on. */
export const RELEASE_DOCUMENTS = ['nta-or', 'parole-atd'] as const;
export type ReleaseDocument = (typeof RELEASE_DOCUMENTS)[number];

/** What a Title 8 table decides between. `release` is given its document afterwards. */
export const TITLE_8_OUTCOMES = [
  'voluntary-return',
  'expedited-removal',
  'reinstatement',
  'mpp-return',
  'transfer-ice',
  'prosecution',
  'release',
] as const;
export type Title8Outcome = (typeof TITLE_8_OUTCOMES)[number];

/** A distribution of durations (hours) or of sizes, in the one notation that scenario files use everywhere. */
export type Distribution =
  | { readonly dist: 'constant'; readonly value: number }
  | { readonly dist: 'uniform'; readonly low: number; readonly high: number }
  | { readonly dist: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly dist: 'exponential'; readonly mean: number }
  | { readonly dist: 'lognormal'; readonly mean: number; readonly cv: number };

/** Whole-number sizes with their probabilities; the probabilities sum to 1. */
export interface DiscreteDistribution {
  readonly values: readonly number[];
  readonly probabilities: readonly number[];
}

/** A value that holds from a date until the next entry's date; the first entry's date may be null (from the start). */
export interface DatedValue {
  readonly from: IsoDate | null;
  readonly value: number;
}

/** Which cases a rule covers; an absent key covers all. */
export interface Selection {
  readonly nationality?: readonly string[];
  readonly demographic?: readonly Demographic[];
  readonly publicSafety?: boolean;
}

/** Published encounters between ports: persons, as one month's count of one cell. */
export interface ArrivalCell {
  readonly month: IsoMonth;
  readonly sector: string;
  readonly demographic: Demographic;
  readonly nationality: string;
  /** Persons encountered in the month. */
  readonly persons: number;
}

/** A share for one month, nationality and demographic. */
export interface ShareCell {
  readonly month: IsoMonth;
  readonly nationality: string;
  readonly demographic: Demographic;
  readonly share: number;
}

/** Repeat encounters that expulsions and returns cause; they are inside the published encounters, never added on top. */
export interface Repeats {
  /** Probability that an expelled case is encountered again, first matching rule; no match means 0. */
  readonly probability: readonly { readonly when: Selection; readonly value: number }[];
  /** Factor on `probability` for cases returned over land under Title 8 instead of expelled; 1 for no difference. */
  readonly afterReturn: number;
  /** Hours from the encounter to the next one. */
  readonly delay: Distribution;
  /** Never sooner than this after the encounter, hours; added to `delay`. */
  readonly minimumDelay: number;
  /** The share expelled in the world that the arrivals table records, used to split it into first attempts and repeats. */
  readonly referenceExpulsionShare: readonly ShareCell[];
  /** The share returned under Title 8 in that world. */
  readonly referenceReturnShare: readonly ShareCell[];
}

/** Encounters between ports and how they spread over days, hours and groups. */
export interface Arrivals {
  readonly table: readonly ArrivalCell[];
  /** Share of a day's encounters in each of 24 hours; sums to 1. */
  readonly hourOfDay: readonly number[];
  /** Coefficient of variation of a day's level around its expectation; months keep their totals in expectation. */
  readonly dailyVariationCv: number;
  readonly familySize: DiscreteDistribution;
  /** Multipliers on first attempts, all matching ones multiplied; 1 leaves the table as published. */
  readonly scale: readonly {
    readonly id: string;
    readonly when: Selection;
    readonly from: IsoDate | null;
    /** First day it is no longer in force; null without end. */
    readonly to: IsoDate | null;
    readonly factor: number;
  }[];
  readonly repeats: Repeats;
}

/** A place that holds people in custody. Places count; they never block: occupancy over capacity is recorded. */
export interface Facility {
  readonly id: string;
  readonly name: string;
  /** Holding places, persons. */
  readonly places: number;
  readonly basis: 'rated' | 'covid-limited' | 'usable';
  /** Share of the sector's encounters brought here; a sector's shares sum to 1. */
  readonly share: number;
}

/** Staff who do one kind of work, counted on duty, never as a head-count. */
export interface StaffPool {
  readonly id: string;
  /** Persons on duty in each shift of the day; shifts start at `shiftStarts`. */
  readonly onDuty: readonly number[];
}

/** Work that one staff member does on a case, hours. */
export interface Work {
  /** Id of the staff pool that does it. */
  readonly by: string;
  /** Hours for a single person or a family's first member. */
  readonly first: Distribution;
  /** Hours for each further family member. */
  readonly perFurtherMember: number;
}

/** Vehicles that bring people from the field to a facility. */
export interface Fleet {
  readonly vehicles: number;
  readonly seats: number;
  /** Hours from dispatch to pick-up. */
  readonly outbound: Distribution;
  /** Hours from pick-up to the facility. */
  readonly inbound: Distribution;
}

/** The hours in which an exit works, and how many persons a day it takes. */
export interface ExitWindow {
  /** Opening and closing time of day, hours; open when `opens <= hour < closes`. */
  readonly opens: number;
  readonly closes: number;
  /** Persons per day, refilled at midnight; Infinity when nothing limits it. */
  readonly perDay: number;
  /** Hours a case is held after processing before it can leave. */
  readonly hold: Distribution;
}

/** Departures on a timetable. */
export interface Timetable {
  /** Days of the week, 1 = Monday to 7 = Sunday. */
  readonly days: readonly number[];
  /** Times of day, hours. */
  readonly times: readonly number[];
  /** Persons per departure. */
  readonly seats: number;
  /** Hours a case is held after processing before it can board. */
  readonly hold: Distribution;
}

/** Transfers to ICE: accepted persons a day and beds ration them, buses carry them. */
export interface IceTransfer {
  /** Persons that ICE accepts from the sector per day. */
  readonly intakePerDay: number;
  /** Beds that the sector's transfers may fill, persons. */
  readonly beds: number;
  /** Beds already filled when the run (with its warm-up) starts, persons. */
  readonly initialOccupancy: number;
  /** Length of stay in ICE detention, hours. */
  readonly lengthOfStay: Distribution;
  readonly bus: Timetable;
}

export interface Exits {
  /** Returns and expulsions over land, to Mexico. */
  readonly bridge: ExitWindow;
  /** Nationalities whom Title 8 removals and returns take over the bridge; all others leave by air. */
  readonly removalsByLand: readonly string[];
  /** Returns and expulsions by air. */
  readonly flight: Timetable;
  readonly ice: IceTransfer;
  readonly hhs: Timetable;
  /** Releases in daytime, up to the places that reception organisations offer. */
  readonly release: ExitWindow;
  /** Referrals for prosecution. */
  readonly marshals: Timetable;
}

/** One Border Patrol sector. */
export interface Sector {
  readonly id: string;
  readonly name: string;
  readonly facilities: readonly Facility[];
  /** Times of day at which shifts start, hours, ascending. */
  readonly shiftStarts: readonly number[];
  readonly staff: readonly StaffPool[];
  /** Who is served first at every stage: groups in order, first come first served within a group. */
  readonly queueOrder: readonly (readonly Demographic[])[];
  readonly fleet: Fleet;
  readonly stages: {
    readonly intake: Work;
    readonly medical: Work;
    readonly biometrics: Work;
    /** Title 42 triage, done instead of interview and processing. */
    readonly triage: Work;
    readonly interview: Work;
  };
  /** Paperwork by disposition; Title 42 expulsions have none beyond triage. */
  readonly processing: Readonly<Record<Exclude<Disposition, 'expel-title-42'>, Work>>;
  readonly exits: Exits;
}

/** Title 42 as three tables: who may be expelled by law (a policy's `when`), whom a country accepts, whom agents expel. */
export interface Title42 {
  /** First matching rule; no match means nobody is accepted. `by` is how they leave. */
  readonly acceptance: readonly {
    readonly when: Selection;
    readonly share: number;
    readonly by: 'land' | 'air';
  }[];
  /** Exercised discretion: share expelled of those eligible and accepted. */
  readonly discretion: readonly ShareCell[];
  /** Dated departures from `discretion`, first match wins. */
  readonly discretionExceptions: readonly {
    readonly id: string;
    readonly when: Selection;
    readonly from: IsoDate | null;
    /** First day it is no longer in force; null without end. */
    readonly to: IsoDate | null;
    readonly values: readonly DatedValue[];
  }[];
}

/** Probabilities of Title 8 outcomes for one month, nationality and demographic; they sum to 1. */
export interface Title8Cell {
  readonly month: IsoMonth;
  readonly nationality: string;
  readonly demographic: Demographic;
  readonly probabilities: Readonly<Record<Title8Outcome, number>>;
}

/** One row of the policy table, read top down; the first that applies, and is drawn, decides. */
export interface Policy {
  readonly id: string;
  /** First day it is in force; null from the start. */
  readonly from: IsoDate | null;
  /** First day it is no longer in force; null without end. */
  readonly until: IsoDate | null;
  readonly when: Selection;
  /** Probability that it is applied to a case that it covers. */
  readonly share: readonly DatedValue[];
  readonly then: Disposition | 'title-42' | 'title-8';
}

/** Which document a released case is given, read top down; the first that applies, and is drawn, decides. */
export interface DocumentRule {
  readonly id: string;
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  readonly when: Selection;
  readonly share: readonly DatedValue[];
  readonly document: ReleaseDocument;
}

/** What becomes of a case that ICE does not accept, read top down; the first that applies, and is drawn, decides. */
export interface IceRefusalRule {
  readonly id: string;
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  readonly when: Selection;
  readonly share: readonly DatedValue[];
  readonly then: Exclude<Title8Outcome, 'transfer-ice'>;
}

/** Conditions of Parole + ATD. */
export interface ParoleTerms {
  /** Days within which a paroled person is to report to ICE. */
  readonly reportWithinDays: number;
  /** Days that the parole lasts. */
  readonly termDays: number;
}

/** Daily series that a published figure can stand beside. */
export const PUBLISHED_METRICS = [
  'encounters',
  'processed',
  'in_custody',
  'in_custody_peak',
  'in_custody_over_72h',
  'awaiting_transport',
  'ice_detained',
] as const;

/**
 * A figure that was published for the simulated place and time. It is printed beside the simulated one; nothing is
 * fitted to it. Its source is the parameter with the path `published.ID.value`.
 */
export interface PublishedFigure {
  readonly id: string;
  /** What was counted, in words. */
  readonly what: string;
  readonly metric: (typeof PUBLISHED_METRICS)[number];
  /** A sector, a facility or `all`. */
  readonly scope: string;
  /** First and last day that it may stand for, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Persons. */
  readonly value: number;
}

/** Where a value came from, and how far it can be trusted. */
export type Provenance =
  | {
      readonly kind: 'source';
      readonly title: string;
      readonly url?: string;
      /** Date or period of the figure, ISO. */
      readonly date?: string;
      /** H agency, court, GAO or OIG; M press on such a document; L single or anonymous; D derived by arithmetic. */
      readonly confidence: 'H' | 'M' | 'L' | 'D';
      readonly note?: string;
    }
  | { readonly kind: 'assumption'; readonly why: string };

/** One value of the resolved scenario as a person reads it. */
export interface Parameter {
  /** Dotted path in the scenario file. */
  readonly path: string;
  /** The value as text, in the unit it was written in. */
  readonly value: string;
  readonly unit: string;
  readonly provenance: Provenance;
  /** Name of the file (without folders above the scenario's own) and line that set it. */
  readonly file: string;
  readonly line: number;
}

/** A whole scenario, resolved. Plain data: it can be sent to a worker and hashed. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** The question it answers, one sentence. */
  readonly question: string;
  /** Id of the scenario of which this one is a single component, to show effects apart. */
  readonly partOf: string | null;
  readonly period: {
    readonly from: IsoDate;
    /** Last day, included. */
    readonly to: IsoDate;
    /** Whole days simulated before `from` and never reported. */
    readonly warmUpDays: number;
  };
  readonly replications: number;
  readonly seed: string;
  readonly arrivals: Arrivals;
  /** Probability, by demographic, that record checks find a public-safety ground. */
  readonly publicSafety: Readonly<Record<Demographic, number>>;
  readonly sectors: readonly Sector[];
  readonly policies: readonly Policy[];
  readonly title42: Title42;
  readonly title8: readonly Title8Cell[];
  readonly iceRefusals: readonly IceRefusalRule[];
  readonly documents: readonly DocumentRule[];
  readonly parole: ParoleTerms;
  readonly published: readonly PublishedFigure[];
  /** Values laid over the files on the command line, each as `path=value`. */
  readonly overrides: readonly string[];
  readonly parameters: readonly Parameter[];
}
