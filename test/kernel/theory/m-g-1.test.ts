import { describe, it } from 'vitest';
import { constant } from '../../../src/kernel/variate/constant.js';
import { lognormal } from '../../../src/kernel/variate/lognormal.js';
import { triangular } from '../../../src/kernel/variate/triangular.js';
import { claims, courses, delayClaim, expectAgreement, FALSE_ALARM_RATE_PER_FILE, judge } from './agreement.js';

const CASES = [
  { name: 'constant', service: constant(3), utilisation: 0.8, customers: 20_000, percent: 4 },
  { name: 'triangular', service: triangular(1, 2, 6), utilisation: 0.8, customers: 20_000, percent: 4 },
  { name: 'lognormal', service: lognormal(3, 1.5), utilisation: 0.7, customers: 40_000, percent: 5 },
];
const REPLICATIONS = 100;
const RATE = FALSE_ALARM_RATE_PER_FILE / (CASES.length * 4);

describe('M/G/1 on the kernel (false-alarm rate 3e-4 for all cases together)', () => {
  for (const { name, service, utilisation, customers, percent } of CASES) {
    it(`with ${name} service has the waits of Pollaczek and Khinchine; ${percent} % off would be caught`, () => {
      const rate = utilisation / service.mean;
      const spec = { servers: 1, classes: [{ rate, service }] };
      const meanWait = (rate * (service.variance + service.mean ** 2)) / (2 * (1 - utilisation));
      const seen = courses(spec, 'M/G/1', REPLICATIONS, customers);
      const verdicts = [...claims(spec, [meanWait]), delayClaim(utilisation)].map((claim) => judge(claim, seen, RATE));
      expectAgreement(verdicts, RATE, percent / 100);
    });
  }
});
