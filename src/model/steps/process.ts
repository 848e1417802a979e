import { DISPOSITIONS } from '../../scenario/scenario.js';
import { TITLE_8 } from '../program/decisions.js';
import { DAY } from '../program/span.js';
import { STAGE } from '../program/stages.js';
import type { World } from '../world.js';
import { decideTitle8, dispose, readPolicies } from './decide.js';
import { hold } from './hold.js';
import { announceHold } from './ice.js';
import { enterStage, finishWork } from './stage.js';

const EXPULSION = DISPOSITIONS.indexOf('expel-title-42');
const TRANSFER_ICE = DISPOSITIONS.indexOf('transfer-ice');

/** After intake: medical screening. */
export function intakeDone(world: World, row: number): void {
  finishWork(world, row);
  enterStage(world, row, STAGE.medical);
}

/** After medical screening: biometrics and record checks. */
export function medicalDone(world: World, row: number): void {
  finishWork(world, row);
  enterStage(world, row, STAGE.biometrics);
}

/**
 * After record checks the policy table is read. Expulsions under Title 42 leave the line here, by triage: otherwise
 * they would wait behind every interview.
 */
export function biometricsDone(world: World, row: number): void {
  finishWork(world, row);
  const decision = readPolicies(world, row);
  world.cases.columns.policy[row] = decision;
  if (decision === EXPULSION) dispose(world, row, EXPULSION);
  enterStage(world, row, decision === EXPULSION ? STAGE.triage : STAGE.interview);
}

/** After triage an expulsion is processed. */
export function triageDone(world: World, row: number): void {
  finishWork(world, row);
  processed(world, row);
}

/** After the interview the disposition is decided, and its paperwork begins. */
export function interviewDone(world: World, row: number): void {
  finishWork(world, row);
  const decision = world.cases.columns.policy[row];
  const disposition = decision === TITLE_8 ? decideTitle8(world, row) : decision;
  if (decision === TRANSFER_ICE) announceHold(world, row);
  dispose(world, row, disposition);
  enterStage(world, row, STAGE.processing);
}

/** The paperwork is done. */
export function processingDone(world: World, row: number): void {
  finishWork(world, row);
  processed(world, row);
}

function processed(world: World, row: number): void {
  const columns = world.cases.columns;
  const day = Math.floor(world.engine.clock[0] / DAY);
  world.sectors[columns.sector[row]].ledger.processed[day] += columns.persons[row];
  hold(world, row);
}
