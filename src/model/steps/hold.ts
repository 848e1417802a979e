import { EVENT } from '../event-kinds.js';
import { DISPOSITIONS } from '../../scenario/scenario.js';
import { BY_AIR } from '../program/decisions.js';
import { EXIT_OF_DISPOSITION, EXITS } from '../program/exits.js';
import { GROUPS } from '../program/selection.js';
import { DAY } from '../program/span.js';
import type { World } from '../world.js';
import { bookOut } from './book-out.js';

const EXPULSION = DISPOSITIONS.indexOf('expel-title-42');
const BRIDGE = EXITS.indexOf('bridge');
const FLIGHT = EXITS.indexOf('flight');

/** A processed case is held for what its exit needs: clearance, an address, a seat, a receiving side. */
export function hold(world: World, row: number): void {
  const columns = world.cases.columns;
  const sector = world.sectors[columns.sector[row]];
  const exit = exitOf(world, row);
  columns.exit[row] = exit;
  const u = sector.luck.uniform(columns.id[row], columns.attempt[row], world.program.purposes.of.hold);
  world.engine.schedule(sector.compiled.exits[exit].hold.at(u), EVENT.holdDone, row);
}

/** A held case may leave: at once through an open window, otherwise in line. */
export function holdDone(world: World, row: number): void {
  const columns = world.cases.columns;
  const sector = world.sectors[columns.sector[row]];
  const exit = columns.exit[row];
  sector.leaving[exit].enqueue(row);
  if (sector.compiled.exits[exit].window !== null) drainWindow(world, columns.sector[row], exit);
}

/**
 * Lets out who is in line at a window exit while it is open and has places left today. A family larger than what is
 * left waits for the next day's places, and takes a whole day's places if it must.
 */
export function drainWindow(world: World, sectorIndex: number, exit: number): void {
  const sector = world.sectors[sectorIndex];
  const { window } = sector.compiled.exits[exit];
  if (window === null) return;
  const hour = world.engine.clock[0] % DAY;
  if (hour < window.opens || hour >= window.closes) return;
  const persons = world.cases.columns.persons;
  const line = sector.leaving[exit];
  while (line.head >= 0) {
    const size = persons[line.head];
    const left = sector.remaining[exit];
    if (size > left && left < window.perDay) return;
    if (left <= 0) return;
    sector.remaining[exit] -= size;
    bookOut(world, line.dequeue());
  }
}

/** A bus or flight takes who is in line, in order, until the next case does not fit: families stay together. */
export function depart(world: World, sectorIndex: number, exit: number): void {
  const sector = world.sectors[sectorIndex];
  const persons = world.cases.columns.persons;
  const line = sector.leaving[exit];
  let free = sector.compiled.exits[exit].seats;
  while (line.head >= 0 && persons[line.head] <= free) {
    free -= persons[line.head];
    bookOut(world, line.dequeue());
  }
}

/** Expulsions leave as the receiving country accepts them; Title 8 returns by land or air by nationality. */
function exitOf(world: World, row: number): number {
  const columns = world.cases.columns;
  const disposition = columns.disposition[row];
  const exit = EXIT_OF_DISPOSITION[disposition];
  if (exit >= 0) return exit;
  if (disposition === EXPULSION) {
    const pair = columns.nationality[row] * GROUPS + columns.demographic[row];
    return world.program.decisions.title42.by[pair] === BY_AIR ? FLIGHT : BRIDGE;
  }
  return world.sectors[columns.sector[row]].compiled.removalsByLand[columns.nationality[row]] === 1 ? BRIDGE : FLIGHT;
}
