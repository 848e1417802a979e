import { invertTails } from './special/invert-tails.js';
import type { Tails } from './special/tails.js';
import type { Variate } from './variate.js';

/**
 * One of several exponential times, chosen by chance: coefficient of variation at least 1. By inversion of the mixture,
 * so that one uniform number serves both for the choice and for the time, and more of it always gives more.
 * Source: D. Gross, J. Shortle, J. Thompson, C. Harris, Fundamentals of Queueing Theory, 4th ed. (2008), section 3.3.
 *
 * @param weights - how likely each of the times is, not negative; they need not add up to 1.
 * @param means - their means, above 0.
 * @throws RangeError unless there is a mean for each weight, all finite, with a sum of weights above 0.
 */
export function hyperexponential(weights: readonly number[], means: readonly number[]): Variate {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const valid =
    weights.length === means.length &&
    weights.every((weight) => weight >= 0) &&
    means.every((mean) => mean > 0 && mean < Infinity);
  if (!(valid && total > 0 && total < Infinity)) {
    throw new RangeError(
      'hyperexponential needs weights >= 0 with a finite sum > 0 and a finite mean > 0 for each, ' +
        `not ${weights.join(', ')} and ${means.join(', ')}`,
    );
  }
  const parts = means.map((mean, i) => ({ mean, share: weights[i] / total })).filter((part) => part.share > 0);
  const mean = parts.reduce((sum, part) => sum + part.share * part.mean, 0);
  const half = parts.reduce((sum, part) => sum + part.share * part.mean * part.mean, 0);
  const shortest = Math.log(Math.min(...parts.map((part) => part.mean)));
  const longest = Math.log(Math.max(...parts.map((part) => part.mean)));
  const tails = (x: number): Tails => {
    let [lower, upper, slope] = [0, 0, 0];
    for (const part of parts) {
      const rest = part.share * Math.exp(-x / part.mean);
      lower -= part.share * Math.expm1(-x / part.mean);
      upper += rest;
      slope += (rest * x) / part.mean;
    }
    return { lower, upper, slope };
  };
  return {
    mean,
    variance: 2 * half - mean * mean,
    quantile: (u) => {
      const unit = Math.log(-Math.log1p(-u));
      return invertTails(tails, u, unit + shortest - 1e-9, unit + longest + 1e-9, unit + Math.log(mean));
    },
  };
}
