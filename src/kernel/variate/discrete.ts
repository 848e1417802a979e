import type { Variate } from './variate.js';

/**
 * Given values with given weights, by inversion: the smallest value with at least a share u at or below it. The values
 * are put in ascending order first, so that more of u always gives more.
 *
 * @param weights - one for each value, not negative; they need not add up to 1.
 * @throws RangeError unless there are as many values as weights, all finite, no weight negative and one above 0.
 */
export function discrete(values: ArrayLike<number>, weights: ArrayLike<number>): Variate {
  const order = Array.from(values, (_, i) => i).sort((i, j) => values[i] - values[j]);
  const sorted = Float64Array.from(order, (i) => values[i]);
  const cumulative = new Float64Array(order.length);
  let total = 0;
  let sum = 0;
  for (const [place, i] of order.entries()) {
    if (!(Number.isFinite(values[i]) && weights[i] >= 0)) {
      throw new RangeError(`discrete needs finite values and weights >= 0, not ${values[i]} with ${weights[i]}`);
    }
    total += weights[i];
    sum += weights[i] * values[i];
    cumulative[place] = total;
  }
  if (!(values.length === weights.length && total > 0 && total < Infinity)) {
    throw new RangeError(`discrete needs a weight for each value and a finite sum of weights > 0, not ${total}`);
  }
  const mean = sum / total;
  const squares = order.reduce((s, i) => s + weights[i] * (values[i] - mean) * (values[i] - mean), 0);
  return {
    mean,
    variance: squares / total,
    quantile: (u) => {
      const need = Math.min(u * total, total);
      let low = 0;
      let high = sorted.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (cumulative[middle] >= need) high = middle;
        else low = middle + 1;
      }
      return sorted[low];
    },
  };
}
