import { poissonTerm } from './saddle-point.js';
import type { Tails } from './tails.js';

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x): the tails of a gamma variable of shape a and scale 1.
 *
 * Series below a + 1, continued fraction above (modified Lentz), relative error about 1e-14 on the smaller side.
 * Source: Abramowitz and Stegun (1964) 6.5.29 and 6.5.31; W. Lentz, Applied Optics 15 (1976), 668-671, as modified by
 * I. Thompson and A. Barnett, J. Comput. Phys. 64 (1986), 490-509; the factor in front by Loader (2000).
 *
 * @param a - shape, above 0.
 * @param x - the point, above 0.
 */
export function gammaTails(a: number, x: number): Tails {
  const term = poissonTerm(a, x);
  const slope = a * term;
  if (x < a + 1) {
    let factor = 1;
    let sum = 1;
    for (let n = 1; factor > sum * 1e-17; n++) {
      factor *= x / (a + n);
      sum += factor;
    }
    const lower = Math.min(1, term * sum);
    return { lower, upper: 1 - lower, slope };
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 10_000_000; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  const upper = Math.min(1, slope * fraction);
  return { lower: 1 - upper, upper, slope };
}
