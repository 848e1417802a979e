import { DISPOSITIONS, type Scenario } from '../../scenario/scenario.js';

/** What a number is of. */
export interface MetricKey {
  readonly metric: string;
  /** Sector, facility or `SECTOR/staff pool` id, or `all`. */
  readonly scope: string;
  readonly unit: string;
}

/** Metrics of a sector and of all sectors together, with their units. */
export const SECTOR_METRICS = {
  encounters: 'persons',
  processed: 'persons',
  in_custody: 'persons',
  in_custody_peak: 'persons',
  in_custody_at_end: 'persons',
  custody_share_of_capacity: 'share',
  days_over_capacity: 'days',
  time_in_custody_mean_h: 'hours',
  time_in_custody_p95_h: 'hours',
  share_over_72h: 'share',
  in_custody_over_72h: 'persons',
  awaiting_transport: 'persons',
  releases_parole_atd: 'persons',
  releases_nta_or: 'persons',
  expulsions_t42: 'persons',
  repatriations_t8: 'persons',
  mpp_returns: 'persons',
  transfers_ice: 'persons',
  transfers_hhs: 'persons',
  prosecutions: 'persons',
  ice_refused: 'persons',
  ice_detained: 'persons',
  agent_hours_processing: 'agent-hours',
  agent_utilisation: 'share',
  repeat_encounter_share: 'share',
  parole_expiries: 'persons',
  parole_report_deadlines: 'persons',
} as const;
export type SectorMetric = keyof typeof SECTOR_METRICS;

/** Metrics of a facility. */
export const FACILITY_METRICS = {
  in_custody: 'persons',
  in_custody_peak: 'persons',
  custody_share_of_capacity: 'share',
  days_over_capacity: 'days',
  in_custody_over_72h: 'persons',
} as const;
export type FacilityMetric = keyof typeof FACILITY_METRICS;

/** Metrics of a staff pool. */
export const POOL_METRICS = { staff_hours: 'staff-hours', staff_utilisation: 'share' } as const;
export type PoolMetric = keyof typeof POOL_METRICS;

/** Daily series of a sector and of all sectors together. */
export const SECTOR_SERIES = {
  encounters: 'persons',
  in_custody: 'persons',
  in_custody_peak: 'persons',
  held_in_facilities: 'persons',
  in_custody_over_72h: 'persons',
  awaiting_transport: 'persons',
  processed: 'persons',
  ice_detained: 'persons',
  parole_expiries: 'persons',
} as const;
export type SectorSeries = keyof typeof SECTOR_SERIES;

/** Daily series of a facility. */
export const FACILITY_SERIES = {
  in_custody: 'persons',
  in_custody_peak: 'persons',
  in_custody_over_72h: 'persons',
} as const;
export type FacilitySeries = keyof typeof FACILITY_SERIES;

function keys(units: Readonly<Record<string, string>>, scope: string): MetricKey[] {
  return Object.entries(units).map(([metric, unit]) => ({ metric, scope, unit }));
}

/** The metrics of a replication, in the order of its values: all sectors together, then sector by sector. */
export function metricKeysOf(scenario: Scenario): readonly MetricKey[] {
  return [
    ...keys(SECTOR_METRICS, 'all'),
    ...scenario.sectors.flatMap((sector) => [
      ...keys(SECTOR_METRICS, sector.id),
      ...sector.facilities.flatMap((facility) => keys(FACILITY_METRICS, facility.id)),
      ...sector.staff.flatMap((pool) => keys(POOL_METRICS, `${sector.id}/${pool.id}`)),
    ]),
  ];
}

/** The daily series of a replication, in the order of its values. */
export function seriesKeysOf(scenario: Scenario): readonly MetricKey[] {
  const dispositions = Object.fromEntries(DISPOSITIONS.map((id) => [`dispositions/${id}`, 'persons']));
  return [
    ...keys({ ...SECTOR_SERIES, ...dispositions }, 'all'),
    ...scenario.sectors.flatMap((sector) => [
      ...keys({ ...SECTOR_SERIES, ...dispositions }, sector.id),
      ...sector.facilities.flatMap((facility) => keys(FACILITY_SERIES, facility.id)),
    ]),
  ];
}
