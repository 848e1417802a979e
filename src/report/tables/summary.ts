/** `summary.csv`: every metric of every scenario over the period, mean with interval, tidy. */
import type { ExperimentResult } from '../../experiment/results.js';
import { csvNumber } from '../numbers/csv-number.js';
import { csv } from './csv.js';

const COLUMNS = ['scenario', 'metric', 'scope', 'unit', 'mean', 'ci_low', 'ci_high', 'sd', 'n'];

export function summaryCsv(result: ExperimentResult): string {
  const rows = result.scenarios.flatMap(({ scenario, metrics }) =>
    metrics.map((m) => [
      scenario.id,
      m.metric,
      m.scope,
      m.unit,
      csvNumber(m.mean),
      csvNumber(m.low),
      csvNumber(m.high),
      csvNumber(m.sd),
      csvNumber(m.n),
    ]),
  );
  return csv(COLUMNS, rows);
}
