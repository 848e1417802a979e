/** Days as a person reads them. */
import type { IsoDate } from '../../scenario/scenario.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `1 Feb 2022`. */
export function displayDay(date: IsoDate): string {
  return `${dayAndMonth(date)} ${date.slice(0, 4)}`;
}

/** `1 Feb to 31 May 2022`, both days included; a single day as itself. */
export function displayPeriod({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): string {
  if (from === to) return displayDay(from);
  return `${from.slice(0, 4) === to.slice(0, 4) ? dayAndMonth(from) : displayDay(from)} to ${displayDay(to)}`;
}

function dayAndMonth(date: IsoDate): string {
  return `${String(Number(date.slice(8, 10)))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`;
}
