import { DAY } from '../program/span.js';
import type { World } from '../world.js';

/** Days over which a morning's expectation of ICE requests is averaged. */
const LOOK_BACK = 7;

/**
 * Asks ICE to take a case: accepted when the case's luck lies below the morning's ratio.
 *
 * A ratio against luck, not a place in a queue: whether a case is refused then depends on how scarce places are, never
 * on who happened to ask a minute earlier. Times may shift between scenarios; who is accepted shifts only as far as the
 * ratio does.
 */
export function requestIce(world: World, row: number): boolean {
  const columns = world.cases.columns;
  const sector = world.sectors[columns.sector[row]];
  const day = Math.floor(world.engine.clock[0] / DAY);
  const persons = columns.persons[row];
  sector.ledger.iceRequests[day] += persons;
  const u = sector.luck.uniform(columns.id[row], columns.attempt[row], world.program.purposes.of['ice/acceptance']);
  if (u < sector.iceRatio) {
    sector.iceAccepted += persons;
    return true;
  }
  sector.ledger.iceRefused[day] += persons;
  if (world.firstIceRefusal === Infinity) world.firstIceRefusal = world.engine.clock[0];
  return false;
}

/** Counts a transfer that cannot be refused: a case with a public-safety ground. */
export function announceHold(world: World, row: number): void {
  const columns = world.cases.columns;
  const sector = world.sectors[columns.sector[row]];
  sector.iceHolds[Math.floor(world.engine.clock[0] / DAY)] += columns.persons[row];
  sector.iceAccepted += columns.persons[row];
}

/**
 * The morning's decision: places for the day (ICE's daily intake; or, when fewer, beds that are neither filled nor
 * promised to cases still in custody) less the cases that cannot be refused, over the requests to be expected, both as
 * averages of the last seven days. What is accepted is therefore right on average, not on each day.
 */
export function freezeIceRatio(world: World, sectorIndex: number, day: number): void {
  const sector = world.sectors[sectorIndex];
  const { ice } = sector.compiled.sector.exits;
  sector.iceDetained -= sector.iceLeaving[day];
  let requests = 0;
  let holds = 0;
  const days = Math.min(LOOK_BACK, day);
  for (let back = 1; back <= days; back++) {
    requests += sector.ledger.iceRequests[day - back];
    holds += sector.iceHolds[day - back];
  }
  const places = Math.min(ice.intakePerDay, Math.max(0, ice.beds - sector.iceDetained - sector.iceAccepted));
  const left = Math.max(0, places - (days > 0 ? holds / days : 0));
  sector.iceRatio = requests > 0 ? Math.min(1, (left * days) / requests) : places > 0 ? 1 : 0;
}

/** A case arrives in ICE detention; its persons leave after a stay that is the case's own luck. */
export function enterDetention(world: World, row: number): void {
  const columns = world.cases.columns;
  const sector = world.sectors[columns.sector[row]];
  const persons = columns.persons[row];
  const u = sector.luck.uniform(columns.id[row], columns.attempt[row], world.program.purposes.of['ice/stay']);
  const leaves = Math.ceil((world.engine.clock[0] + sector.compiled.iceStay.at(u)) / DAY);
  sector.iceAccepted -= persons;
  sector.iceDetained += persons;
  if (leaves < sector.iceLeaving.length) sector.iceLeaving[leaves] += persons;
}
