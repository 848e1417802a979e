/** Distributions of durations and of sizes, in one notation everywhere. */
import { z } from 'zod';

import type { DiscreteDistribution, Distribution } from '../scenario.js';
import { asFigure } from './figure.js';
import { vouching } from './provenance.js';
import { duration, pureNumber, share } from './quantities.js';
import { show } from './show.js';

/** The distributions of durations. */
export const DISTRIBUTIONS = ['constant', 'uniform', 'triangular', 'exponential', 'lognormal'] as const;

const constant = z.strictObject({
  dist: z.literal('constant').describe('Always the same duration.'),
  value: duration.describe('The duration.'),
  ...vouching,
});

const uniform = z
  .strictObject({
    dist: z.literal('uniform').describe('Every duration between two bounds is equally likely.'),
    low: duration.describe('Shortest duration.'),
    high: duration.describe('Longest duration.'),
    ...vouching,
  })
  .refine(({ low, high }) => low <= high, { error: 'expected low <= high' });

const triangular = z
  .strictObject({
    dist: z
      .literal('triangular')
      .describe('Rises from the shortest duration to the most likely one and falls to the longest.'),
    low: duration.describe('Shortest duration.'),
    mode: duration.describe('Most likely duration.'),
    high: duration.describe('Longest duration.'),
    ...vouching,
  })
  .refine(({ low, mode, high }) => low <= mode && mode <= high, { error: 'expected low <= mode <= high' });

const exponential = z.strictObject({
  dist: z.literal('exponential').describe('The chance to end is the same at every moment.'),
  mean: duration.describe('Mean duration.'),
  ...vouching,
});

const lognormal = z.strictObject({
  dist: z.literal('lognormal').describe('Many moderate durations and a long tail.'),
  mean: duration.describe('Mean duration.'),
  cv: pureNumber.describe('Coefficient of variation: standard deviation over mean.'),
  ...vouching,
});

const family = z
  .discriminatedUnion('dist', [constant, uniform, triangular, exponential, lognormal], {
    error: ({ input }) => {
      const isMap = typeof input === 'object' && input !== null;
      if (isMap && !('dist' in input)) return 'a distribution is written whole, with dist and all of its parameters';
      const dist = isMap && 'dist' in input ? input.dist : input;
      return `expected a distribution, one of ${DISTRIBUTIONS.join(', ')}, found ${show(dist)}`;
    },
  })
  .transform((written): Distribution => {
    const { source: _source, assumption: _assumption, ...distribution } = written;
    return distribution;
  });

const always = duration.transform((value): Distribution => ({ dist: 'constant', value }));

const explained = z
  .strictObject({ value: duration.describe('The duration, always the same.'), ...vouching })
  .transform(({ value }): Distribution => ({ dist: 'constant', value }));

/** A duration in hours, fixed or random: `90 min`, `{ value: 90 min, … }` or `{ dist: triangular, low, mode, high, … }`. */
export const durationDistribution: z.ZodType<Distribution, unknown> = asFigure(
  z.union([always, explained, family]) as z.ZodType<Distribution, unknown>,
  'duration',
);

const size = z.int('expected a whole number of persons').min(1, 'expected at least 1 person');

/** Whole-number sizes with their probabilities. */
export const sizeDistribution: z.ZodType<DiscreteDistribution, unknown> = asFigure(
  z
    .strictObject({
      dist: z.literal('discrete').describe('Each value has its own probability.'),
      values: z.array(size).min(1, 'expected at least one value').describe('The sizes, persons.'),
      weights: z
        .array(share)
        .min(1, 'expected at least one weight')
        .describe('Their probabilities, in the same order; they sum to 1.'),
      ...vouching,
    })
    .refine(({ values, weights }) => values.length === weights.length, {
      error: 'expected as many weights as values',
      path: ['weights'],
    })
    .refine(({ weights }) => Math.abs(sum(weights) - 1) < 1e-6, {
      error: (issue) => `expected weights that sum to 1, found a sum of ${sumOfWeights(issue.input)}`,
      path: ['weights'],
    })
    .transform(({ values, weights }): DiscreteDistribution => {
      const total = sum(weights);
      return { values, probabilities: weights.map((weight) => weight / total) };
    }),
  'persons',
);

/** The sum, rounded off the noise of binary fractions. */
export function sum(numbers: readonly number[]): number {
  return Number(numbers.reduce((total, number) => total + number, 0).toPrecision(12));
}

function sumOfWeights(input: unknown): string {
  const weights = typeof input === 'object' && input !== null && 'weights' in input ? input.weights : [];
  return Array.isArray(weights) ? String(sum(weights.filter((weight) => typeof weight === 'number'))) : 'nothing';
}
