import type { QuantileTable } from '../../kernel/index.js';
import { DAY } from './span.js';

const POINTS = 1000;

/**
 * Persons of the initial stock who leave detention in each day.
 *
 * Whoever is found in detention at a moment has a remaining stay with density (1 - F(t)) / mean, where F is the
 * distribution of whole stays (renewal theory; D. Cox, Renewal Theory, 1962, section 5.2): the share that has left by
 * t is E[min(stay, t)] / E[stay].
 */
export function initialLeavers(initial: number, stay: QuantileTable, days: number): Float64Array {
  const left = (hours: number): number => {
    let sum = 0;
    for (let point = 0; point < POINTS; point++) sum += Math.min(stay.at((point + 0.5) / POINTS), hours);
    return sum / POINTS / stay.mean;
  };
  const leavers = new Float64Array(days);
  if (initial === 0 || stay.mean === 0) return leavers;
  let before = 0;
  for (let day = 0; day < days; day++) {
    const share = Math.min(1, left((day + 1) * DAY));
    leavers[day] = initial * (share - before);
    before = share;
  }
  return leavers;
}
