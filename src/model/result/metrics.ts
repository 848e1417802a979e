import { Histogram } from '../../kernel/index.js';
import { DISPOSITIONS, type Disposition } from '../../scenario/scenario.js';
import type { Ledger } from '../ledger.js';
import {
  FACILITY_METRICS,
  POOL_METRICS,
  SECTOR_METRICS,
  type FacilityMetric,
  type PoolMetric,
  type SectorMetric,
} from '../program/metric-keys.js';
import type { SectorState } from '../sector-state.js';
import type { World } from '../world.js';

const OVER_HOURS = 72;

/** Values of the program's metric keys over the reported period, in the order of the keys. */
export function metricValues(world: World): Float64Array {
  const values: number[] = [];
  const emit = <K extends string>(units: Readonly<Record<K, string>>, found: Readonly<Record<K, number>>): void => {
    for (const metric of Object.keys(units) as K[]) values.push(found[metric]);
  };
  emit(SECTOR_METRICS, sectorMetrics(world, world.sectors));
  for (const sector of world.sectors) {
    emit(SECTOR_METRICS, sectorMetrics(world, [sector]));
    sector.inFacility.forEach((_, facility) => {
      emit(FACILITY_METRICS, facilityMetrics(world, sector, facility));
    });
    sector.pools.forEach((_, pool) => {
      emit(POOL_METRICS, poolMetrics(sector, pool));
    });
  }
  if (values.length !== world.program.metricKeys.length) throw new Error('metrics and their keys are out of step');
  return Float64Array.from(values);
}

function sectorMetrics(world: World, sectors: readonly SectorState[]): Readonly<Record<SectorMetric, number>> {
  const { span } = world.program;
  const total = (column: (ledger: Ledger) => ArrayLike<number>): number =>
    sectors.reduce((sum, sector) => sum + reportedSum(column(sector.ledger), span.firstReported, span.days), 0);
  const disposed = (...ids: Disposition[]): number =>
    sectors.reduce((sum, { ledger }) => {
      let persons = 0;
      for (let day = span.firstReported; day < span.days; day++) {
        for (const id of ids) persons += ledger.dispositions[day * DISPOSITIONS.length + DISPOSITIONS.indexOf(id)];
      }
      return sum + persons;
    }, 0);
  const days = span.days - span.firstReported;
  const custody = dailySum(sectors.map((sector) => sector.inCustody.averages()));
  const held = dailySum(sectors.map((sector) => sector.inFacilities.averages()));
  const capacity = sectors.reduce((sum, { compiled }) => sum + placesOf(compiled.sector.facilities), 0);
  const times = mergeTimes(sectors);
  const agents = agentHours(sectors);
  const encounters = total((ledger) => ledger.encounters);
  return {
    encounters,
    processed: total((ledger) => ledger.processed),
    in_custody: reportedSum(custody, span.firstReported, span.days) / days,
    in_custody_peak: sectors.reduce(
      (sum, sector) => sum + reportedMax(sector.inCustody.maxima(), span.firstReported),
      0,
    ),
    in_custody_at_end: sectors.reduce((sum, sector) => sum + sector.inCustody.value, 0),
    custody_share_of_capacity: reportedSum(held, span.firstReported, span.days) / days / capacity,
    days_over_capacity: daysOver(held, capacity, span.firstReported),
    time_in_custody_mean_h: times.mean,
    time_in_custody_p95_h: times.quantile(0.95),
    share_over_72h: times.shareFrom(OVER_HOURS),
    in_custody_over_72h: total((ledger) => ledger.over72) / days,
    awaiting_transport:
      reportedSum(dailySum(sectors.map((sector) => sector.inField.averages())), span.firstReported, span.days) / days,
    releases_parole_atd: disposed('parole-atd'),
    releases_nta_or: disposed('nta-or'),
    expulsions_t42: disposed('expel-title-42'),
    repatriations_t8: disposed('voluntary-return', 'expedited-removal', 'reinstatement'),
    mpp_returns: disposed('mpp-return'),
    transfers_ice: disposed('transfer-ice'),
    transfers_hhs: disposed('transfer-hhs'),
    prosecutions: disposed('prosecution'),
    ice_refused: total((ledger) => ledger.iceRefused),
    ice_detained: total((ledger) => ledger.iceDetained) / days,
    agent_hours_processing: agents.busy,
    agent_utilisation: agents.busy / agents.onDuty,
    repeat_encounter_share: total((ledger) => ledger.repeatEncounters) / encounters,
    parole_expiries: total((ledger) => ledger.paroleExpiries),
    parole_report_deadlines: total((ledger) => ledger.reportDeadlines),
  };
}

function facilityMetrics(
  world: World,
  sector: SectorState,
  facility: number,
): Readonly<Record<FacilityMetric, number>> {
  const { span } = world.program;
  const days = span.days - span.firstReported;
  const stock = sector.inFacility[facility];
  const averages = stock.averages();
  const { places } = sector.compiled.sector.facilities[facility];
  const mean = reportedSum(averages, span.firstReported, span.days) / days;
  let over72 = 0;
  for (let day = span.firstReported; day < span.days; day++) {
    over72 += sector.ledger.over72ByFacility[day * sector.inFacility.length + facility];
  }
  return {
    in_custody: mean,
    in_custody_peak: reportedMax(stock.maxima(), span.firstReported),
    custody_share_of_capacity: mean / places,
    days_over_capacity: daysOver(averages, places, span.firstReported),
    in_custody_over_72h: over72 / days,
  };
}

function poolMetrics(sector: SectorState, pool: number): Readonly<Record<PoolMetric, number>> {
  const { busy, onDuty } = sector.pools[pool];
  return { staff_hours: busy.area, staff_utilisation: busy.area / onDuty.area };
}

/** Hours worked and on duty of the pools that interview and do the paperwork. */
function agentHours(sectors: readonly SectorState[]): { readonly busy: number; readonly onDuty: number } {
  let busy = 0;
  let onDuty = 0;
  for (const { compiled, pools } of sectors) {
    const paperwork = compiled.processing.flatMap((work) => (work === null ? [] : [work.pool]));
    for (const pool of new Set(paperwork)) {
      busy += pools[pool].busy.area;
      onDuty += pools[pool].onDuty.area;
    }
  }
  return { busy, onDuty };
}

function mergeTimes(sectors: readonly SectorState[]): Histogram {
  return Histogram.merge(sectors.flatMap(({ ledger }) => ledger.timeInCustody));
}

function placesOf(facilities: readonly { readonly places: number }[]): number {
  return facilities.reduce((sum, facility) => sum + facility.places, 0);
}

function reportedSum(values: ArrayLike<number>, first: number, end: number): number {
  let sum = 0;
  for (let day = first; day < end; day++) sum += values[day];
  return sum;
}

function reportedMax(values: Float64Array, first: number): number {
  return values.subarray(first).reduce((most, value) => Math.max(most, value), 0);
}

function daysOver(values: Float64Array, level: number, first: number): number {
  return values.subarray(first).reduce((days, value) => days + (value > level ? 1 : 0), 0);
}

function dailySum(series: readonly Float64Array[]): Float64Array {
  return series[0].map((_, day) => series.reduce((sum, values) => sum + values[day], 0));
}
