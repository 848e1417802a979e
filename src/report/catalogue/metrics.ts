/**
 * What each metric means: the words that charts, tables and the definitions section use. A metric that is missing
 * here is still printed, under its id and with the unit that the result gives.
 */
export interface MetricDefinition {
  /** As a heading: `Mean persons in custody`. */
  readonly label: string;
  /** How it is computed. */
  readonly definition: string;
  /** When or over what it is sampled. */
  readonly sampled: string;
}

const WHOLE_PERIOD = 'sum over the period, warm-up excluded';
const AT_BOOK_OUT = 'at physical book-out, persons booked out in the period';
const TIME_AVERAGE = 'time average over the period; by day in the series';

export const METRICS: Readonly<Record<string, MetricDefinition>> = {
  encounters: {
    label: 'Encounters',
    definition: 'Persons encountered between ports, first attempts and repeat attempts.',
    sampled: WHOLE_PERIOD,
  },
  processed: {
    label: 'Persons processed',
    definition: 'Persons whose paperwork is done; they may still wait in custody to leave.',
    sampled: WHOLE_PERIOD,
  },
  in_custody: {
    label: 'Mean persons in custody',
    definition:
      'Persons between encounter and physical book-out, those still in the field included; at a facility, persons held there.',
    sampled: TIME_AVERAGE,
  },
  in_custody_peak: {
    label: 'Peak persons in custody',
    definition:
      'The largest number of persons in custody at any instant, those still in the field included; for all sectors together the sum of their peaks.',
    sampled: 'maximum over the period; over the day in the series',
  },
  in_custody_at_end: {
    label: 'Persons in custody at the end',
    definition: 'Persons in custody when the period ends, those still in the field included.',
    sampled: 'at the end of the last day',
  },
  custody_share_of_capacity: {
    label: 'Custody as a share of holding places',
    definition: 'Persons held in facilities divided by holding places.',
    sampled: TIME_AVERAGE,
  },
  days_over_capacity: {
    label: 'Days over capacity',
    definition: 'Days on which the time-averaged number of persons held in facilities exceeds the holding places.',
    sampled: 'count of days in the period',
  },
  time_in_custody_mean_h: {
    label: 'Mean time in custody',
    definition: 'Hours from the encounter to physical book-out, averaged over persons.',
    sampled: AT_BOOK_OUT,
  },
  time_in_custody_p95_h: {
    label: 'Time in custody, 95th percentile',
    definition: 'Hours from the encounter to physical book-out that 95 of 100 persons do not exceed.',
    sampled: AT_BOOK_OUT,
  },
  share_over_72h: {
    label: 'Share held over 72 hours',
    definition: 'Persons whose time in custody exceeds 72 hours, divided by all persons booked out.',
    sampled: AT_BOOK_OUT,
  },
  awaiting_transport: {
    label: 'Mean persons awaiting transport',
    definition: 'Persons encountered who have not yet reached a facility: waiting in the field or in a vehicle.',
    sampled: TIME_AVERAGE,
  },
  releases_parole_atd: {
    label: 'Releases on Parole + ATD',
    definition: 'Persons released on parole with alternatives to detention (ATD).',
    sampled: WHOLE_PERIOD,
  },
  releases_nta_or: {
    label: 'Releases with a Notice to Appear',
    definition: 'Persons released on their own recognizance (OR) with a Notice to Appear (NTA).',
    sampled: WHOLE_PERIOD,
  },
  expulsions_t42: {
    label: 'Title 42 expulsions',
    definition: 'Persons expelled under Title 42; a person expelled twice counts twice.',
    sampled: WHOLE_PERIOD,
  },
  repatriations_t8: {
    label: 'Title 8 repatriations',
    definition: 'Persons returned directly: voluntary return, expedited removal without a fear claim, reinstatement.',
    sampled: WHOLE_PERIOD,
  },
  transfers_ice: {
    label: 'Transfers to ICE',
    definition:
      'Persons booked out to U.S. Immigration and Customs Enforcement (ICE), which accepts on average up to the daily intake.',
    sampled: WHOLE_PERIOD,
  },
  transfers_hhs: {
    label: 'Transfers to HHS',
    definition: 'Unaccompanied children booked out to the U.S. Department of Health and Human Services (HHS).',
    sampled: WHOLE_PERIOD,
  },
  agent_hours_processing: {
    label: 'Agent hours of processing',
    definition: 'Hours worked by the staff who interview and do the paperwork, Title 42 triage included.',
    sampled: WHOLE_PERIOD,
  },
  agent_utilisation: {
    label: 'Agent utilisation',
    definition: 'Hours worked by the staff who interview and do the paperwork, divided by their hours on duty.',
    sampled: 'over the period',
  },
  in_custody_over_72h: {
    label: 'Mean persons held over 72 hours',
    definition:
      'Persons in custody at the end of a day for more than 72 hours since their encounter; at a facility, those held there.',
    sampled: 'average of days; by day in the series',
  },
  mpp_returns: {
    label: 'MPP returns',
    definition: 'Persons returned to Mexico under the Migrant Protection Protocols (MPP) to await a hearing.',
    sampled: WHOLE_PERIOD,
  },
  prosecutions: {
    label: 'Referrals for prosecution',
    definition: 'Persons booked out to the US Marshals.',
    sampled: WHOLE_PERIOD,
  },
  ice_refused: {
    label: 'Requests that ICE refused',
    definition: 'Persons whose transfer ICE did not accept for want of places, and whose case was decided otherwise.',
    sampled: WHOLE_PERIOD,
  },
  parole_report_deadlines: {
    label: 'Parole report deadlines',
    definition: 'Persons whose time to report to ICE after a parole ends; of paroles granted since the warm-up began.',
    sampled: WHOLE_PERIOD,
  },
  staff_hours: {
    label: 'Staff hours worked',
    definition: 'Hours worked by a staff pool.',
    sampled: WHOLE_PERIOD,
  },
  staff_utilisation: {
    label: 'Staff utilisation',
    definition: 'Hours worked by a staff pool divided by its hours on duty.',
    sampled: 'over the period',
  },
  held_in_facilities: {
    label: 'Persons held in facilities',
    definition: 'Persons between arrival at a facility and physical book-out.',
    sampled: TIME_AVERAGE,
  },
  repeat_encounter_share: {
    label: 'Share of repeat encounters',
    definition:
      'Encounters that are repeat attempts, divided by all encounters; repeats of expulsions (and returns) within the run only: not comparable with published 12-month shares.',
    sampled: 'over the period',
  },
  ice_detained: {
    label: 'Mean persons in ICE detention',
    definition:
      "Persons of the sector's transfers, and of the stock at the start, who are in ICE detention at the end of a day.",
    sampled: 'average of days',
  },
  parole_expiries: {
    label: 'Parole expiries',
    definition: 'Persons whose parole term ends; of paroles granted since the warm-up began.',
    sampled: WHOLE_PERIOD,
  },
};

/** Metrics that the paired charts show, in reading order; those that a result lacks are left out. */
export const MAIN_METRICS: readonly string[] = [
  'in_custody',
  'in_custody_peak',
  'in_custody_at_end',
  'days_over_capacity',
  'time_in_custody_mean_h',
  'time_in_custody_p95_h',
  'share_over_72h',
  'encounters',
  'expulsions_t42',
  'repatriations_t8',
  'transfers_ice',
  'releases_parole_atd',
  'releases_nta_or',
  'agent_hours_processing',
];

/** Metrics that the findings put into sentences. */
export const HEADLINE_METRICS: readonly string[] = [
  'in_custody',
  'in_custody_peak',
  'time_in_custody_mean_h',
  'share_over_72h',
  'expulsions_t42',
  'releases_parole_atd',
  'agent_hours_processing',
];

/** The metric's heading, or its id in words where the catalogue lacks it. */
export function metricLabel(metric: string): string {
  return METRICS[metric]?.label ?? metric.replaceAll('_', ' ');
}
