import type { Tails } from './tails.js';

/**
 * The point whose tails are `u` below and `1 - u` above, for a distribution on positive numbers.
 *
 * Newton's method on the logarithm of the smaller tail as a function of the logarithm of the point, in which the tails
 * of gamma and beta variables are nearly straight; a step that would leave the bracket is replaced by halving it. Ends
 * one step after the steps have become smaller than 1e-9, so that the last error is about the rounding of the tails.
 *
 * @param tails - the tails at a point.
 * @param u - share below, in (0, 1).
 * @param low - logarithm of a point with less than `u` below it.
 * @param high - logarithm of a point with more than `u` below it.
 * @param start - logarithm of a first guess.
 */
export function invertTails(tails: (x: number) => Tails, u: number, low: number, high: number, start: number): number {
  const below = u <= 0.5;
  const target = Math.log(below ? u : 1 - u);
  let y = start > low && start < high ? start : (low + high) / 2;
  for (let i = 0; i < 500; i++) {
    const { lower, upper, slope } = tails(Math.exp(y));
    const tail = below ? lower : upper;
    const distance = below ? Math.log(tail) - target : target - Math.log(tail);
    if (distance < 0) low = y;
    else high = y;
    let next = y - (distance * tail) / slope;
    if (next >= low && next <= high) {
      if (Math.abs(next - y) < 1e-9) return Math.exp(next);
    } else {
      next = (low + high) / 2;
      if (next === low || next === high) break;
    }
    y = next;
  }
  return Math.exp(y);
}
