import { describe, expect, it } from 'vitest';
import type { ExperimentResult, ScenarioResult } from '../../../src/experiment/results.js';
import { chartsOf } from '../../../src/report/charts/index.js';
import { reportPage } from '../../../src/report/page/page.js';
import { ASSETS } from '../fixture/assets.js';
import { resultFixture } from '../fixture/result.js';

/** The page's words without markup; charts are left out. */
function words(result: ExperimentResult): string {
  return reportPage(result, [], ASSETS)
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');
}

function withScenarios(
  result: ExperimentResult,
  change: (scenario: ScenarioResult, index: number) => ScenarioResult,
): ExperimentResult {
  return { ...result, scenarios: result.scenarios.map(change) };
}

/** The baseline's series and metrics say so many persons at Eagle Pass, and at the end. */
function withHeld(result: ExperimentResult, eaglePass: number, atEnd: number): ExperimentResult {
  return withScenarios(result, (s) => ({
    ...s,
    metrics: s.metrics.map((m) => (m.metric === 'in_custody_at_end' ? { ...m, mean: atEnd } : m)),
    series: s.series.map((t) =>
      t.scope === 'eagle-pass-ssf' ? { ...t, mean: t.mean.map((_, day) => eaglePass + (day % 2)) } : t,
    ),
  }));
}

describe('values set on the command line', () => {
  const result = withScenarios(resultFixture(2), (s, i) => ({
    ...s,
    scenario: {
      ...s.scenario,
      overrides: i === 0 ? ['arrivals.x=2'] : ['arrivals.x=2', 'staff.y=<3>'],
      parameters: s.scenario.parameters.map((p) =>
        p.path === 'arrivals.usbp.daily-variation' ? { ...p, file: '--set arrivals.x=2' } : p,
      ),
    },
  }));

  it('stand in the lead and in what was run, with the scenarios that have them', () => {
    const page = words(result);
    expect(page).toContain(
      'Changed on the command line: arrivals.x=2; staff.y=&lt;3&gt; (in del-rio-2022-patd). ' +
        'These are not the scenarios as their files state them.',
    );
    expect(page.match(/Changed on the command line/g)).toHaveLength(2);
  });

  it('are counted apart from assumptions', () => {
    expect(words(result)).toContain(
      '2 values are assumptions, each with its reason. Not among them: 1 value set on the command line.',
    );
    expect(words(resultFixture(2))).toContain('3 values are assumptions, each with its reason. ');
  });

  it('are absent from a run of the files as they are', () => {
    const page = words(resultFixture(2));
    expect(page).not.toContain('Changed on the command line:');
    expect(page).toContain('Changed on the command linenothing');
  });
});

describe('a published figure', () => {
  it('that the baseline misses by a factor of two is named at the finding and in the limits', () => {
    const page = words(withHeld(resultFixture(2), 200, 100));
    expect(page).toContain('ratio 0.20');
    expect(page).toContain(
      'Caution: the baseline gives 200 where 1,007 were published (ratio 0.20): ' +
        'Held at Eagle Pass when inspected, 1 Mar to 31 Mar 2022.',
    );
    expect(page).toContain('The baseline misses published figures by a factor of two or more:');
  });

  it('that is met within a factor of two has its ratio and no caution', () => {
    const page = words(withHeld(resultFixture(2), 800, 100));
    expect(page).toContain('ratio 0.79');
    expect(page).not.toMatch(/the baseline gives|factor of two/);
  });
});

describe('persons still held at the end', () => {
  it('are printed per scenario, with a caution where they exceed twice the mean', () => {
    const page = words(withHeld(resultFixture(2), 800, 9000));
    expect(page).toContain('Caution: in del-rio-2022-patd 9,000 persons were still held when the period ended,');
    expect(page).toMatch(/del-rio-2022-baseline 9,000 \(3\.\d times its mean custody\); del-rio-2022-patd 9,000/);
  });

  it('are no reason for caution below that', () => {
    const page = words(withHeld(resultFixture(2), 800, 100));
    expect(page).not.toContain('were still held');
    expect(page).toContain('Still held when the period ended, on average: del-rio-2022-baseline 100;');
  });
});

describe('the days before a scenario differs', () => {
  it('are told, with the difference in custody without them', () => {
    expect(words(resultFixture(2))).toMatch(
      /Until 19 Mar 2022 every daily figure is the same as in the baseline, .* From 20 Mar 2022, the first day that differs, to 31 May 2022 there are on average \d+ fewer persons in custody than in the baseline \([\d,]+ against [\d,]+; from the means/,
    );
  });

  it('are not told where the first day differs, nor where no day does', () => {
    const [baseline, other] = resultFixture(2).scenarios;
    const early = { ...other, series: other.series.map((t) => ({ ...t, mean: t.mean.map((v) => v + 1) })) };
    for (const second of [early, { ...other, series: baseline.series }]) {
      expect(words({ ...resultFixture(2), scenarios: [baseline, second] })).not.toContain('every daily figure');
    }
  });
});

describe('few replications', () => {
  it('below ten are a caution, ten are not', () => {
    expect(words({ ...resultFixture(2), replications: 9 })).toContain('Caution: only 9 replications.');
    expect(words({ ...resultFixture(2), replications: 10 })).not.toContain('Caution: only');
  });

  it('make counts whose interval reaches below 0, which are marked', () => {
    const below = withScenarios(resultFixture(1), (s) => ({
      ...s,
      metrics: s.metrics.map((m) => (m.metric === 'transfers_ice' ? { ...m, mean: 1.5, low: -0.7, high: 3.7 } : m)),
    }));
    expect(words(below)).toContain('Transfers to ICE: 1.5 (−0.7 to 3.7)†');
    expect(words(below)).toContain('† marks an interval that reaches below 0');
    expect(words(resultFixture(1))).not.toContain('†');
  });
});

describe('the tables of one sector', () => {
  it('leave out the rows of the sector that repeat those of all', () => {
    const rows = (page: string) => page.match(/Mean persons in custody \(persons\)(all|DRT)/g);
    expect(rows(words(resultFixture(1)))).toEqual(['Mean persons in custody (persons)all']);
    const other = withScenarios(resultFixture(1), (s) => ({
      ...s,
      metrics: s.metrics.map((m) => (m.scope === 'DRT' ? { ...m, mean: m.mean + 1 } : m)),
    }));
    expect(rows(words(other))).toHaveLength(2);
  });
});

describe('the chart of daily differences', () => {
  it('is drawn where custody differs on any day', () => {
    const ids = (result: ExperimentResult) => chartsOf(result).map(({ id }) => id);
    expect(ids(resultFixture(2))).toContain('custody-difference');
    const [baseline, other] = resultFixture(2).scenarios;
    const same = { ...resultFixture(2), scenarios: [baseline, { ...other, series: baseline.series }] };
    expect(ids(same)).not.toContain('custody-difference');
  });
});
