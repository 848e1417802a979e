import { binomialTerm } from './saddle-point.js';
import type { Tails } from './tails.js';

/** The continued fraction of the incomplete beta function, which converges fast for x < (a + 1) / (a + b + 2). */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < 10_000_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    result *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    result *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return result;
}

/**
 * The regularised incomplete beta function I(x; a, b) and its complement: the tails of a beta variable.
 *
 * Relative error about 1e-14 on the smaller side. `slope` is the density times x. Sources: NIST Digital Library of
 * Mathematical Functions 8.17.22 (continued fraction), Lentz's method as in {@link gammaTails}, the factor in front by
 * Loader (2000).
 *
 * @param a - first shape, above 0.
 * @param b - second shape, above 0.
 * @param x - the point, in (0, 1).
 * @param y - 1 - x, given apart so that a point next to 1 keeps its digits.
 */
export function betaTails(a: number, b: number, x: number, y: number): Tails {
  const term = (a * b * binomialTerm(a, b, x, y)) / (a + b);
  const slope = term / y;
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, (term * fraction(a, b, x)) / a);
    return { lower, upper: 1 - lower, slope };
  }
  const upper = Math.min(1, (term * fraction(b, a, y)) / b);
  return { lower: 1 - upper, upper, slope };
}
