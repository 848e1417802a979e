import { beta } from './beta.js';
import { constant } from './constant.js';
import type { Variate } from './variate.js';

/**
 * PERT: a beta variable given by its least, most likely and greatest value, with mean (low + 4 mode + high) / 6.
 *
 * Source: D. Malcolm, J. Roseboom, C. Clark, W. Fazar, Operations Research 7 (1959), 646-669; the weight of the mode
 * other than 4 is D. Vose's "modified PERT", Risk Analysis, 3rd ed. (2008).
 *
 * @param weight - how much the mode counts against either end; 4 is PERT, 0 the uniform distribution.
 * @throws RangeError unless all are finite, in order, and the weight is not negative.
 */
export function pert(low: number, mode: number, high: number, weight = 4): Variate {
  const inOrder = low <= mode && mode <= high && Number.isFinite(high - low);
  if (!(inOrder && weight >= 0 && weight < Infinity)) {
    throw new RangeError(
      `pert needs finite low <= mode <= high and a finite weight >= 0, not ${low}, ${mode}, ${high} and ${weight}`,
    );
  }
  if (low === high) return constant(low);
  const span = high - low;
  return beta(1 + (weight * (mode - low)) / span, 1 + (weight * (high - mode)) / span, low, high);
}
