import { describe, expect, it } from 'vitest';
import { fitOutcomes } from '../../scenarios/derive/proportional-fit.js';

const limits = { rounds: 200, tolerance: 1e-9 };

describe('fitOutcomes', () => {
  // Two nationalities by two demographics; outcomes are return and release.
  const persons = [60, 40, 30, 70];
  const uniform = persons.map(() => [1, 1]);
  const byNationality = {
    groupOf: [0, 0, 1, 1],
    targets: [
      [50, 50],
      [20, 80],
    ],
  };
  const byDemographic = {
    groupOf: [0, 1, 0, 1],
    targets: [
      [45, 45],
      [25, 85],
    ],
  };

  it('converges to margins that agree', () => {
    const fit = fitOutcomes(persons, uniform, [byNationality, byDemographic], limits);
    expect(fit.gap).toBeLessThan(1e-9);
    expect(fit.rounds).toBeLessThan(200);
    const returned = fit.probabilities.map((row, cell) => (row[0] ?? 0) * (persons[cell] ?? 0));
    expect((returned[0] ?? 0) + (returned[1] ?? 0)).toBeCloseTo(50, 8);
    expect((returned[0] ?? 0) + (returned[2] ?? 0)).toBeCloseTo(45, 8);
  });

  it('gives a cell without persons the mix that its groups imply', () => {
    const fit = fitOutcomes(
      [60, 0],
      [
        [1, 1],
        [1, 1],
      ],
      [{ groupOf: [0, 0], targets: [[45, 15]] }],
      limits,
    );
    expect(fit.probabilities[1]?.[0]).toBeCloseTo(0.75, 9);
  });

  it('keeps a structural zero', () => {
    const fit = fitOutcomes(
      [50, 50],
      [
        [1, 0],
        [1, 1],
      ],
      [{ groupOf: [0, 0], targets: [[70, 30]] }],
      limits,
    );
    expect(fit.probabilities[0]).toEqual([1, 0]);
    expect(fit.gap).toBeLessThan(1e-6);
  });

  it('reports the distance that remains when margins contradict each other', () => {
    const fit = fitOutcomes(
      [10],
      [[1, 1]],
      [
        { groupOf: [0], targets: [[2, 8]] },
        { groupOf: [0], targets: [[5, 5]] },
      ],
      limits,
    );
    expect(fit.gap).toBeCloseTo(3, 6);
  });

  it('rejects a cell without any possible outcome', () => {
    expect(() => fitOutcomes([10], [[0, 0]], [], limits)).toThrow(RangeError);
  });
});
