import type { QuantileTable } from '../../kernel/index.js';
import {
  DISPOSITIONS,
  type Disposition,
  type ExitWindow,
  type Sector,
  type Timetable,
} from '../../scenario/scenario.js';
import { DAY, type Span } from './span.js';
import { durationOf } from './work.js';

/** The ways out of custody, in a fixed order; a case's exit is an index into it. */
export const EXITS = ['bridge', 'release', 'flight', 'ice', 'hhs', 'marshals'] as const;
export type Exit = (typeof EXITS)[number];

/** An exit as the model runs it: either a window of hours with a daily number of places, or departures. */
export interface CompiledExit {
  /** Hours held after processing. */
  readonly hold: QuantileTable;
  /** Opening hours and places a day; null for departures. */
  readonly window: { readonly opens: number; readonly closes: number; readonly perDay: number } | null;
  /** Times of departure over the whole span, ascending; empty for a window. */
  readonly departures: Float64Array;
  /** Persons per departure; 0 for a window. */
  readonly seats: number;
}

/** Compiles a sector's exits, in the order of {@link EXITS}. */
export function exitsOf(sector: Sector, span: Span): readonly CompiledExit[] {
  const { bridge, release, flight, ice, hhs, marshals } = sector.exits;
  return [
    windowOf(bridge),
    windowOf(release),
    timetableOf(flight, span),
    timetableOf(ice.bus, span),
    timetableOf(hhs, span),
    timetableOf(marshals, span),
  ];
}

/** Which exit a disposition leads to, other than returns to the country of origin, which go by land or by air. */
function exitOf(disposition: Disposition): Exit | 'return' {
  switch (disposition) {
    case 'expel-title-42':
    case 'voluntary-return':
    case 'expedited-removal':
    case 'reinstatement':
      return 'return';
    case 'mpp-return':
      return 'bridge';
    case 'transfer-ice':
      return 'ice';
    case 'transfer-hhs':
      return 'hhs';
    case 'nta-or':
    case 'parole-atd':
      return 'release';
    case 'prosecution':
      return 'marshals';
  }
}

/** {@link exitOf} for every disposition by index: an index into {@link EXITS}, or -1 for a return. */
export const EXIT_OF_DISPOSITION: readonly number[] = DISPOSITIONS.map((disposition) => {
  const exit = exitOf(disposition);
  return exit === 'return' ? -1 : EXITS.indexOf(exit);
});

function windowOf(exit: ExitWindow): CompiledExit {
  return {
    hold: durationOf(exit.hold),
    window: { opens: exit.opens, closes: exit.closes, perDay: exit.perDay },
    departures: new Float64Array(0),
    seats: 0,
  };
}

function timetableOf(exit: Timetable, span: Span): CompiledExit {
  const departures: number[] = [];
  const times = [...exit.times].sort((a, b) => a - b);
  for (let day = 0; day < span.days; day++) {
    if (exit.days.includes(span.weekdayOfDay[day])) for (const time of times) departures.push(day * DAY + time);
  }
  return { hold: durationOf(exit.hold), window: null, departures: Float64Array.from(departures), seats: exit.seats };
}
