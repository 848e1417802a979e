const HALF_LOG_TWO_PI = 0.91893853320467274178;

/**
 * What Stirling's formula lacks: ln Γ(n + 1) - [(n + ½) ln n - n + ½ ln 2π], absolute error about 1e-15.
 *
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000), whose δ(n) this is; the
 * asymptotic series is Abramowitz and Stegun (1964) 6.1.41, reached from below by δ(n) = δ(n + 1) + (n + ½) ln(1 + 1/n) - 1.
 *
 * @param n - a number above 0.
 */
export function stirlingError(n: number): number {
  let x = n;
  let sum = 0;
  for (; x < 16; x++) sum += (x + 0.5) * Math.log1p(1 / x) - 1;
  const inverse = 1 / (x * x);
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse * (1 / 1188))))) / x;
  return sum + series;
}

/** ln Γ(x) for x > 0, absolute error about 1e-15 (1 + |ln Γ(x)|). */
export function logGamma(x: number): number {
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingError(x);
}
