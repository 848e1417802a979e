import { DEMOGRAPHICS } from '../../scenario/scenario.js';
import { TIC_BIN_HOURS } from '../ledger.js';
import type { World } from '../world.js';

/** Hourly bins in which times in custody are reported; the last is open above. */
export const TIC_HOURS = 240;

/** Persons by time in custody over all sectors, at `demographic * TIC_HOURS + hour`. */
export function custodyTimes(world: World): Float64Array {
  const values = new Float64Array(DEMOGRAPHICS.length * TIC_HOURS);
  for (const { ledger } of world.sectors) {
    ledger.timeInCustody.forEach((histogram, demographic) => {
      histogram.weights.forEach((weight, bin) => {
        const hour = Math.min(TIC_HOURS - 1, Math.floor(bin * TIC_BIN_HOURS));
        values[demographic * TIC_HOURS + hour] += weight;
      });
    });
  }
  return values;
}
