/** `outcomes.csv`: outcomes by month of encounter, laid out as DHS OHSS publishes them. */
import type { ExperimentResult } from '../../experiment/results.js';
import { csvNumber } from '../numbers/csv-number.js';
import { csv } from './csv.js';

const COLUMNS = [
  'scenario',
  'month',
  'component',
  'scope',
  'demographic',
  'nationality',
  'outcome',
  'mean',
  'ci_low',
  'ci_high',
];

export function outcomesCsv(result: ExperimentResult): string {
  const rows = result.scenarios.flatMap(({ scenario, outcomes }) =>
    outcomes.map((o) => [
      scenario.id,
      o.month,
      o.component,
      o.scope,
      o.demographic,
      o.nationality,
      o.outcome,
      csvNumber(o.mean),
      csvNumber(o.low),
      csvNumber(o.high),
    ]),
  );
  return csv(COLUMNS, rows);
}
