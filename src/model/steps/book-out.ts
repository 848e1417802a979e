import { DISPOSITIONS } from '../../scenario/scenario.js';
import { PLACE } from '../case-table.js';
import { GROUPS } from '../program/selection.js';
import { DAY } from '../program/span.js';
import type { World } from '../world.js';
import { aftermath } from './aftermath.js';
import { enterDetention } from './ice.js';

const TRANSFER_ICE = DISPOSITIONS.indexOf('transfer-ice');

/** A case leaves custody: physical book-out. */
export function bookOut(world: World, row: number): void {
  const { span } = world.program;
  const columns = world.cases.columns;
  const sector = world.sectors[columns.sector[row]];
  const { ledger } = sector;
  const now = world.engine.clock[0];
  const day = Math.floor(now / DAY);
  const persons = columns.persons[row];
  const demographic = columns.demographic[row];
  const disposition = columns.disposition[row];

  columns.place[row] = PLACE.outside;
  sector.inCustody.add(-persons);
  sector.inFacilities.add(-persons);
  sector.inFacility[columns.facility[row]].add(-persons);
  ledger.bookedOut[day * GROUPS + demographic] += persons;
  ledger.dispositions[day * DISPOSITIONS.length + disposition] += persons;
  countCustodyHours(world, row, now);
  if (day >= span.firstReported && day < span.days) {
    ledger.timeInCustody[demographic].record(now - columns.encountered[row], persons);
  }
  if (disposition === TRANSFER_ICE) enterDetention(world, row);
  aftermath(world, row);
}

/** Adds the hours that a case spent in custody within the reported period, up to `until`. */
export function countCustodyHours(world: World, row: number, until: number): void {
  const columns = world.cases.columns;
  const start = world.program.span.firstReported * DAY;
  const from = columns.encountered[row] > start ? columns.encountered[row] : start;
  if (until > from) world.sectors[columns.sector[row]].ledger.custodyHours[0] += columns.persons[row] * (until - from);
}
