import { betaTails } from './special/incomplete-beta.js';
import { invertTails } from './special/invert-tails.js';
import { logGamma } from './special/stirling.js';
import { standardNormalQuantile } from './standard-normal.js';
import type { Variate } from './variate.js';

const LOG_LEAST = -690;
const LOG_HALF = Math.log(0.5);

/** A first guess at the logarithm of the quantile, for shapes of at least 1. Abramowitz and Stegun (1964), 26.5.22. */
function guess(a: number, b: number, u: number): number {
  const z = -standardNormalQuantile(u);
  const h = 2 / (1 / (2 * a - 1) + 1 / (2 * b - 1));
  const lambda = (z * z - 3) / 6;
  const w = (z * Math.sqrt(h + lambda)) / h - (1 / (2 * b - 1) - 1 / (2 * a - 1)) * (lambda + 5 / 6 - 2 / (3 * h));
  return Math.log(a / (a + b * Math.exp(2 * w)));
}

/** A quantile of a beta variable, if it lies at or below ½. */
function lowerHalf(a: number, b: number, u: number): number {
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  // Below ½, I(x; a, b) <= xᵃ max(1, 2^(1 - b)) / (a B(a, b)).
  const least = (Math.log(u) + Math.log(a) + logBeta + Math.min(0, (1 - b) * LOG_HALF)) / a;
  if (least < LOG_LEAST) return 0;
  const low = least - 1e-9 * (1 + Math.abs(least));
  const start = a >= 1 && b >= 1 ? guess(a, b, u) : least;
  return invertTails((x) => betaTails(a, b, x, 1 - x), u, low, LOG_HALF + 1e-9, start);
}

/**
 * Beta with two shapes, stretched to lie between `low` and `high`, by inversion of the regularised incomplete beta
 * function, relative error below 1e-12 (of the distance from the nearer end). A quantile takes some microseconds: draw
 * often from a `QuantileTable`. Source: Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions 2 (1995), ch. 25.
 *
 * @throws RangeError unless all are finite, the shapes above 0, and `low <= high`.
 */
export function beta(a: number, b: number, low = 0, high = 1): Variate {
  if (!(a > 0 && a < Infinity && b > 0 && b < Infinity && low <= high && Number.isFinite(high - low))) {
    throw new RangeError(`beta needs finite shapes > 0 and finite low <= high, not ${a}, ${b}, ${low} and ${high}`);
  }
  const span = high - low;
  const sum = a + b;
  const { lower, upper } = betaTails(a, b, 0.5, 0.5);
  return {
    mean: low + (span * a) / sum,
    variance: (((span * span * a) / sum) * b) / sum / (sum + 1),
    quantile: (u) => {
      const inLowerHalf = u <= 0.5 ? u <= lower : 1 - u >= upper;
      return inLowerHalf ? low + span * lowerHalf(a, b, u) : high - span * lowerHalf(b, a, 1 - u);
    },
  };
}
