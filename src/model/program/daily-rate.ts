/**
 * Daily totals from monthly totals, without a jump at the end of a month.
 *
 * The rate is continuous and linear in two pieces a month: it takes the average of its neighbours at a month's ends
 * and, in the middle, the value that keeps the month's total exactly. At the first and last month the rate ends level
 * with the month's own mean.
 *
 * @param totals - total of each month, not negative.
 * @param lengths - days in each month.
 * @returns one array of daily totals per month, each summing to the month's total.
 */
export function dailyTotals(totals: readonly number[], lengths: readonly number[]): Float64Array[] {
  const means = totals.map((total, i) => total / lengths[i]);
  // An edge above twice a month's mean would need a negative rate in its middle.
  const edges = Array.from({ length: totals.length + 1 }, (_, i) => {
    const before = means[Math.max(0, i - 1)];
    const after = means[Math.min(totals.length - 1, i)];
    return Math.min((before + after) / 2, 2 * before, 2 * after);
  });
  return totals.map((_, i) => {
    const middle = 2 * means[i] - (edges[i] + edges[i + 1]) / 2;
    return monthOf(edges[i], middle, edges[i + 1], lengths[i]);
  });
}

/** Integrals over each day of the rate that runs from `start` to `middle` to `end` over a month of `days` days. */
function monthOf(start: number, middle: number, end: number, days: number): Float64Array {
  const half = days / 2;
  const cumulative = (t: number): number => {
    if (t <= half) return start * t + ((middle - start) * t * t) / (2 * half);
    const rest = t - half;
    return ((start + middle) / 2) * half + middle * rest + ((end - middle) * rest * rest) / (2 * half);
  };
  return Float64Array.from({ length: days }, (_, day) => cumulative(day + 1) - cumulative(day));
}
