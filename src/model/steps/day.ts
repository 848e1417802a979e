import { EVENT } from '../event-kinds.js';
import { PLACE } from '../case-table.js';
import { EXITS } from '../program/exits.js';
import { GROUPS } from '../program/selection.js';
import { DAY } from '../program/span.js';
import type { World } from '../world.js';
import { freezeIceRatio } from './ice.js';
import { serveNext } from './stage.js';

const OVER_HOURS = 72;

/** A day begins: exits get their places, ICE's ratio is frozen. */
export function dayStart(world: World, day: number): void {
  world.sectors.forEach((sector, sectorIndex) => {
    for (let exit = 0; exit < EXITS.length; exit++) {
      sector.remaining[exit] = sector.compiled.exits[exit].window?.perDay ?? 0;
    }
    freezeIceRatio(world, sectorIndex, day);
  });
  if (day + 1 < world.program.span.days) world.engine.scheduleAt((day + 1) * DAY, EVENT.dayStart, day + 1);
}

/**
 * A day has ended: counts, case by case, who is in custody. Nothing else in the model knows this count, so it checks
 * what the events added up.
 */
export function dayEnd(world: World, day: number): void {
  const { columns, rows } = world.cases;
  const now = world.engine.clock[0];
  for (let row = 0; row < rows; row++) {
    if (!world.cases.isAlive(row) || columns.place[row] === PLACE.outside) continue;
    const sector = world.sectors[columns.sector[row]];
    const { ledger } = sector;
    const persons = columns.persons[row];
    ledger.atDayEnd[day * GROUPS + columns.demographic[row]] += persons;
    if (now - columns.encountered[row] <= OVER_HOURS) continue;
    ledger.over72[day] += persons;
    if (columns.place[row] === PLACE.facility) {
      ledger.over72ByFacility[day * sector.inFacility.length + columns.facility[row]] += persons;
    }
  }
  for (const sector of world.sectors) sector.ledger.iceDetained[day] = sector.iceDetained;
  if (day + 1 < world.program.span.days) world.engine.scheduleAt((day + 2) * DAY, EVENT.dayEnd, day + 1);
}

/** A shift begins: the new shift is on duty, and serves who waits. */
export function shift(world: World, sectorIndex: number): void {
  const sector = world.sectors[sectorIndex];
  const now = world.engine.clock[0];
  sector.pools.forEach((pool, i) => {
    pool.setCapacity(sector.schedules[i].valueAt(now));
    serveNext(world, sectorIndex, i);
  });
  scheduleShift(world, sectorIndex);
}

/** Schedules a sector's next change of shift. */
export function scheduleShift(world: World, sectorIndex: number): void {
  const sector = world.sectors[sectorIndex];
  const next = Math.min(...sector.schedules.map((schedule) => schedule.nextChange(world.engine.clock[0])));
  if (next < world.program.span.hours) world.engine.scheduleAt(next, EVENT.shift, sectorIndex);
}
