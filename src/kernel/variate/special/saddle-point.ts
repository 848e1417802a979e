import { stirlingError } from './stirling.js';

const TWO_PI = 6.28318530717958647693;

/** x ln(x / m) + m - x, without cancellation where x is near m. */
function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * (Math.log(x) - Math.log(m)) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let term = 2 * x * v;
  for (let j = 3; ; j += 2) {
    term *= v * v;
    const next = sum + term / j;
    if (next === sum) return sum;
    sum = next;
  }
}

/**
 * mˣ exp(-m) / Γ(x + 1): the probability of x where m are expected (Poisson), for any real x > 0 and m > 0.
 *
 * By the saddle-point expansion, which keeps its relative precision however large x and m are.
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 */
export function poissonTerm(x: number, m: number): number {
  return Math.exp(-stirlingError(x) - deviance(x, m)) / Math.sqrt(TWO_PI * x);
}

/**
 * Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) pᵃ qᵇ: the probability of a successes and b failures (binomial), for any real
 * a > 0 and b > 0. `p` and `q` add up to 1 and are both given, since the small one loses its digits in 1 minus the other.
 * Source: as for {@link poissonTerm}.
 */
export function binomialTerm(a: number, b: number, p: number, q: number): number {
  const n = a + b;
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * p) - deviance(b, n * q);
  return Math.exp(exponent) * Math.sqrt(n / (TWO_PI * a * b));
}
