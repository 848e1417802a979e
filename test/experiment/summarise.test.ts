import { describe, expect, it } from 'vitest';
import { inProcess, planOf, summarise, ShardRunner } from '../../src/experiment/index.js';
import { OUTCOMES } from '../../src/experiment/outcome-table.js';
import { smallScenario } from '../model/support/small-scenario.js';

const baseline = smallScenario({ id: 'baseline' });
const ended = smallScenario({
  id: 'ended',
  policies: baseline.policies.map((policy) => (policy.id === 'title-42' ? { ...policy, until: '2022-02-08' } : policy)),
});
const plan = planOf([baseline, ended], { replications: 4 });
const tool = { name: 'borderflow', version: '0.0.0' };
const rows = await inProcess.run(plan, () => undefined);
const result = summarise(plan, rows, tool);

describe('an experiment', () => {
  it('is the same whatever order replications are run in', () => {
    const runner = new ShardRunner(plan);
    const backwards = [3, 2, 1, 0].map((replication) => runner.run(replication)).reverse();
    expect(summarise(plan, backwards, tool)).toEqual(result);
  });

  it('reports each replication done as it goes', async () => {
    const seen: string[] = [];
    await inProcess.run(planOf([baseline], { replications: 3 }), (done, total) => seen.push(`${done}/${total}`));
    expect(seen).toEqual(['1/3', '2/3', '3/3']);
  });

  it('stops when it is interrupted', async () => {
    const controller = new AbortController();
    const run = inProcess.run(plan, () => controller.abort(new Error('interrupted')), controller.signal);
    await expect(run).rejects.toThrow('interrupted');
  });

  it('adds up outcomes to the encounters, month by month and in every total', () => {
    const [scenario] = result.scenarios;
    const total = (where: Partial<Record<'demographic' | 'nationality' | 'scope', string>>): number =>
      scenario.outcomes
        .filter((row) => Object.entries(where).every(([key, value]) => row[key as 'scope'] === value))
        .reduce((sum, row) => sum + row.mean, 0);
    const encounters = scenario.metrics.find((metric) => metric.metric === 'encounters' && metric.scope === 'all');
    const all = total({ demographic: 'all', nationality: 'all', scope: 'all' });
    expect(all).toBeCloseTo(encounters?.mean ?? NaN, 6);
    const parts = ['single_adult', 'family_unit', 'uc'].map((demographic) =>
      total({ demographic, nationality: 'all', scope: 'DRT' }),
    );
    expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(all, 6);
    for (const row of scenario.outcomes) expect(OUTCOMES).toContain(row.outcome);
  });

  it('compares replication by replication with the baseline', () => {
    const [comparison] = result.comparisons;
    expect([comparison.scenario, comparison.baseline]).toEqual(['ended', 'baseline']);
    const expulsions = comparison.metrics.find((row) => row.metric === 'expulsions_t42' && row.scope === 'all');
    const means = result.scenarios.map(
      ({ metrics }) => metrics.find((row) => row.metric === 'expulsions_t42' && row.scope === 'all')?.mean ?? NaN,
    );
    expect(expulsions?.difference).toBeCloseTo(means[1] - means[0], 9);
    expect(expulsions?.high).toBeLessThan(0);
    expect(expulsions?.n).toBe(4);
  });

  it('has flows whose rows add up to the baseline and whose columns add up to the scenario', () => {
    const [comparison] = result.comparisons;
    const [one, other] = result.scenarios.map(
      ({ metrics }) => metrics.find((row) => row.metric === 'encounters' && row.scope === 'all')?.mean ?? NaN,
    );
    const sum = (keep: (flow: (typeof comparison.flows)[number]) => boolean): number =>
      comparison.flows.filter(keep).reduce((total, flow) => total + flow.persons, 0);
    expect(sum((flow) => flow.from !== 'not-encountered')).toBeCloseTo(one, 6);
    expect(sum((flow) => flow.to !== 'not-encountered')).toBeCloseTo(other, 6);
  });

  it('says of each check in how many replications it held', () => {
    for (const { checks } of result.scenarios) {
      for (const check of checks) {
        expect(check.passed).toBe(true);
        expect(check.detail).toMatch(/^held in 4 of 4 replications; replication 0: /);
      }
    }
  });

  it('has no interval from a single replication, and says so by NaN', async () => {
    const single = planOf([baseline], { replications: 1 });
    const { scenarios } = summarise(single, await inProcess.run(single, () => undefined), tool);
    expect(scenarios[0].metrics[0]).toMatchObject({ n: 1, low: NaN, high: NaN });
  });
});

describe('a plan', () => {
  it("takes the baseline's seed and replications unless told otherwise", () => {
    expect(planOf([baseline, ended])).toMatchObject({ seed: 'small', replications: 2 });
    expect(planOf([baseline], { seed: 'x', replications: 9 })).toMatchObject({ seed: 'x', replications: 9 });
  });

  it('refuses two scenarios of one name, and other periods than the baseline has', () => {
    expect(() => planOf([baseline, baseline])).toThrow('two scenarios are called "baseline"');
    const longer = smallScenario({ id: 'longer', period: { from: '2022-02-01', to: '2022-02-20', warmUpDays: 7 } });
    expect(() => planOf([baseline, longer])).toThrow('"longer" does not have the period and warm-up of "baseline"');
  });
});
