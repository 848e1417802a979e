/** `series.csv`: daily values, mean and interval over replications; warm-up is not in it. */
import type { ExperimentResult } from '../../experiment/results.js';
import { csvNumber } from '../numbers/csv-number.js';
import { csv } from './csv.js';

const COLUMNS = ['scenario', 'date', 'metric', 'scope', 'mean', 'ci_low', 'ci_high'];

export function seriesCsv(result: ExperimentResult): string {
  const rows = result.scenarios.flatMap(({ scenario, days, series }) =>
    series.flatMap((s) =>
      days.map((date, day) => [
        scenario.id,
        date,
        s.metric,
        s.scope,
        csvNumber(s.mean[day]),
        csvNumber(s.low[day]),
        csvNumber(s.high[day]),
      ]),
    ),
  );
  return csv(COLUMNS, rows);
}
