import type { Variate } from './variate.js';

/** The data in ascending order. */
function ascending(name: string, data: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(data).sort();
  if (sorted.length === 0 || !Number.isFinite(sorted[0]) || !Number.isFinite(sorted[sorted.length - 1])) {
    throw new RangeError(`${name} needs at least one value, all of them finite`);
  }
  return sorted;
}

/**
 * What was observed, with straight lines in between: as likely between any two neighbouring data as between any others,
 * never below the least nor above the greatest. The quantile is that of type 7 in R.
 *
 * Source: A. Law, Simulation Modeling and Analysis, 5th ed. (2015), section 8.3.16; R. Hyndman and Y. Fan, The American
 * Statistician 50 (1996), 361-365.
 *
 * @throws RangeError when there are no data, or one that is not finite.
 */
export function empirical(data: ArrayLike<number>): Variate {
  const sorted = ascending('empirical', data);
  const last = sorted.length - 1;
  // Both moments over the straight lines, taken about a middle value so that large data keep their digits.
  const origin = sorted[last >> 1];
  let first = 0;
  let second = 0;
  for (let i = 0; i < last; i++) {
    const [a, b] = [sorted[i] - origin, sorted[i + 1] - origin];
    first += (a + b) / 2 / last;
    second += (a * a + a * b + b * b) / 3 / last;
  }
  return {
    mean: origin + first,
    variance: Math.max(0, second - first * first),
    quantile: (u) => {
      const place = u * last;
      const i = Math.min(last, Math.floor(place));
      return i === last ? sorted[last] : sorted[i] + (place - i) * (sorted[i + 1] - sorted[i]);
    },
  };
}

/**
 * What was observed and nothing else: each datum as likely as any other, the smallest with at least a share u at or
 * below it (type 1 in R; Hyndman and Fan 1996).
 *
 * @throws RangeError when there are no data, or one that is not finite.
 */
export function empiricalStep(data: ArrayLike<number>): Variate {
  const sorted = ascending('empiricalStep', data);
  const count = sorted.length;
  const mean = sorted.reduce((sum, x) => sum + x / count, 0);
  return {
    mean,
    variance: sorted.reduce((sum, x) => sum + ((x - mean) * (x - mean)) / count, 0),
    quantile: (u) => sorted[Math.min(count, Math.max(1, Math.ceil(u * count))) - 1],
  };
}
