import jstat from 'jstat';

/** The part of jstat that serves as an oracle; the package ships no types. */
interface Oracle {
  readonly normal: { inv(p: number, mean: number, deviation: number): number };
  readonly gamma: { cdf(x: number, shape: number, scale: number): number };
  readonly beta: { cdf(x: number, a: number, b: number): number };
  readonly weibull: { cdf(x: number, scale: number, shape: number): number };
  readonly poisson: { pdf(k: number, mean: number): number; cdf(k: number, mean: number): number };
  readonly binomial: { pdf(k: number, n: number, p: number): number; cdf(k: number, n: number, p: number): number };
}

/** Distributions by somebody else's code. */
export const oracle = jstat as unknown as Oracle;
