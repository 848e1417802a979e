import { describe, it } from 'vitest';
import { exponential } from '../../../src/kernel/variate/exponential.js';
import { claims, courses, delayClaim, expectAgreement, FALSE_ALARM_RATE_PER_FILE, judge } from './agreement.js';

/** Probability that a customer waits. Source: A. K. Erlang (1917), in the recursion by way of his loss formula. */
function erlangC(servers: number, load: number): number {
  let loss = 1;
  for (let n = 1; n <= servers; n++) loss = (load * loss) / (n + load * loss);
  return loss / (1 - (load / servers) * (1 - loss));
}

const CASES = [
  { servers: 1, utilisation: 0.5, customers: 15_000, percent: 3 },
  { servers: 1, utilisation: 0.9, customers: 60_000, percent: 6 },
  { servers: 3, utilisation: 0.8, customers: 30_000, percent: 5 },
  { servers: 10, utilisation: 0.9, customers: 60_000, percent: 7 },
];
const REPLICATIONS = 100;
const RATE = FALSE_ALARM_RATE_PER_FILE / (CASES.length * 4);

describe('M/M/c on the kernel (false-alarm rate 3e-4 for all cases together)', () => {
  for (const { servers, utilisation, customers, percent } of CASES) {
    it(`with c = ${servers} at utilisation ${utilisation} has the waits of Erlang; ${percent} % off would be caught`, () => {
      const meanService = 2;
      const load = servers * utilisation;
      const spec = { servers, classes: [{ rate: load / meanService, service: exponential(meanService) }] };
      const delayed = erlangC(servers, load);
      const meanWait = (delayed * meanService) / (servers - load);
      const seen = courses(spec, 'M/M/c', REPLICATIONS, customers);
      const verdicts = [...claims(spec, [meanWait]), delayClaim(delayed)].map((claim) => judge(claim, seen, RATE));
      expectAgreement(verdicts, RATE, percent / 100);
    });
  }
});
