import { EVENT } from '../event-kinds.js';
import type { Purpose } from '../program/purposes.js';
import { STAGE, STAGES } from '../program/stages.js';
import type { CompiledWork } from '../program/work.js';
import type { World } from '../world.js';

const PURPOSE_OF_STAGE: readonly Purpose[] = STAGES.map((stage) => `stage/${stage}` as const);

/** A case asks for the work of a stage: it is done at once if someone is free, otherwise the case waits. */
export function enterStage(world: World, row: number, stage: number): void {
  const columns = world.cases.columns;
  const sector = world.sectors[columns.sector[row]];
  columns.stage[row] = stage;
  const { pool } = workAt(world, row);
  if (sector.pools[pool].seize(row, sector.compiled.classOf[columns.demographic[row]])) startWork(world, row);
}

/** Work at a case's stage is done: whoever did it turns to the next who waits. */
export function finishWork(world: World, row: number): void {
  const sectorIndex = world.cases.columns.sector[row];
  const { pool } = workAt(world, row);
  world.sectors[sectorIndex].pools[pool].release();
  serveNext(world, sectorIndex, pool);
}

/** Starts work on those who wait, as long as someone is free. */
export function serveNext(world: World, sectorIndex: number, pool: number): void {
  const servers = world.sectors[sectorIndex].pools[pool];
  for (let row = servers.next(); row >= 0; row = servers.next()) startWork(world, row);
}

/** The work of the stage that a case is at. */
function workAt(world: World, row: number): CompiledWork {
  const columns = world.cases.columns;
  const { compiled } = world.sectors[columns.sector[row]];
  if (columns.stage[row] !== STAGE.processing) return compiled.stages[columns.stage[row]];
  const work = compiled.processing[columns.disposition[row]];
  if (work === null) throw new Error(`case ${columns.id[row]} has no paperwork for its disposition`);
  return work;
}

/** Work takes as long as the case's own luck says, plus a fixed time for each further family member. */
function startWork(world: World, row: number): void {
  const columns = world.cases.columns;
  const stage = columns.stage[row];
  const { luck } = world.sectors[columns.sector[row]];
  const work = workAt(world, row);
  const u = luck.uniform(columns.id[row], columns.attempt[row], world.program.purposes.of[PURPOSE_OF_STAGE[stage]]);
  world.engine.schedule(work.first.at(u) + (columns.persons[row] - 1) * work.further, EVENT.intakeDone + stage, row);
}
