/**
 * Numbers as a person reads them, by unit. d3-format carries its own fixed locale, so that the same number reads the
 * same on every machine: a comma between thousands, a point as decimal mark, U+2212 as minus.
 */
import { format } from 'd3-format';
import type { Estimate } from '../../experiment/results.js';

const FIXED = [format(',.0f'), format(',.1f'), format(',.2f'), format(',.3f'), format(',.4f')];
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

/** Marks a level whose interval reaches below 0, where no count can be. */
export const BELOW_ZERO = '†';

/** From here on a number needs no tenths. */
const WHOLE_FROM = 99.95;

/** An interval is resolved when its ends are this many units of the last digit apart. */
const RESOLVED = 2;

/**
 * A number without its unit; shares in percent. Without `decimals`: tenths below 100, whole numbers from there. Zero is
 * `0`; what would only round to it is `<0.1`, or `>−0.1` below zero.
 */
export function displayNumber(value: number, unit = '', decimals?: number): string {
  if (Number.isNaN(value)) return NO_VALUE;
  const shown = inShownUnit(value, unit);
  if (!Number.isFinite(shown)) return shown > 0 ? '∞' : '−∞';
  if (shown === 0) return '0';
  const digits = decimals ?? (Math.abs(shown) < WHOLE_FROM ? 1 : 0);
  const text = FIXED[digits](shown);
  if (!/^−?[0.]+$/.test(text)) return text;
  const least = FIXED[digits](10 ** -digits);
  return shown > 0 ? `<${least}` : `>−${least}`;
}

/**
 * Decimals, at most four, that a number and its interval are shown with: so many that the interval's ends differ by at
 * least two units of the last digit. Without an interval: two significant digits below 1, none for whole numbers.
 */
export function decimalsOf({ mean, low, high }: Estimate, unit: string): number {
  const shown = [mean, low, high].filter(Number.isFinite).map((value) => inShownUnit(value, unit));
  if (!isShare(unit) && shown.every(Number.isInteger)) return 0;
  const size = Math.max(...shown.map(Math.abs));
  const most = FIXED.length - 1;
  const usual = size < WHOLE_FROM ? 1 : 0;
  const width = inShownUnit(high - low, unit);
  if (Number.isFinite(width) && width > 0) {
    let decimals = usual;
    // The margin keeps 0.02, which is not quite a binary number, at two decimals.
    while (decimals < most && width * 10 ** decimals < RESOLVED - 1e-9) decimals++;
    return decimals;
  }
  if (size === 0 || size >= 0.95) return usual;
  return Math.min(most, size >= 0.095 ? 2 : 3);
}

/** A number with its unit, such as `12.3 %`, `45.0 h` or `2,345` (persons need no word where the label says them). */
export function displayAmount(value: number, unit: string, decimals?: number): string {
  const text = displayNumber(value, unit, decimals);
  if (text === NO_VALUE) return text;
  if (isShare(unit)) return `${text}${NBSP}%`;
  return isHours(unit) ? `${text}${NBSP}h` : text;
}

/**
 * A level with its unit and its interval, `2,345 (2,200 to 2,490)`; without the interval where there is none, and only
 * `0` where nothing ever was. An interval that reaches below 0 is shown as computed, with a mark.
 */
export function displayEstimate(level: Estimate, unit: string, separator = ' '): string {
  const { mean, low, high } = level;
  const decimals = decimalsOf(level, unit);
  const amount = displayAmount(mean, unit, decimals);
  if (Number.isNaN(low) || Number.isNaN(high) || (mean === 0 && low === 0 && high === 0)) return amount;
  const interval = `${displayNumber(low, unit, decimals)} to ${displayNumber(high, unit, decimals)}`;
  return `${amount}${separator}(${interval})${isBelowZero(level) ? BELOW_ZERO : ''}`;
}

/** Whether a level's interval reaches below 0. */
export function isBelowZero({ mean, low }: Estimate): boolean {
  return mean >= 0 && low < 0;
}

/** A difference with its sign, shares in percentage points: `−312`, `+3.1 pp`, `−2.4 h`. */
export function displayDifference(value: number, unit: string, decimals?: number): string {
  const text = displayNumber(value, unit, decimals);
  const signed = value > 0 ? text.replace(/^<?/, '$&+') : text;
  if (signed === NO_VALUE) return signed;
  if (isShare(unit)) return `${signed}${NBSP}pp`;
  return isHours(unit) ? `${signed}${NBSP}h` : signed;
}

/** A relative change (0.1 is ten per cent more) with its sign; tenths below 10 %, `<0.1 %` for less in either direction. */
export function displayChange(relative: number): string {
  if (!Number.isFinite(relative)) return NO_VALUE;
  const percent = relative * 100;
  if (percent === 0) return `0${NBSP}%`;
  if (Math.abs(percent) < 0.05) return `<0.1${NBSP}%`;
  return `${(Math.abs(percent) < 9.95 ? PERCENT_SIGNED_TENTHS : PERCENT_SIGNED)(percent)}${NBSP}%`;
}

/** A ratio in two significant digits, at most three decimals. */
export function displayRatio(ratio: number): string {
  if (!Number.isFinite(ratio)) return NO_VALUE;
  if (ratio >= 10) return FIXED[0](ratio);
  return displayNumber(ratio, '', decimalsOf({ mean: ratio, low: NaN, high: NaN }, 'ratio'));
}

/** The confidence of an interval, `95 %` for 0.95. */
export function displayConfidence(confidence: number): string {
  return `${String(Number((confidence * 100).toFixed(2)))}${NBSP}%`;
}

/** Shares in percent; everything else as it is. */
function inShownUnit(value: number, unit: string): number {
  return isShare(unit) ? value * 100 : value;
}
