import { DISPOSITIONS } from '../../scenario/scenario.js';
import { EVENT } from '../event-kinds.js';
import { DAY } from '../program/span.js';
import type { World } from '../world.js';
import { encounter } from './encounter.js';

const EXPULSION = DISPOSITIONS.indexOf('expel-title-42');
const PAROLE = DISPOSITIONS.indexOf('parole-atd');
const MOST_ATTEMPTS = 255;

/** Shortest time between an expulsion and the next encounter, hours: nobody is back before having left. */
const SHORTEST_RETURN = 1;

/** What follows a book-out: an expelled case may be encountered again; a parole runs its term. */
export function aftermath(world: World, row: number): void {
  const columns = world.cases.columns;
  const sector = world.sectors[columns.sector[row]];
  const disposition = columns.disposition[row];
  if (disposition === EXPULSION && returns(world, row)) return;
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

/** An expelled case is encountered again: its row stays, with its next attempt. */
export function repeatEncounter(world: World, row: number): void {
  world.cases.columns.attempt[row]++;
  encounter(world, row);
}

/**
 * Does this expelled case come back before the end, and when? The delay runs from encounter to encounter, as repeats
 * are published, but never ends before the case has left custody.
 */
function returns(world: World, row: number): boolean {
  const { program, engine, cases } = world;
  const columns = cases.columns;
  const { luck, compiled } = world.sectors[columns.sector[row]];
  const attempt = columns.attempt[row];
  if (attempt === MOST_ATTEMPTS) return false;
  const u = luck.uniform(columns.id[row], attempt, program.purposes.of.repeat);
  if (u >= compiled.arrivals.split.probability[columns.cell[row]]) return false;
  const due =
    columns.encountered[row] + program.scenario.arrivals.repeats.minimumDelay + program.repeatDelay.at(luck.second());
  const time = Math.max(due, engine.clock[0] + SHORTEST_RETURN);
  if (time >= program.span.hours) return false;
  engine.scheduleAt(time, EVENT.repeat, row);
  return true;
}
