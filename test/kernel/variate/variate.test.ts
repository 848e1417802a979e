import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beta } from '../../../src/kernel/variate/beta.js';
import { constant } from '../../../src/kernel/variate/constant.js';
import { erlang } from '../../../src/kernel/variate/erlang.js';
import { exponential } from '../../../src/kernel/variate/exponential.js';
import { gamma } from '../../../src/kernel/variate/gamma.js';
import { hyperexponential } from '../../../src/kernel/variate/hyperexponential.js';
import { lognormal } from '../../../src/kernel/variate/lognormal.js';
import { normal } from '../../../src/kernel/variate/normal.js';
import { pert } from '../../../src/kernel/variate/pert.js';
import { triangular } from '../../../src/kernel/variate/triangular.js';
import { truncatedNormal } from '../../../src/kernel/variate/truncated-normal.js';
import { uniform } from '../../../src/kernel/variate/uniform.js';
import type { Variate } from '../../../src/kernel/variate/variate.js';
import { weibull } from '../../../src/kernel/variate/weibull.js';
import { expectation } from '../support/integrate.js';

const VARIATES: Record<string, Variate> = {
  'constant 3': constant(3),
  'constant 0': constant(0),
  'uniform from 2 to 5': uniform(2, 5),
  'uniform from -5 to 1': uniform(-5, 1),
  'triangular 1, 2, 6': triangular(1, 2, 6),
  'triangular with its peak at the low end': triangular(2, 2, 5),
  'triangular with its peak at the high end': triangular(-1, 5, 5),
  'exponential of mean 0.25': exponential(0.25),
  'exponential of mean 40': exponential(40),
  'lognormal of mean 1 and cv 0.1': lognormal(1, 0.1),
  'lognormal of mean 20 and cv 0.8': lognormal(20, 0.8),
  'lognormal of mean 0.5 and cv 2': lognormal(0.5, 2),
  'normal around -3': normal(-3, 2),
  'normal without scatter': normal(4, 0),
  'normal cut on both sides': truncatedNormal(1, 2, 0, 3),
  'normal cut below': truncatedNormal(1, 2, 0, Infinity),
  'normal cut far out above': truncatedNormal(0, 1, -Infinity, -6),
  'gamma of shape 0.4': gamma(0.4, 3),
  'gamma of shape 2.5': gamma(2.5, 0.1),
  'gamma of shape 300': gamma(300, 1),
  'gamma of scale 0': gamma(2, 0),
  'Erlang of 3 stages': erlang(3, 12),
  hyperexponential: hyperexponential([3, 7], [10, 0.1]),
  'Weibull of shape 0.7': weibull(0.7, 2),
  'Weibull of shape 4': weibull(4, 0.5),
  'beta 2, 5': beta(2, 5),
  'beta 0.6, 0.8 from -1 to 3': beta(0.6, 0.8, -1, 3),
  'beta 60, 40': beta(60, 40),
  'PERT 1, 2, 6': pert(1, 2, 6),
  'PERT with its mode at the end': pert(0, 4, 4),
  'PERT that is a point': pert(3, 3, 3),
};

describe.each(Object.entries(VARIATES))('%s', (_name, variate) => {
  it('has the mean that its quantile function integrates to', () => {
    const mean = expectation(variate, (x) => x);
    expect(Math.abs(mean - variate.mean)).toBeLessThan(1e-7 * Math.max(Math.abs(variate.mean), 1e-3));
  });

  it('has the variance that its quantile function integrates to', () => {
    const variance = expectation(variate, (x) => (x - variate.mean) ** 2);
    expect(Math.abs(variance - variate.variance)).toBeLessThan(1e-6 * Math.max(variate.variance, 1e-3));
  });

  it('gives more for more', () => {
    const share = fc.oneof(
      fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }),
      fc.integer({ min: 1, max: 300 }).map((n) => 10 ** -n),
      fc.integer({ min: 1, max: 15 }).map((n) => 1 - 10 ** -n),
    );
    fc.assert(
      fc.property(share, share, (u, v) => {
        const [low, high] = [variate.quantile(Math.min(u, v)), variate.quantile(Math.max(u, v))];
        // Neighbouring arguments may differ by rounding in the last bits.
        expect(low - high).toBeLessThanOrEqual(1e-14 * Math.abs(high));
      }),
      { seed: 17, numRuns: 500 },
    );
  });

  it('is a finite number for the smallest and the largest uniform number that can be drawn', () => {
    for (const u of [2 ** -53, 2 ** -33, 1 - 2 ** -33, 1 - 2 ** -53]) {
      expect(Number.isFinite(variate.quantile(u))).toBe(true);
    }
  });
});
