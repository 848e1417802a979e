import { DISPOSITIONS } from '../../scenario/scenario.js';
import { EVENT } from '../event-kinds.js';
import { DAY } from '../program/span.js';
import type { World } from '../world.js';
import { encounter } from './encounter.js';

const EXPULSION = DISPOSITIONS.indexOf('expel-title-42');
const RETURNS = (['voluntary-return', 'expedited-removal', 'reinstatement'] as const).map((id) =>
  DISPOSITIONS.indexOf(id),
);
const PAROLE = DISPOSITIONS.indexOf('parole-atd');
const MOST_ATTEMPTS = 255;

/** Shortest time between an expulsion and the next encounter, hours: nobody is back before having left. */
const SHORTEST_RETURN = 1;

/** What follows a book-out: who was expelled or returned may be encountered again; a parole runs its term. */
export function aftermath(world: World, row: number): void {
  const columns = world.cases.columns;
  const sector = world.sectors[columns.sector[row]];
  const disposition = columns.disposition[row];
  const { split } = sector.compiled.arrivals;
  if (disposition === EXPULSION) {
    if (comesBack(world, row, split.probability[columns.cell[row]])) return;
  } else if (RETURNS.includes(disposition)) {
    if (comesBack(world, row, split.probabilityAfterReturn[columns.cell[row]])) return;
  }
  if (disposition === PAROLE) {
    const { parole } = world.program.scenario;
    const day = Math.floor(world.engine.clock[0] / DAY);
    const persons = columns.persons[row];
    const { ledger } = sector;
    if (day + parole.termDays < ledger.paroleExpiries.length) ledger.paroleExpiries[day + parole.termDays] += persons;
    if (day + parole.reportWithinDays < ledger.reportDeadlines.length) {
      ledger.reportDeadlines[day + parole.reportWithinDays] += persons;
    }
  }
  world.cases.destroy(row);
}

/** A case is encountered again: its row stays, with its next attempt. */
export function repeatEncounter(world: World, row: number): void {
  world.cases.columns.attempt[row]++;
  encounter(world, row);
}

/**
 * Does this case come back before the end, and when? The delay runs from encounter to encounter, as repeats are
 * published, but never ends before the case has left custody.
 */
function comesBack(world: World, row: number, probability: number): boolean {
  if (probability === 0) return false;
  const { program, engine, cases } = world;
  const columns = cases.columns;
  const { luck } = world.sectors[columns.sector[row]];
  const attempt = columns.attempt[row];
  if (attempt === MOST_ATTEMPTS) return false;
  if (luck.uniform(columns.id[row], attempt, program.purposes.of.repeat) >= probability) return false;
  const due =
    columns.encountered[row] + program.scenario.arrivals.repeats.minimumDelay + program.repeatDelay.at(luck.second());
  const time = Math.max(due, engine.clock[0] + SHORTEST_RETURN);
  if (time >= program.span.hours) return false;
  engine.scheduleAt(time, EVENT.repeat, row);
  return true;
}
