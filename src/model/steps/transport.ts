import { PLACE } from '../case-table.js';
import { EVENT } from '../event-kinds.js';
import { STAGE } from '../program/stages.js';
import type { World } from '../world.js';
import { enterStage } from './stage.js';

/**
 * Sends vehicles until the seats on their way cover everyone who waits, or none is left.
 *
 * Vehicles that are sent at the same instant share a way and arrive together. How long a trip takes is the luck of the case at the head of the queue when the vehicle is sent, so that trips stay
 * the same in every scenario in which the same people wait.
 */
export function sendVehicles(world: World, sectorIndex: number): void {
  const sector = world.sectors[sectorIndex];
  const { fleet } = sector.compiled.sector;
  while (sector.idleCount > 0 && sector.waitingInField > sector.seatsOnTheWay) {
    const vehicle = sector.idle[--sector.idleCount];
    sector.seatsOnTheWay += fleet.seats;
    const u = tripLuck(world, sectorIndex, sector.field.head);
    world.engine.schedule(sector.compiled.outbound.at(u), EVENT.pickUp, world.firstVehicle[sectorIndex] + vehicle);
  }
}

/** A vehicle takes whoever waits longest, in order, until the next case does not fit: families stay together. */
export function pickUp(world: World, vehicle: number): void {
  const sectorIndex = world.vehicleSector[vehicle];
  const number = world.vehicleNumber[vehicle];
  const sector = world.sectors[sectorIndex];
  const persons = world.cases.columns.persons;
  const { fleet } = sector.compiled.sector;
  const aboard = sector.aboard[number];
  let free = fleet.seats;
  sector.seatsOnTheWay -= fleet.seats;
  while (sector.field.head >= 0 && (persons[sector.field.head] <= free || free === fleet.seats)) {
    const row = sector.field.dequeue();
    free -= persons[row];
    sector.waitingInField -= persons[row];
    aboard.enqueue(row);
  }
  if (aboard.length === 0) {
    sector.idle[sector.idleCount++] = number;
    return;
  }
  tripLuck(world, sectorIndex, aboard.head);
  world.engine.schedule(sector.compiled.inbound.at(sector.luck.second()), EVENT.unload, vehicle);
  sendVehicles(world, sectorIndex);
}

/** A vehicle reaches the facility: its people join the queue for intake, and it stands by again. */
export function unload(world: World, vehicle: number): void {
  const sectorIndex = world.vehicleSector[vehicle];
  const number = world.vehicleNumber[vehicle];
  const sector = world.sectors[sectorIndex];
  const columns = world.cases.columns;
  const aboard = sector.aboard[number];
  for (let row = aboard.dequeue(); row >= 0; row = aboard.dequeue()) {
    const persons = columns.persons[row];
    columns.place[row] = PLACE.facility;
    sector.inField.add(-persons);
    sector.inFacilities.add(persons);
    sector.inFacility[columns.facility[row]].add(persons);
    enterStage(world, row, STAGE.intake);
  }
  sector.idle[sector.idleCount++] = number;
  sendVehicles(world, sectorIndex);
}

function tripLuck(world: World, sectorIndex: number, row: number): number {
  const { id, attempt } = world.cases.columns;
  return world.sectors[sectorIndex].luck.uniform(id[row], attempt[row], world.program.purposes.of.trip);
}
