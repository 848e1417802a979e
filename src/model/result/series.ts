import { DISPOSITIONS } from '../../scenario/scenario.js';
import { FACILITY_SERIES, SECTOR_SERIES, type FacilitySeries, type SectorSeries } from '../program/metric-keys.js';
import type { SectorState } from '../sector-state.js';
import type { World } from '../world.js';

/** Values of the program's series keys by reported day, at `series * days + day`, in the order of the keys. */
export function seriesValues(world: World): Float64Array {
  const { span, seriesKeys } = world.program;
  const days = span.days - span.firstReported;
  const blocks: ArrayLike<number>[] = [];
  const bySector = world.sectors.map((sector) => sectorSeries(sector));
  const names = [...Object.keys(SECTOR_SERIES), ...DISPOSITIONS.map((id) => `dispositions/${id}`)];
  for (const name of names) {
    const sum = new Float64Array(span.days);
    for (const series of bySector) {
      const values = series[name];
      for (let day = 0; day < span.days; day++) sum[day] += values[day];
    }
    blocks.push(sum);
  }
  world.sectors.forEach((sector, i) => {
    for (const name of names) blocks.push(bySector[i][name]);
    sector.inFacility.forEach((stock, facility) => {
      const series: Record<FacilitySeries, ArrayLike<number>> = {
        in_custody: stock.averages(),
        in_custody_peak: stock.maxima(),
        in_custody_over_72h: facilityColumn(sector, facility),
      };
      for (const name of Object.keys(FACILITY_SERIES) as FacilitySeries[]) blocks.push(series[name]);
    });
  });
  if (blocks.length !== seriesKeys.length) throw new Error('series and their keys are out of step');
  const result = new Float64Array(blocks.length * days);
  blocks.forEach((block, i) => {
    for (let day = 0; day < days; day++) result[i * days + day] = block[span.firstReported + day];
  });
  return result;
}

/**
 * A sector's daily series. A peak of several sectors together is the sum of their peaks: an upper bound, as they need
 * not fall on the same minute.
 */
function sectorSeries(sector: SectorState): Readonly<Record<string, ArrayLike<number>>> {
  const { ledger } = sector;
  const series: Record<SectorSeries, ArrayLike<number>> = {
    encounters: ledger.encounters,
    in_custody: sector.inCustody.averages(),
    in_custody_peak: sector.inCustody.maxima(),
    held_in_facilities: sector.inFacilities.averages(),
    in_custody_over_72h: ledger.over72,
    awaiting_transport: sector.inField.averages(),
    processed: ledger.processed,
    ice_detained: ledger.iceDetained,
    parole_expiries: ledger.paroleExpiries,
  };
  const days = ledger.encounters.length;
  const dispositions = DISPOSITIONS.map((id, d) => [
    `dispositions/${id}`,
    Int32Array.from({ length: days }, (_, day) => ledger.dispositions[day * DISPOSITIONS.length + d]),
  ]);
  return { ...series, ...(Object.fromEntries(dispositions) as Record<string, ArrayLike<number>>) };
}

function facilityColumn(sector: SectorState, facility: number): Int32Array {
  const facilities = sector.inFacility.length;
  return Int32Array.from(
    { length: sector.ledger.encounters.length },
    (_, day) => sector.ledger.over72ByFacility[day * facilities + facility],
  );
}
