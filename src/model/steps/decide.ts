import { DISPOSITIONS, TITLE_8_OUTCOMES } from '../../scenario/scenario.js';
import { NO_LOG } from '../case-table.js';
import { RELEASE, TITLE_42, TITLE_8 } from '../program/decisions.js';
import type { Rule } from '../program/rule.js';
import { ANY, GROUPS } from '../program/selection.js';
import { DAY } from '../program/span.js';
import type { World } from '../world.js';
import { outcomeIndex } from './encounter.js';
import { requestIce } from './ice.js';

const EXPULSION = DISPOSITIONS.indexOf('expel-title-42');
const TO_ICE = TITLE_8_OUTCOMES.indexOf('transfer-ice');
const DISPOSITION_OF_OUTCOME = TITLE_8_OUTCOMES.map((outcome) =>
  outcome === 'release' ? -1 : DISPOSITIONS.indexOf(outcome),
);

/**
 * Reads the policy table for a case, top down, once biometrics and record checks are done.
 *
 * Every rule compares its share with the case's own luck for that rule, so that the same case meets the same luck in
 * every scenario, whatever rules stand before it.
 *
 * @returns the index of a disposition, or TITLE_8 when the Title 8 table is to decide after the interview.
 */
export function readPolicies(world: World, row: number): number {
  const { decisions, purposes } = world.program;
  for (let i = 0; i < decisions.policies.length; i++) {
    const policy = decisions.policies[i];
    if (!applies(world, row, policy, purposes.policies[i])) continue;
    if (policy.then === TITLE_42) {
      if (isExpelled(world, row)) return EXPULSION;
    } else {
      return policy.then;
    }
  }
  return TITLE_8;
}

/** Decides under Title 8 after the interview: the table's outcome, ICE's acceptance, the document of a release. */
export function decideTitle8(world: World, row: number): number {
  const { program } = world;
  const { decisions, span } = program;
  const columns = world.cases.columns;
  const { luck } = world.sectors[columns.sector[row]];
  const month = span.monthOfDay[Math.min(Math.floor(columns.encountered[row] / DAY), span.days - 1)];
  const outcomes = TITLE_8_OUTCOMES.length;
  const start = (month * decisions.pairs + pairOf(world, row)) * outcomes;
  const u = luck.uniform(columns.id[row], columns.attempt[row], program.purposes.of['title-8']);
  let outcome = 0;
  while (u >= decisions.title8[start + outcome]) outcome++;
  if (outcome === TO_ICE && !requestIce(world, row)) outcome = afterRefusal(world, row);
  if (outcome !== RELEASE) return DISPOSITION_OF_OUTCOME[outcome];
  return chooseDocument(world, row);
}

/** Records a case's disposition, which is final. */
export function dispose(world: World, row: number, disposition: number): void {
  const columns = world.cases.columns;
  columns.disposition[row] = disposition;
  if (columns.log[row] === NO_LOG) return;
  const { outcomes } = world.sectors[columns.sector[row]].ledger;
  world.log.disposition[columns.log[row]] = disposition;
  outcomes[outcomeIndex(world, row, DISPOSITIONS.length)] -= columns.persons[row];
  outcomes[outcomeIndex(world, row, disposition)] += columns.persons[row];
}

/** Title 42: accepted abroad, and expelled by discretion. Eligibility is the policy's own condition. */
function isExpelled(world: World, row: number): boolean {
  const { decisions, purposes, span } = world.program;
  const { title42 } = decisions;
  const columns = world.cases.columns;
  const { luck } = world.sectors[columns.sector[row]];
  const pair = pairOf(world, row);
  const id = columns.id[row];
  const attempt = columns.attempt[row];
  if (luck.uniform(id, attempt, purposes.of['title-42/acceptance']) >= title42.acceptance[pair]) return false;
  const day = Math.min(Math.floor(columns.encountered[row] / DAY), span.days - 1);
  return (
    luck.uniform(id, attempt, purposes.of['title-42/discretion']) < title42.discretion[day * decisions.pairs + pair]
  );
}

/** What becomes of a case that ICE has refused, as a Title 8 outcome. */
function afterRefusal(world: World, row: number): number {
  const { decisions, purposes } = world.program;
  for (let i = 0; i < decisions.iceRefusals.length; i++) {
    const rule = decisions.iceRefusals[i];
    if (applies(world, row, rule, purposes.iceRefusals[i])) return rule.outcome;
  }
  throw new Error(`no rule covers case ${world.cases.columns.id[row]}, which ICE has refused`);
}

function chooseDocument(world: World, row: number): number {
  const { decisions, purposes } = world.program;
  for (let i = 0; i < decisions.documents.length; i++) {
    const rule = decisions.documents[i];
    if (applies(world, row, rule, purposes.documents[i])) return rule.document;
  }
  throw new Error(`no document rule covers case ${world.cases.columns.id[row]}`);
}

/** Does a rule cover a case today, and does the case's luck for it fall below its share? */
function applies(world: World, row: number, rule: Rule, purpose: number): boolean {
  const columns = world.cases.columns;
  if (rule.mask[pairOf(world, row)] === 0) return false;
  if (rule.publicSafety !== ANY && rule.publicSafety !== columns.publicSafety[row]) return false;
  const share = rule.share[Math.min(Math.floor(world.engine.clock[0] / DAY), world.program.span.days - 1)];
  if (share <= 0) return false;
  if (share >= 1) return true;
  return world.sectors[columns.sector[row]].luck.uniform(columns.id[row], columns.attempt[row], purpose) < share;
}

function pairOf(world: World, row: number): number {
  return world.cases.columns.nationality[row] * GROUPS + world.cases.columns.demographic[row];
}
