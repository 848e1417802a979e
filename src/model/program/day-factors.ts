import { standardNormalQuantile, type Stream } from '../../kernel/index.js';
import type { Span } from './span.js';

/**
 * How far each day's encounters lie above or below their expectation: lognormal with mean 1 and the given coefficient
 * of variation, one factor for all kinds of case, then scaled within each month so that months keep their totals.
 */
export function drawDayFactors(span: Span, weights: Float64Array, cv: number, stream: Stream): Float64Array {
  const s = Math.sqrt(Math.log1p(cv * cv));
  const factors = Float64Array.from({ length: span.days }, () =>
    Math.exp(s * standardNormalQuantile(stream.uniform()) - (s * s) / 2),
  );
  const expected = new Float64Array(span.months.length);
  const drawn = new Float64Array(span.months.length);
  for (let day = 0; day < span.days; day++) {
    expected[span.monthOfDay[day]] += weights[day];
    drawn[span.monthOfDay[day]] += weights[day] * factors[day];
  }
  for (let day = 0; day < span.days; day++) {
    const month = span.monthOfDay[day];
    if (drawn[month] > 0) factors[day] *= expected[month] / drawn[month];
  }
  return factors;
}
