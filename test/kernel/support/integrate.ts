import type { Variate } from '../../../src/kernel/variate/variate.js';

/**
 * The integral of f(quantile(u)) over u in (0, 1), by the trapezoidal rule after the double exponential substitution
 * u = 1 / (1 + exp(-π sinh t)), which tames the infinite ends of a quantile function.
 * Source: H. Takahasi and M. Mori, Publications of RIMS 9 (1974), 721-741.
 */
export function expectation(variate: Variate, f: (x: number) => number): number {
  const step = 1 / 2048;
  let sum = 0;
  for (let t = -3.5; t <= 3.5; t += step) {
    const u = 1 / (1 + Math.exp(-Math.PI * Math.sinh(t)));
    const rest = 1 / (1 + Math.exp(Math.PI * Math.sinh(t)));
    if (u > 0 && u < 1) sum += f(variate.quantile(u)) * u * rest * Math.PI * Math.cosh(t) * step;
  }
  return sum;
}
