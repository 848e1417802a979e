import jstat from 'jstat';

/**
 * Quantile of Student's t distribution.
 *
 * @param probability - between 0 and 1.
 * @param degreesOfFreedom - at least 1.
 */
export function tQuantile(probability: number, degreesOfFreedom: number): number {
  return jstat.studentt.inv(probability, degreesOfFreedom);
}
