import { total } from './tally.js';

/** A margin: cells fall into groups, and each group has a target for every outcome (persons). */
export interface Margin {
  /** The group of a cell, or -1 when the margin does not constrain it. */
  readonly groupOf: readonly number[];
  /** Target persons by group and outcome. */
  readonly targets: readonly (readonly number[])[];
}

export interface Fit {
  /** Outcome probabilities of each cell; every row sums to 1, cells without persons included. */
  readonly probabilities: readonly (readonly number[])[];
  /** Rounds used. */
  readonly rounds: number;
  /** Largest absolute difference between a target and its fitted sum, persons. */
  readonly gap: number;
}

/**
 * Iterative proportional fitting (Deming and Stephan 1940) of outcome probabilities to margins, given each cell's
 * persons. Probabilities, not counts, are scaled: a cell of few or no persons takes the mix that its groups' factors
 * imply, so no cell needs a rule of its own. A zero in the seed is structural and stays zero.
 *
 * @param persons persons by cell
 * @param seed starting weights by cell and outcome; each row has a positive entry
 * @throws RangeError when a cell is left without any possible outcome
 */
export function fitOutcomes(
  persons: readonly number[],
  seed: readonly (readonly number[])[],
  margins: readonly Margin[],
  { rounds, tolerance }: { rounds: number; tolerance: number },
): Fit {
  let probabilities = seed.map(normalised);
  let gap = Infinity;
  let round = 0;
  while (round < rounds && gap > tolerance) {
    round += 1;
    for (const margin of margins) {
      const sums = marginSums(persons, probabilities, margin);
      const factors = margin.targets.map((targets, group) =>
        targets.map((target, outcome) => {
          const sum = sums[group]?.[outcome] ?? 0;
          return sum > 0 ? target / sum : 1;
        }),
      );
      probabilities = probabilities.map((row, cell) => {
        const factor = factors[margin.groupOf[cell] ?? -1];
        return factor === undefined ? row : normalised(row.map((value, outcome) => value * (factor[outcome] ?? 1)));
      });
    }
    gap = Math.max(...margins.map((margin) => marginGap(persons, probabilities, margin)));
  }
  return { probabilities, rounds: round, gap };
}

function marginSums(
  persons: readonly number[],
  probabilities: readonly (readonly number[])[],
  margin: Margin,
): number[][] {
  const sums = margin.targets.map((targets) => targets.map(() => 0));
  probabilities.forEach((row, cell) => {
    const sum = sums[margin.groupOf[cell] ?? -1];
    if (sum === undefined) return;
    row.forEach((value, outcome) => {
      sum[outcome] = (sum[outcome] ?? 0) + value * (persons[cell] ?? 0);
    });
  });
  return sums;
}

function marginGap(persons: readonly number[], probabilities: readonly (readonly number[])[], margin: Margin): number {
  const sums = marginSums(persons, probabilities, margin);
  return Math.max(
    ...margin.targets.flatMap((targets, group) =>
      targets.map((target, outcome) => Math.abs(target - (sums[group]?.[outcome] ?? 0))),
    ),
  );
}

function normalised(weights: readonly number[]): number[] {
  const sum = total(weights);
  if (!(sum > 0)) throw new RangeError('a cell has no possible outcome');
  return weights.map((weight) => weight / sum);
}
