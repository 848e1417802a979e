import { normalTail } from './special/normal-tail.js';
import { standardNormalQuantile } from './standard-normal.js';
import type { Variate } from './variate.js';

/** Nodes and weights of five-point Gauss-Legendre quadrature on (-1, 1). Abramowitz and Stegun (1964), table 25.4. */
const NODES = [-0.906179845938664, -0.5384693101056831, 0, 0.5384693101056831, 0.906179845938664];
const WEIGHTS = [
  0.23692688505618908, 0.47862867049936647, 0.5688888888888889, 0.47862867049936647, 0.23692688505618908,
];

/**
 * Mean and variance of a standard normal variable between two bounds. By quadrature on 64 panels, since the closed
 * formulas lose their digits in narrow windows and far tails; beyond 45 in the exponent nothing is left to add.
 */
function moments(low: number, high: number): { readonly mean: number; readonly variance: number } {
  if (low + high < 0) {
    const mirrored = moments(-high, -low);
    return { mean: -mirrored.mean, variance: mirrored.variance };
  }
  const from = Math.max(low, -9.5);
  const to = Math.min(high, from > 0 ? from + Math.min(45 / from, 9.5) : 9.5);
  const half = (to - from) / 128;
  let [weight, first, second] = [0, 0, 0];
  for (let panel = 0; panel < 64; panel++) {
    for (let k = 0; k < 5; k++) {
      const t = half * (2 * panel + 1 + NODES[k]);
      const density = WEIGHTS[k] * Math.exp(-t * (t / 2 + from));
      weight += density;
      first += density * t;
    }
  }
  for (let panel = 0; panel < 64; panel++) {
    for (let k = 0; k < 5; k++) {
      const t = half * (2 * panel + 1 + NODES[k]);
      const distance = t - first / weight;
      second += WEIGHTS[k] * Math.exp(-t * (t / 2 + from)) * distance * distance;
    }
  }
  return { mean: from + first / weight, variance: second / weight };
}

/**
 * Normal given that it lies between `low` and `high`, by inversion: one uniform number, nothing rejected, so that draws
 * stay synchronised. `mean` and `deviation` are those before truncation; `low` may be -Infinity and `high` Infinity.
 *
 * Source: N. Johnson, S. Kotz, N. Balakrishnan, Continuous Univariate Distributions 1, 2nd ed. (1994), section 13.10.1.
 *
 * @throws RangeError unless the mean is finite, the deviation finite and above 0, `low < high`, and the interval holds
 * at least 1e-290 of the probability.
 */
export function truncatedNormal(mean: number, deviation: number, low: number, high: number): Variate {
  if (!(Number.isFinite(mean) && deviation > 0 && deviation < Infinity && low < high)) {
    throw new RangeError(
      'truncatedNormal needs a finite mean, a finite deviation > 0 and low < high, ' +
        `not ${mean}, ${deviation}, ${low} and ${high}`,
    );
  }
  const a = (low - mean) / deviation;
  const b = (high - mean) / deviation;
  const [belowA, aboveA, belowB, aboveB] = [normalTail(-a), normalTail(a), normalTail(-b), normalTail(b)];
  if (!(Math.max(belowB - belowA, aboveA - aboveB) > 1e-290)) {
    throw new RangeError(`truncatedNormal has no probability between ${low} and ${high}`);
  }
  const standard = moments(a, b);
  return {
    mean: mean + deviation * standard.mean,
    variance: deviation * deviation * standard.variance,
    quantile: (u) => {
      const below = belowA * (1 - u) + belowB * u;
      const above = aboveA * (1 - u) + aboveB * u;
      const z = below <= above ? standardNormalQuantile(below) : -standardNormalQuantile(above);
      return Math.min(high, Math.max(low, mean + deviation * z));
    },
  };
}
