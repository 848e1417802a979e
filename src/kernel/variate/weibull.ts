import { logGamma } from './special/stirling.js';
import type { Variate } from './variate.js';

/**
 * Weibull with a shape and a scale (63.2 % lie below the scale), by inversion: scale × (-ln(1 - u)) to the power of
 * 1 / shape. The power is taken by exp and log, whose bits are the same everywhere; see docs/kernel/randomness.md.
 * Source: W. Weibull, J. Appl. Mech. 18 (1951), 293-297.
 *
 * @throws RangeError unless both are finite, the shape above 0 and the scale not negative, and the variance is finite.
 */
export function weibull(shape: number, scale: number): Variate {
  if (!(shape > 0 && shape < Infinity && scale >= 0 && scale < Infinity)) {
    throw new RangeError(`weibull needs a finite shape > 0 and a finite scale >= 0, not ${shape} and ${scale}`);
  }
  const first = logGamma(1 + 1 / shape);
  const second = logGamma(1 + 2 / shape);
  const mean = scale * Math.exp(first);
  const variance = mean * mean * Math.expm1(second - 2 * first);
  if (!(variance < Infinity)) throw new RangeError(`weibull has no finite variance at the shape ${shape}`);
  return { mean, variance, quantile: (u) => scale * Math.exp(Math.log(-Math.log1p(-u)) / shape) };
}
