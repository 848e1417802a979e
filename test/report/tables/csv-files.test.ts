import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { ExperimentResult } from '../../../src/experiment/results.js';
import { comparisonCsv } from '../../../src/report/tables/comparison.js';
import { flowsCsv } from '../../../src/report/tables/flows.js';
import { outcomesCsv } from '../../../src/report/tables/outcomes.js';
import { seriesCsv } from '../../../src/report/tables/series.js';
import { summaryCsv } from '../../../src/report/tables/summary.js';
import { resultFixture } from '../fixture/result.js';

const RESULT = resultFixture();

function read(write: (result: ExperimentResult) => string) {
  const [header, ...rows] = parse(write(RESULT), { relax_column_count: false });
  return { header, rows };
}

describe('summary.csv', () => {
  it('has a row for each scenario, metric and scope', () => {
    const { header, rows } = read(summaryCsv);
    expect(header).toEqual(['scenario', 'metric', 'scope', 'unit', 'mean', 'ci_low', 'ci_high', 'sd', 'n']);
    expect(rows).toHaveLength(5 * RESULT.scenarios[0].metrics.length);
    const [, , custody] = RESULT.scenarios[0].metrics;
    expect(rows[2].slice(0, 4)).toEqual(['del-rio-2022-baseline', 'in_custody', 'all', 'persons']);
    expect(rows[2].slice(4).map(Number)).toEqual(
      [custody.mean, custody.low, custody.high, custody.sd, custody.n].map((v) => Number(v.toFixed(6))),
    );
  });
});

describe('comparison.csv', () => {
  it('has a row for each paired difference, with empty cells where nothing varies', () => {
    const { header, rows } = read(comparisonCsv);
    expect(header.join()).toBe(
      'scenario,baseline,metric,scope,unit,difference,ci_low,ci_high,correlation,variance_ratio,n',
    );
    expect(rows).toHaveLength(4 * RESULT.comparisons[0].metrics.length);
    expect(rows[0].join()).toBe('del-rio-2022-patd,del-rio-2022-baseline,encounters,all,persons,0,0,0,,,20');
  });
});

describe('flows.csv', () => {
  it('has a row for each pair of dispositions', () => {
    const { header, rows } = read(flowsCsv);
    expect(header).toEqual(['scenario', 'baseline_disposition', 'scenario_disposition', 'persons']);
    expect(rows).toContainEqual(['del-rio-2022-patd', 'nta-or', 'expel-title-42', '3525.9']);
    expect(rows).toContainEqual(['del-rio-2022-t42-ends', 'expel-title-42', 'not-encountered', '651']);
  });
});

describe('outcomes.csv', () => {
  it('has a row for each month and outcome', () => {
    const { header, rows } = read(outcomesCsv);
    expect(header.join()).toBe('scenario,month,component,scope,demographic,nationality,outcome,mean,ci_low,ci_high');
    expect(rows).toHaveLength(5 * 4 * 3);
    expect(rows[0].slice(0, 7).join()).toBe('del-rio-2022-baseline,2022-02,usbp,all,all,all,t42_expulsion');
  });
});

describe('series.csv', () => {
  it('has a row for each day of each series', () => {
    const { header, rows } = read(seriesCsv);
    expect(header).toEqual(['scenario', 'date', 'metric', 'scope', 'mean', 'ci_low', 'ci_high']);
    expect(rows).toHaveLength(5 * 120 * RESULT.scenarios[0].series.length);
    expect(rows[119].slice(0, 4)).toEqual(['del-rio-2022-baseline', '2022-05-31', 'in_custody', 'all']);
  });
});
