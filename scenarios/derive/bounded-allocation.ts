/** One receiver of an allocation: it takes `weight` times a common factor, held between two bounds (persons). */
export interface Share {
  readonly weight: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Divides `total` persons in proportion to weights, each receiver held within its bounds. The common factor is found by
 * bisection; a total outside the sum of the bounds gives the nearest bound to every receiver.
 *
 * @throws RangeError when a lower bound is above its upper bound or a weight is negative
 */
export function allocate(total: number, shares: readonly Share[]): number[] {
  for (const { weight, lower, upper } of shares) {
    if (lower > upper || weight < 0) throw new RangeError('bounds cross or a weight is negative');
  }
  const at = (factor: number): number[] =>
    shares.map(({ weight, lower, upper }) => Math.min(upper, Math.max(lower, weight * factor)));
  const sum = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);
  let low = 0;
  let high = 1;
  while (sum(at(high)) < total && high < 1e12) high *= 2;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) < total) low = middle;
    else high = middle;
  }
  return at(high);
}
