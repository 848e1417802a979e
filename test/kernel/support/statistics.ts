/** ln Γ(a), by Stirling's series after shifting the argument up to 20, error below 1e-14. */
function logGamma(a: number): number {
  let shift = 0;
  let x = a;
  for (; x < 20; x++) shift += Math.log(x);
  const inverse = 1 / (x * x);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/**
 * P(X > x) for a chi-square variable: the regularised upper incomplete gamma function Q(df / 2, x / 2).
 * Source: Abramowitz and Stegun (1964), 6.5.29 (series) and 6.5.31 (continued fraction).
 */
export function chiSquareTail(x: number, df: number): number {
  const a = df / 2;
  const y = x / 2;
  if (y <= 0) return 1;
  const front = Math.exp(a * Math.log(y) - y - logGamma(a));
  if (y < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * 1e-16; n++) {
      term *= y / (a + n);
      sum += term;
    }
    return 1 - front * sum;
  }
  let b = y + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 100_000; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return front * fraction;
}

/** Two-sided p-value of a standard normal statistic. */
export function normalTwoSided(z: number): number {
  return chiSquareTail(z * z, 1);
}

/** Two-sided p-value of a chi-square statistic: counts that are too even are as wrong as counts that are too uneven. */
export function chiSquareTwoSided(x: number, df: number): number {
  const tail = chiSquareTail(x, df);
  return 2 * Math.min(tail, 1 - tail);
}

/** Pearson's statistic of counts that should be equal. */
export function evenness(counts: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i];
  const expected = total / counts.length;
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += (counts[i] - expected) ** 2 / expected;
  return sum;
}

/** Mean of numbers, and its standard error from their own scatter. */
export function meanAndError(values: readonly number[]): { readonly mean: number; readonly error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}

/**
 * z of the serial products of uniform numbers: under independence the sum of 12 (u - ½)(v - ½) over n disjoint or
 * overlapping neighbours has mean 0 and variance n.
 */
export function lagOneZ(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 1; i < values.length; i++) sum += 12 * (values[i - 1] - 0.5) * (values[i] - 0.5);
  return sum / Math.sqrt(values.length - 1);
}

/** Chi-square of the pairs (x, y) over a square grid of equal cells. */
export function pairEvenness(x: ArrayLike<number>, y: ArrayLike<number>, side: number): number {
  const counts = new Float64Array(side * side);
  for (let i = 0; i < x.length; i++) counts[Math.floor(x[i] * side) * side + Math.floor(y[i] * side)]++;
  return evenness(counts);
}
