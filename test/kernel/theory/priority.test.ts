import { describe, it } from 'vitest';
import { exponential } from '../../../src/kernel/variate/exponential.js';
import { claims, courses, expectAgreement, FALSE_ALARM_RATE_PER_FILE, judge } from './agreement.js';
import type { CustomerClass } from './station.js';

/** Mean waits under non-preemptive priority. Source: A. Cobham, Operations Research 2 (1954), 70-76. */
function cobham(classes: readonly CustomerClass[]): number[] {
  const residual = classes.reduce((sum, { rate, service: s }) => sum + (rate * (s.variance + s.mean ** 2)) / 2, 0);
  let above = 0;
  return classes.map(({ rate, service }) => {
    const upTo = above + rate * service.mean;
    const wait = residual / ((1 - above) * (1 - upTo));
    above = upTo;
    return wait;
  });
}

const CASES = [
  {
    name: 'two classes of equal service times',
    classes: [
      { rate: 0.3, service: exponential(1) },
      { rate: 0.5, service: exponential(1) },
    ],
    customers: 25_000,
    percent: 5,
  },
  {
    name: 'short urgent and long ordinary jobs',
    classes: [
      { rate: 0.8, service: exponential(0.5) },
      { rate: 0.1, service: exponential(4) },
    ],
    customers: 40_000,
    percent: 7,
  },
];
const REPLICATIONS = 100;
const RATE = FALSE_ALARM_RATE_PER_FILE / (CASES.length * 4);

describe('non-preemptive priority on the kernel (false-alarm rate 3e-4 for all cases together)', () => {
  for (const { name, classes, customers, percent } of CASES) {
    it(`with ${name} at utilisation 0.8 has the waits of Cobham; ${percent} % off would be caught`, () => {
      const spec = { servers: 1, classes };
      const seen = courses(spec, 'priority', REPLICATIONS, customers);
      const verdicts = claims(spec, cobham(classes)).map((claim) => judge(claim, seen, RATE));
      expectAgreement(verdicts, RATE, percent / 100);
    });
  }
});
