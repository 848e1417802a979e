/** `comparison.csv`: paired differences, scenario minus baseline, replication by replication. */
import type { ExperimentResult } from '../../experiment/results.js';
import { csvNumber } from '../numbers/csv-number.js';
import { csv } from './csv.js';

const COLUMNS = [
  'scenario',
  'baseline',
  'metric',
  'scope',
  'unit',
  'difference',
  'ci_low',
  'ci_high',
  'correlation',
  'variance_ratio',
  'n',
];

export function comparisonCsv(result: ExperimentResult): string {
  const rows = result.comparisons.flatMap(({ scenario, baseline, metrics }) =>
    metrics.map((d) => [
      scenario,
      baseline,
      d.metric,
      d.scope,
      d.unit,
      csvNumber(d.difference),
      csvNumber(d.low),
      csvNumber(d.high),
      csvNumber(d.correlation),
      csvNumber(d.varianceRatio),
      csvNumber(d.n),
    ]),
  );
  return csv(COLUMNS, rows);
}
