import { describe, expect, it } from 'vitest';
import { standardNormalQuantile } from '../../../src/kernel/variate/standard-normal.js';
import { expectation } from '../support/integrate.js';
import { chiSquareTail } from '../support/statistics.js';

describe('standard normal quantile', () => {
  // Computed with 40 digits by inverting the complementary error function at the float64 value of the argument.
  it.each([
    [1e-300, -37.0470962993612],
    [1e-100, -21.273453560965322],
    [1e-20, -9.262340089798409],
    [1e-10, -6.361340902404056],
    [1e-5, -4.264890793922825],
    [0.001, -3.0902323061678136],
    [0.01, -2.326347874040841],
    [0.025, -1.9599639845400543],
    [0.05, -1.6448536269514726],
    [0.075, -1.439531470938456],
    [0.1, -1.2815515655446004],
    [0.25, -0.6744897501960818],
    [0.4, -0.2533471031357997],
    [0.5, 0.0],
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
    [1 - 2 ** -53, 8.209536151601387],
  ])('at %d is %d, to 15 digits', (u, z) => {
    expect(Math.abs(standardNormalQuantile(u) - z)).toBeLessThanOrEqual(1e-15 * Math.abs(z));
  });

  it('leads back to its argument through the distribution function, from 1e-250 to the middle', () => {
    for (let exponent = 0.302; exponent < 250; exponent *= 1.01) {
      const u = 10 ** -exponent;
      const z = standardNormalQuantile(u);
      // A relative error e of z becomes one of about z² e of the tail.
      expect(Math.abs(chiSquareTail(z * z, 1) / 2 / u - 1)).toBeLessThan(1e-13 * (1 + z * z));
    }
  });

  it('is symmetric', () => {
    for (let i = 1; i < 512; i++) expect(standardNormalQuantile(1 - i / 1024)).toBe(-standardNormalQuantile(i / 1024));
  });

  it('has no jump where one approximation takes over from another', () => {
    for (const u of [0.075, 0.925, Math.exp(-25)]) {
      const below = standardNormalQuantile(u * (1 - 1e-10));
      const above = standardNormalQuantile(u * (1 + 1e-10));
      expect(above).toBeGreaterThan(below);
      expect(above - below).toBeLessThan(2e-9);
    }
  });

  it('has mean 0 and variance 1', () => {
    const normal = { mean: 0, variance: 1, quantile: standardNormalQuantile };
    expect(expectation(normal, (z) => z)).toBeCloseTo(0, 10);
    expect(expectation(normal, (z) => z * z)).toBeCloseTo(1, 10);
  });
});
