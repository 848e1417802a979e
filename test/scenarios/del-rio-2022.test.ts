/** The shipped Del Rio scenarios, run as they are. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/cli/node-files.js';
import { flowMatrix, FLOW_STATES } from '../../src/experiment/flows.js';
import { compile, Simulator } from '../../src/model/index.js';
import { DISPOSITIONS, type Scenario } from '../../src/scenario/scenario.js';
import { loadScenario } from '../../src/scenario/index.js';

function load(name: string): Scenario {
  const loaded = loadScenario(`scenarios/del-rio-2022-${name}.yaml`, {}, nodeFiles);
  if (!loaded.ok) throw new Error(`${name} has faults`);
  return loaded.scenario;
}

/** Published Border Patrol encounters of the sector in a month, read anew from the table. */
function published(month: string): number {
  return readFileSync('scenarios/data/usbp-encounters.csv', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(`${month},DRT,`))
    .reduce((sum, line) => sum + Number(line.split(',')[4]), 0);
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

describe('the baseline', () => {
  it('reproduces the published encounters month by month (8 replications; false alarm 1 in 1,000; 1 % would be caught)', () => {
    const program = compile(load('baseline'));
    const simulator = new Simulator(program);
    const size = program.decisions.pairs * (DISPOSITIONS.length + 1);
    const months = ['2022-02', '2022-03', '2022-04', '2022-05'];
    const counts = months.map((): number[] => []);
    for (let k = 0; k < 8; k++) {
      const { outcomes, checks } = simulator.run('encounters', k);
      for (const check of checks) expect(check).toMatchObject({ passed: true });
      months.forEach((month, m) => {
        const start = program.span.months.indexOf(month) * size;
        counts[m].push(outcomes.subarray(start, start + size).reduce((a, b) => a + b, 0));
      });
    }
    months.forEach((month, m) => {
      const values = counts[m];
      const variance = values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);
      const error = Math.sqrt(variance / values.length);
      // Four months, seven degrees of freedom: t of 1 - 0.001/8.
      expect(Math.abs(mean(values) - published(month)) / error, month).toBeLessThan(6.4);
      expect(Math.abs(mean(values) / published(month) - 1), month).toBeLessThan(0.01);
    });
  }, 120_000);
});

describe('the instruction of 20 March', () => {
  it('moves nobody whom it does not name, but for the few whom ICE answers otherwise', () => {
    const [baseline, scenario] = ['baseline', 'patd'].map((name) => {
      const program = compile(load(name));
      return { program, cases: new Simulator(program).run('flows', 0).cases };
    });
    const matrix = flowMatrix(baseline.cases, scenario.cases);
    const flow = (from: string, to: string): number =>
      matrix[FLOW_STATES.indexOf(from as 'nta-or') * FLOW_STATES.length + FLOW_STATES.indexOf(to as 'nta-or')];
    expect(flow('nta-or', 'parole-atd')).toBeGreaterThan(15_000);
    expect(flow('nta-or', 'expel-title-42')).toBeGreaterThan(300);
    expect(flow('parole-atd', 'nta-or')).toBeLessThan(40);
    expect(flow('expel-title-42', 'nta-or')).toBe(0);
    for (const other of ['transfer-hhs', 'prosecution', 'mpp-return', 'voluntary-return']) {
      expect(flow(other, 'parole-atd') + flow(other, 'nta-or') + flow('nta-or', other), other).toBeLessThan(10);
    }
  }, 120_000);

  it('is exactly its two components', () => {
    const whole = load('patd');
    const document = load('patd-document');
    const title42 = load('patd-title-42');
    expect(whole.documents).toEqual(document.documents);
    expect(whole.title42).toEqual(title42.title42);
    expect([document.partOf, title42.partOf]).toEqual([whole.id, whole.id]);
    expect(document.title42).toEqual(load('baseline').title42);
    expect(title42.documents).toEqual(load('baseline').documents);
  });
});
