import { describe, expect, it } from 'vitest';
import { beta } from '../../../src/kernel/variate/beta.js';
import { oracle } from '../support/oracle.js';

describe('beta', () => {
  // Computed with 40 digits by inverting the incomplete beta function at the float64 values of shapes and share.
  it.each([
    [0.05, 0.05, 0.01, 9.71182360272007e-35],
    [0.05, 0.05, 0.5, 0.5],
    [0.1, 3, 1e-12, 2.366901351944941e-121],
    [0.1, 3, 0.01, 2.3669013519449115e-21],
    [0.1, 3, 0.5, 0.00023123990750011794],
    [0.1, 3, 0.9, 0.09839299551030134],
    [0.1, 3, 0.999999999, 0.997040464668001],
    [0.1, 3, 1 - 2 ** -53, 0.9999857663884523],
    [3, 0.1, 1e-300, 2.961509227538751e-100],
    [3, 0.1, 1e-12, 0.0002961311885490759],
    [3, 0.1, 0.01, 0.5413338651193104],
    [3, 0.1, 0.5, 0.9997687600924999],
    [0.5, 0.5, 1e-12, 2.4674011002723395e-24],
    [0.5, 0.5, 0.01, 0.0002467198171342215],
    [0.5, 0.5, 0.5, 0.5],
    [0.5, 0.5, 0.9, 0.9755282581475768],
    [2, 5, 1e-300, 2.5819888974716112e-151],
    [2, 5, 1e-12, 2.581989786361007e-7],
    [2, 5, 0.01, 0.026763191142755056],
    [2, 5, 0.5, 0.26444998329565994],
    [2, 5, 0.9, 0.5103163065514916],
    [2, 5, 0.999999999, 0.9889037391360324],
    [2, 5, 1 - 2 ** -53, 0.9995497181989903],
    [5, 2, 1e-300, 6.988271187715792e-61],
    [5, 2, 1e-12, 0.0027833732636848296],
    [5, 2, 0.01, 0.2943136716802925],
    [5, 2, 0.5, 0.7355500167043401],
    [5, 2, 0.9, 0.9074047410868713],
    [5, 2, 0.999999999, 0.9999918349454157],
    [40, 60, 1e-300, 6.340034618594231e-9],
    [40, 60, 1e-12, 0.12084470519956732],
    [40, 60, 0.01, 0.2902185859792949],
    [40, 60, 0.5, 0.3993307426981328],
    [40, 60, 0.9, 0.46309986647642215],
    [40, 60, 0.999999999, 0.6913449247252829],
    [40, 60, 1 - 2 ** -53, 0.7812026787436701],
    [1000, 3000, 1e-300, 0.0649256985501374],
    [1000, 3000, 1e-12, 0.20397763419939466],
    [1000, 3000, 0.01, 0.234261010893486],
    [1000, 3000, 0.5, 0.24995832999084497],
    [1000, 3000, 0.9, 0.25880017116816467],
    [1000, 3000, 0.999999999, 0.2924390558928464],
    [1000, 3000, 1 - 2 ** -53, 0.3087583272830118],
  ])('of shapes %d and %d has at %d the quantile %d, to 13 digits', (a, b, u, x) => {
    const bound = 1e-14 * (10 + Math.abs(Math.log(x)));
    expect(Math.abs(beta(a, b).quantile(u) / x - 1)).toBeLessThan(bound);
  });

  it('leads back to its argument through the distribution function of another implementation', () => {
    for (const [a, b] of [
      [0.5, 0.5],
      [2, 5],
      [7, 1.5],
      [30, 40],
    ]) {
      for (let u = 0.01; u < 1; u += 0.01) {
        expect(Math.abs(oracle.beta.cdf(beta(a, b).quantile(u), a, b) - u)).toBeLessThan(1e-7);
      }
    }
  });

  it('of shapes 1 and 1 is uniform between its ends', () => {
    expect(beta(1, 1, 10, 20).quantile(0.37)).toBeCloseTo(13.7, 12);
    expect(beta(3, 2, 4, 4).quantile(0.37)).toBe(4);
  });

  it('is mirrored when its shapes are exchanged', () => {
    for (const u of [1e-3, 0.125, 0.25, 0.5, 0.75]) {
      expect(beta(2, 0.7).quantile(u) + beta(0.7, 2).quantile(1 - u)).toBeCloseTo(1, 12);
    }
  });

  it('stays within its ends where a quantile next to them is too fine for a number', () => {
    const variate = beta(0.05, 0.05, 2, 3);
    expect([variate.quantile(2 ** -53), variate.quantile(1e-300), variate.quantile(1 - 2 ** -53)]).toEqual([2, 2, 3]);
  });

  it.each([
    [0, 1, 0, 1],
    [1, 0, 0, 1],
    [NaN, 1, 0, 1],
    [1, Infinity, 0, 1],
    [1, 1, 2, 1],
    [1, 1, -Infinity, 1],
    [1, 1, 0, NaN],
  ])('refuses the shapes %d and %d between %d and %d', (a, b, low, high) => {
    expect(() => beta(a, b, low, high)).toThrow(
      new RangeError(`beta needs finite shapes > 0 and finite low <= high, not ${a}, ${b}, ${low} and ${high}`),
    );
  });
});
