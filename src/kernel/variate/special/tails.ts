/** Both sides of a distribution at a point. The smaller of `lower` and `upper` has full relative precision. */
export interface Tails {
  /** Probability of at most the point. */
  readonly lower: number;
  /** Probability of more than the point. */
  readonly upper: number;
  /** Density at the point, times the point: the slope of `lower` in the logarithm of the point. */
  readonly slope: number;
}
