import { describe, expect, it } from 'vitest';
import { compile, Simulator } from '../../../src/model/index.js';
import { PERSONS, shares, smallScenario, title8 } from '../support/small-scenario.js';

const scenario = smallScenario({ period: { from: '2022-02-01', to: '2022-02-28', warmUpDays: 20 } });

/** Encounters in the reported month over replications. */
function encounters(simulator: Simulator, program: ReturnType<typeof compile>, replications: number): number[] {
  const i = program.metricKeys.findIndex((key) => key.metric === 'encounters' && key.scope === 'all');
  return Array.from({ length: replications }, (_, k) => simulator.run('repeats', k).metrics[i]);
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const sd = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1));

describe('splitting encounters into first attempts and repeats', () => {
  it('reproduces the table when expulsions are those of the table (false alarm 1 in 1,000; 2 % would be caught)', () => {
    const program = compile(scenario);
    const values = encounters(new Simulator(program), program, 60);
    const table = Object.values(PERSONS).reduce((a, b) => a + b, 0);
    const error = sd(values) / Math.sqrt(values.length);
    expect(Math.abs(mean(values) - table) / error).toBeLessThan(3.29);
    expect((3.29 * 2 * error) / table).toBeLessThan(0.02);
  });

  it('leaves fewer encounters than the table when nobody is expelled or returned', () => {
    const program = compile({
      ...scenario,
      title42: { ...scenario.title42, discretion: shares(() => 0) },
      title8: title8({ release: 1 }),
    });
    const values = encounters(new Simulator(program), program, 10);
    const { split, cells } = program.sectors[0].arrivals;
    let first = 0;
    for (let day = scenario.period.warmUpDays; day < program.span.days; day++) {
      for (let cell = 0; cell < cells.count; cell++) {
        first += split.first[day * cells.count + cell] * cells.persons[day * cells.count + cell];
      }
    }
    const table = Object.values(PERSONS).reduce((a, b) => a + b, 0);
    expect(first).toBeLessThan(table * 0.95);
    // Within 4.4 standard errors: false alarm about 1 in 100,000.
    expect(Math.abs(mean(values) - first)).toBeLessThan((4.4 * sd(values)) / Math.sqrt(values.length));
  });

  it('never takes more than there is, and says how many repeats found no encounter', () => {
    const program = compile({
      ...scenario,
      arrivals: {
        ...scenario.arrivals,
        repeats: {
          ...scenario.arrivals.repeats,
          probability: [{ when: {}, value: 1 }],
          referenceExpulsionShare: shares(() => 1),
        },
      },
    });
    const { split } = program.sectors[0].arrivals;
    for (const share of split.first) expect(share).toBeGreaterThanOrEqual(0);
    expect(split.unexplained).toBeGreaterThanOrEqual(0);
    expect(Math.max(...split.first)).toBe(1);
  });
});
