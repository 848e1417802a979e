const scale = 1_000_000;

/** A number with exactly six decimals, never `-0.000000`. */
export function fixed(value: number): string {
  return (Math.round(value * scale) / scale + 0).toFixed(6);
}

/**
 * Probabilities with six decimals that sum to exactly 1 (largest remainder; of equal remainders the earlier wins).
 *
 * @throws RangeError unless the values are non-negative and sum to 1 within 1e-6
 */
export function fixedShares(values: readonly number[]): string[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (Math.abs(total - 1) > 1e-6 || values.some((value) => value < 0)) {
    throw new RangeError(`not probabilities: ${values.join(', ')}`);
  }
  const scaled = values.map((value) => (value / total) * scale);
  const units = scaled.map(Math.floor);
  const missing = scale - units.reduce((sum, unit) => sum + unit, 0);
  const byRemainder = scaled
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) units[index] = (units[index] ?? 0) + 1;
  return units.map((unit) => (unit / scale).toFixed(6));
}
