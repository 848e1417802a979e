import { UNDECIDED, type CaseRecords } from '../model/index.js';
import { DISPOSITIONS } from '../scenario/scenario.js';
import { CaseIndex } from './case-index.js';
import type { FlowState } from './results.js';

/** What a case can be found as, in the order of rows and columns of a flow matrix. */
export const FLOW_STATES: readonly FlowState[] = [...DISPOSITIONS, 'undecided', 'not-encountered'];
const UNDECIDED_STATE = FLOW_STATES.indexOf('undecided');
const NOT_ENCOUNTERED = FLOW_STATES.indexOf('not-encountered');
const SIZE = FLOW_STATES.length;

/**
 * Persons by what became of them in the baseline (row) and in a scenario (column), at `row * FLOW_STATES.length +
 * column`, for two runs of the same replication: the same case has the same identity in both.
 */
export function flowMatrix(baseline: CaseRecords, scenario: CaseRecords): Float64Array {
  const matrix = new Float64Array(SIZE * SIZE);
  const index = new CaseIndex(scenario);
  const seen = new Uint8Array(scenario.length);
  for (let row = 0; row < baseline.length; row++) {
    const other = index.find(baseline, row);
    if (other >= 0) seen[other] = 1;
    const to = other >= 0 ? stateOf(scenario.disposition[other]) : NOT_ENCOUNTERED;
    matrix[stateOf(baseline.disposition[row]) * SIZE + to] += baseline.persons[row];
  }
  for (let row = 0; row < scenario.length; row++) {
    if (seen[row] === 0) matrix[NOT_ENCOUNTERED * SIZE + stateOf(scenario.disposition[row])] += scenario.persons[row];
  }
  return matrix;
}

function stateOf(disposition: number): number {
  return disposition === UNDECIDED ? UNDECIDED_STATE : disposition;
}
