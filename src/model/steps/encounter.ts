import { NO_LOG, PLACE, UNDECIDED } from '../case-table.js';
import { EVENT } from '../event-kinds.js';
import { DEMOGRAPHICS, DISPOSITIONS } from '../../scenario/scenario.js';
import { GROUPS } from '../program/selection.js';
import { DAY } from '../program/span.js';
import type { World } from '../world.js';
import { sendVehicles } from './transport.js';

/** Most layers of candidates a sector may have; an id's upper bits hold its layer. */
export const LAYERS = 32;
const IDS_PER_LAYER = 2 ** 27;
const FAMILY = DEMOGRAPHICS.indexOf('family_unit');

/** Schedules the next candidate of a source, if one comes before the end. `source` is sector and layer. */
export function scheduleCandidate(world: World, source: number): void {
  const sector = world.sectors[Math.floor(source / LAYERS)];
  const time = sector.sources[source % LAYERS].next();
  if (time < world.program.span.hours) world.engine.scheduleAt(time, EVENT.candidate, source);
}

/**
 * A candidate crosses: it is a first attempt in this scenario, or it is thinned out.
 *
 * Its number counts candidates, not acceptances, so that a case has the same number in every scenario.
 */
export function candidate(world: World, source: number): void {
  const { program, engine, cases } = world;
  const sectorIndex = Math.floor(source / LAYERS);
  const layer = source % LAYERS;
  const sector = world.sectors[sectorIndex];
  const { arrivals } = sector.compiled;
  const id = layer * IDS_PER_LAYER + sector.nextCandidate[layer]++;
  scheduleCandidate(world, source);

  const day = Math.floor(engine.clock[0] / DAY);
  const { of } = program.purposes;
  const cell = pick(
    arrivals.cumulative,
    day * arrivals.cells.count,
    arrivals.cells.count,
    sector.luck.uniform(id, 0, of.cell),
  );
  if (sector.luck.second() >= arrivals.acceptance[layer][day * arrivals.cells.count + cell]) return;

  const row = cases.create();
  const columns = cases.columns;
  const demographic = arrivals.cells.demographic[cell];
  columns.id[row] = id;
  columns.attempt[row] = 0;
  columns.sector[row] = sectorIndex;
  columns.cell[row] = cell;
  columns.nationality[row] = arrivals.cells.nationality[cell];
  columns.demographic[row] = demographic;
  columns.persons[row] =
    demographic === FAMILY
      ? program.familySizes[
          pick(program.familyCumulative, 0, program.familySizes.length, sector.luck.uniform(id, 0, of.size))
        ]
      : 1;
  columns.publicSafety[row] =
    sector.luck.uniform(id, 0, of['public-safety']) < program.publicSafety[demographic] ? 1 : 0;
  encounter(world, row);
}

/** Agents encounter a case: custody begins. Also for repeat attempts. */
export function encounter(world: World, row: number): void {
  const { program, engine } = world;
  const columns = world.cases.columns;
  const sectorIndex = columns.sector[row];
  const sector = world.sectors[sectorIndex];
  const { ledger, compiled } = sector;
  const persons = columns.persons[row];
  const attempt = columns.attempt[row];
  const now = engine.clock[0];
  const day = Math.floor(now / DAY);

  world.encounteredCases++;
  columns.place[row] = PLACE.field;
  columns.disposition[row] = UNDECIDED;
  columns.encountered[row] = now;
  columns.facility[row] = pick(
    compiled.facilityShare,
    0,
    compiled.facilityShare.length,
    sector.luck.uniform(columns.id[row], attempt, program.purposes.of.facility),
  );

  ledger.encounters[day] += persons;
  if (attempt > 0) ledger.repeatEncounters[day] += persons;
  ledger.encountered[day * GROUPS + columns.demographic[row]] += persons;
  sector.inCustody.add(persons);
  sector.inField.add(persons);
  if (day >= program.span.firstReported && day < program.span.days) {
    columns.log[row] = world.log.append(sectorIndex, columns.id[row], attempt, persons, UNDECIDED);
    ledger.outcomes[outcomeIndex(world, row, DISPOSITIONS.length)] += persons;
  } else {
    columns.log[row] = NO_LOG;
  }
  sector.field.enqueue(row);
  sector.waitingInField += persons;
  sendVehicles(world, sectorIndex);
}

/** Where a case of the log is counted among its sector's outcomes. */
export function outcomeIndex(world: World, row: number, outcome: number): number {
  const { span, decisions } = world.program;
  const columns = world.cases.columns;
  const month = span.monthOfDay[Math.floor(columns.encountered[row] / DAY)];
  const pair = columns.nationality[row] * GROUPS + columns.demographic[row];
  return (month * decisions.pairs + pair) * (DISPOSITIONS.length + 1) + outcome;
}

/** The first of `count` entries from `start` whose cumulative share lies above `u`. */
function pick(cumulative: Float64Array, start: number, count: number, u: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (u < cumulative[start + middle]) high = middle;
    else low = middle + 1;
  }
  return low;
}
