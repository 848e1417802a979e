/**
 * Numbers as a person reads them, by unit. d3-format carries its own fixed locale, so that the same number reads the
 * same on every machine: a comma between thousands, a point as decimal mark, U+2212 as minus.
 */
import { format } from 'd3-format';
import type { Estimate } from '../../experiment/results.js';

const WHOLE = format(',.0f');
const TENTHS = format(',.1f');
const PERCENT_SIGNED = format('+,.0f');
const PERCENT_SIGNED_TENTHS = format('+,.1f');

/** Joins a number with its unit so that no line breaks between them. */
const NBSP = '\u00a0';

/** What stands where a value does not exist, such as the interval of a single replication. */
export const NO_VALUE = '–';

/** Whether the unit is a part of 1, printed as a percentage. */
export function isShare(unit: string): boolean {
  return unit === 'share' || unit === 'fraction';
}

/** Whether the unit is a duration of one case in hours. */
export function isHours(unit: string): boolean {
  return unit === 'hours' || unit === 'h';
}

/** A number without its unit; shares in percent. Tenths below 100, whole numbers from there. */
export function displayNumber(value: number, unit = ''): string {
  if (Number.isNaN(value)) return NO_VALUE;
  const shown = isShare(unit) ? value * 100 : value;
  if (!Number.isFinite(shown)) return shown > 0 ? '∞' : '−∞';
  return withoutNegativeZero((Math.abs(shown) < 99.95 ? TENTHS : WHOLE)(shown));
}

/** A number with its unit, such as `12.3 %`, `45.0 h` or `2,345` (persons need no word where the label says them). */
export function displayAmount(value: number, unit: string): string {
  const text = displayNumber(value, unit);
  if (text === NO_VALUE) return text;
  if (isShare(unit)) return `${text}${NBSP}%`;
  return isHours(unit) ? `${text}${NBSP}h` : text;
}

/** A number with its unit and its interval, `2,345 (2,200 to 2,490)`; without the interval where there is none. */
export function displayEstimate({ mean, low, high }: Estimate, unit: string, separator = ' '): string {
  const amount = displayAmount(mean, unit);
  if (Number.isNaN(low) || Number.isNaN(high)) return amount;
  return `${amount}${separator}(${displayNumber(low, unit)} to ${displayNumber(high, unit)})`;
}

/** A difference with its sign, shares in percentage points: `−312`, `+3.1 pp`, `−2.4 h`. */
export function displayDifference(value: number, unit: string): string {
  const text = displayNumber(value, unit);
  const signed = value > 0 && !/^[0.,]+$/.test(text) && text !== NO_VALUE ? `+${text}` : text;
  if (signed === NO_VALUE) return signed;
  if (isShare(unit)) return `${signed}${NBSP}pp`;
  return isHours(unit) ? `${signed}${NBSP}h` : signed;
}

/** A relative change (0.1 is ten per cent more) with its sign; tenths below 10 %. */
export function displayChange(relative: number): string {
  if (!Number.isFinite(relative)) return NO_VALUE;
  const percent = relative * 100;
  const text = (Math.abs(percent) < 9.95 ? PERCENT_SIGNED_TENTHS : PERCENT_SIGNED)(percent);
  return `${/^[+−]0(\.0)?$/.test(text) ? text.slice(1) : text}${NBSP}%`;
}

/** The confidence of an interval, `95 %` for 0.95. */
export function displayConfidence(confidence: number): string {
  return `${String(Number((confidence * 100).toFixed(2)))}${NBSP}%`;
}

function withoutNegativeZero(text: string): string {
  return /^−0(\.0)?$/.test(text) ? text.slice(1) : text;
}
