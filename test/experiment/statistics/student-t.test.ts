import { describe, expect, it } from 'vitest';
import { tQuantile } from '../../../src/experiment/statistics/student-t.js';

describe("the quantile of Student's t", () => {
  // Values to 6 decimals from the exact distribution functions: t with 1 and 2 degrees of freedom has a closed form.
  it.each([
    [0.975, 1, Math.tan(Math.PI * 0.475)],
    [0.95, 1, Math.tan(Math.PI * 0.45)],
    [0.975, 2, (2 * 0.975 - 1) / Math.sqrt(2 * 0.975 * 0.025)],
    [0.975, 19, 2.093024],
    [0.975, 1e6, 1.959966],
  ])('at %f with %i degrees of freedom', (probability, degrees, value) => {
    expect(tQuantile(probability, degrees)).toBeCloseTo(value, 5);
    expect(tQuantile(1 - probability, degrees)).toBeCloseTo(-value, 5);
  });
});
