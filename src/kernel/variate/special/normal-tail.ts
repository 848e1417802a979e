import { gammaTails } from './incomplete-gamma.js';

/**
 * Probability that a standard normal variable exceeds z, with its relative precision however far out z is: below
 * 1e-300 from z = 37.1. By the incomplete gamma function, Abramowitz and Stegun (1964) 26.4.19 with 1 degree of freedom.
 */
export function normalTail(z: number): number {
  if (z === 0) return 0.5;
  const x = (z * z) / 2;
  if (x === Infinity) return z > 0 ? 0 : 1;
  if (x < 1e-300) return 0.5;
  const { lower, upper } = gammaTails(0.5, x);
  return z > 0 ? upper / 2 : 0.5 + lower / 2;
}
