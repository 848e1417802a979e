import { describe, expect, it } from 'vitest';
import { FLOW_STATES, flowMatrix } from '../../src/experiment/flows.js';
import { UNDECIDED, type CaseRecords } from '../../src/model/index.js';
import { DISPOSITIONS, type Disposition } from '../../src/scenario/scenario.js';

interface Case {
  readonly id: number;
  readonly attempt?: number;
  readonly persons?: number;
  readonly disposition: Disposition | null;
}

function records(cases: readonly Case[]): CaseRecords {
  return {
    length: cases.length,
    sector: new Uint8Array(cases.length),
    id: Uint32Array.from(cases, (one) => one.id),
    attempt: Uint8Array.from(cases, (one) => one.attempt ?? 0),
    persons: Uint8Array.from(cases, (one) => one.persons ?? 1),
    disposition: Uint8Array.from(cases, (one) =>
      one.disposition === null ? UNDECIDED : DISPOSITIONS.indexOf(one.disposition),
    ),
  };
}

function flows(baseline: readonly Case[], scenario: readonly Case[]): Record<string, number> {
  const matrix = flowMatrix(records(baseline), records(scenario));
  const found: Record<string, number> = {};
  matrix.forEach((persons, i) => {
    if (persons > 0) {
      found[`${FLOW_STATES[Math.floor(i / FLOW_STATES.length)]} > ${FLOW_STATES[i % FLOW_STATES.length]}`] = persons;
    }
  });
  return found;
}

describe('the flow matrix', () => {
  it('follows the same case from one disposition to another, in persons', () => {
    expect(
      flows(
        [
          { id: 7, persons: 3, disposition: 'nta-or' },
          { id: 8, disposition: 'transfer-ice' },
        ],
        [
          { id: 8, disposition: 'transfer-ice' },
          { id: 7, persons: 3, disposition: 'parole-atd' },
        ],
      ),
    ).toEqual({ 'nta-or > parole-atd': 3, 'transfer-ice > transfer-ice': 1 });
  });

  it('tells attempts of the same person apart', () => {
    expect(
      flows(
        [
          { id: 1, disposition: 'expel-title-42' },
          { id: 1, attempt: 1, disposition: 'expel-title-42' },
        ],
        [{ id: 1, disposition: 'nta-or' }],
      ),
    ).toEqual({ 'expel-title-42 > nta-or': 1, 'expel-title-42 > not-encountered': 1 });
  });

  it('has a row for cases that only the scenario encounters, and a state for the undecided', () => {
    expect(
      flows(
        [{ id: 4294967295, disposition: null }],
        [
          { id: 4294967295, disposition: 'nta-or' },
          { id: 134217728, persons: 2, disposition: null },
        ],
      ),
    ).toEqual({ 'undecided > nta-or': 1, 'not-encountered > undecided': 2 });
  });

  it('finds every one of many cases', () => {
    const many = Array.from({ length: 5000 }, (_, i) => ({
      id: (i * 2654435761) % 2 ** 32,
      disposition: 'nta-or' as const,
    }));
    expect(flows(many, [...many].reverse())).toEqual({ 'nta-or > nta-or': 5000 });
  });
});
