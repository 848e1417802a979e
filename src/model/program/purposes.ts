import { numberPurposes } from '../../kernel/index.js';
import type { Scenario } from '../../scenario/scenario.js';

/** What a case draws for. Names are part of the results: renaming one changes every number drawn under it. */
export const PURPOSES = [
  'cell',
  'size',
  'facility',
  'public-safety',
  'trip',
  'stage/intake',
  'stage/medical',
  'stage/biometrics',
  'stage/triage',
  'stage/interview',
  'stage/processing',
  'title-42/acceptance',
  'title-42/discretion',
  'title-8',
  'ice/acceptance',
  'ice/stay',
  'hold',
  'repeat',
] as const;

export type Purpose = (typeof PURPOSES)[number];

/** Numbers of all purposes of a scenario, its policies' and document rules' own among them (`policy/ID`). */
export interface PurposeNumbers {
  readonly of: Readonly<Record<Purpose, number>>;
  readonly policies: Int32Array;
  readonly documents: Int32Array;
  readonly iceRefusals: Int32Array;
}

/** Numbers the purposes of a scenario. */
export function purposesOf(scenario: Scenario): PurposeNumbers {
  const policies = scenario.policies.map((policy) => `policy/${policy.id}`);
  const documents = scenario.documents.map((rule) => `document/${rule.id}`);
  const iceRefusals = scenario.iceRefusals.map((rule) => `ice-refusal/${rule.id}`);
  const numbers: Readonly<Record<string, number>> = numberPurposes([
    ...PURPOSES,
    ...policies,
    ...documents,
    ...iceRefusals,
  ]);
  return {
    of: Object.fromEntries(PURPOSES.map((name) => [name, numbers[name]])) as Record<Purpose, number>,
    policies: Int32Array.from(policies, (name) => numbers[name]),
    documents: Int32Array.from(documents, (name) => numbers[name]),
    iceRefusals: Int32Array.from(iceRefusals, (name) => numbers[name]),
  };
}
