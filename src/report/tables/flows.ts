/** `flows.csv`: dispositions of the same persons in both scenarios, persons as the mean per replication. */
import type { ExperimentResult } from '../../experiment/results.js';
import { csvNumber } from '../numbers/csv-number.js';
import { csv } from './csv.js';

const COLUMNS = ['scenario', 'baseline_disposition', 'scenario_disposition', 'persons'];

export function flowsCsv(result: ExperimentResult): string {
  const rows = result.comparisons.flatMap(({ scenario, flows }) =>
    flows.map((f) => [scenario, f.from, f.to, csvNumber(f.persons)]),
  );
  return csv(COLUMNS, rows);
}
