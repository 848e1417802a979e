/** A distribution of real numbers, sampled by inversion: one uniform number gives one value, and more gives more. */
export interface Variate {
  readonly mean: number;
  readonly variance: number;
  /** The value below which a share `u` of the distribution lies, for u in (0, 1). */
  quantile(u: number): number;
}
