/**
 * Numbers with a unit, as a researcher writes them: `60d`, `90 min`, `500 persons`, `25/day`, `125%`.
 */
import { nearest } from './suggest.js';

/** What a quantity measures. The canonical units are hours, shares of 1, counts and counts per day. */
export type Dimension = 'duration' | 'share' | 'persons' | 'staff' | 'vehicles' | 'rate' | 'number';

/** A quantity as written, with its worth in the canonical unit of its dimension. */
export interface Quantity {
  /** The number as written. */
  readonly number: number;
  /** The unit as written; empty for a plain number. */
  readonly unit: string;
  readonly dimension: Dimension;
  /** The number in hours, shares of 1, counts or counts per day. */
  readonly canonical: number;
}

/** What a dimension is called in a message, with examples that may be copied. */
export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  duration: 'a duration such as 60d, 72h or 90 min',
  share: 'a share such as 0.25 or 25%',
  persons: 'a count of persons such as 500 persons',
  staff: 'a count of staff on duty such as 95 agents',
  vehicles: 'a count of vehicles such as 40 vehicles',
  rate: 'a rate such as 25/day or 1400 persons/day',
  number: 'a plain number such as 0.18',
};

interface Unit {
  readonly dimension: Dimension;
  /** Canonical worth of one unit is `times / over`; two numbers, so that 75 min is exactly 1.25 h. */
  readonly times: number;
  readonly over: number;
}

function units(dimension: Dimension, names: string, times = 1, over = 1): [string, Unit][] {
  return names.split(' ').map((name) => [name, { dimension, times, over }]);
}

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...units('duration', 's sec second seconds', 1, 3600),
  ...units('duration', 'min minute minutes', 1, 60),
  ...units('duration', 'h hour hours'),
  ...units('duration', 'd day days', 24),
  ...units('duration', 'w week weeks', 168),
  ...units('share', '%', 1, 100),
  ...units('persons', 'person persons people child children place places bed beds seat seats'),
  ...units('staff', 'agent agents coordinator coordinators officer officers staff'),
  ...units('vehicles', 'vehicle vehicles van vans bus buses'),
  ...units('rate', '/day persons/day beds/day'),
  ...units('rate', '/h persons/h', 24),
  ...units('rate', '/week persons/week', 1, 7),
]);

const NUMBER_AND_UNIT = /^([-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)\s*([^\d\s.,+-][^\d]*)?$/i;

/**
 * Reads a number with its unit.
 *
 * @returns the quantity; null when the text is no number with a unit; the unit's text when only the unit is unknown.
 */
export function readQuantity(written: string | number): Quantity | { readonly unknownUnit: string } | null {
  if (typeof written === 'number') {
    return Number.isFinite(written) ? { number: written, unit: '', dimension: 'number', canonical: written } : null;
  }
  const match = NUMBER_AND_UNIT.exec(written.trim());
  if (match === null) return null;
  const number = Number(match[1]);
  if (!Number.isFinite(number)) return null;
  const name = (match[2] ?? '').trim().replace(/\s*\/\s*/, '/');
  if (name === '') return { number, unit: '', dimension: 'number', canonical: number };
  const unit = UNITS.get(name);
  if (unit === undefined) return { unknownUnit: name };
  return { number, unit: name, dimension: unit.dimension, canonical: (number * unit.times) / unit.over };
}

/** The known unit of the wanted dimension whose name comes nearest to a misspelt one. */
export function nearestUnit(unknown: string, wanted: Dimension): string | null {
  return nearest(
    unknown,
    [...UNITS].filter(([, unit]) => unit.dimension === wanted).map(([name]) => name),
  );
}
