import { expect } from 'vitest';
import { meanAndError, normalTwoSided } from '../support/statistics.js';
import { Station, type Course, type StationSpec } from './station.js';

/**
 * Probability with which one file of this folder fails although the kernel is right, had its seed been random. There
 * are three files, so that it is about 1e-3 for all of them; within a file it is shared out evenly (Bonferroni).
 */
export const FALSE_ALARM_RATE_PER_FILE = 3e-4;

/** A theoretical mean, and how to read the sum of what it is the mean of, and the number or time it is a mean over. */
export interface Claim {
  readonly name: string;
  readonly theory: number;
  readonly sum: (course: Course) => number;
  readonly over: (course: Course) => number;
}

export interface Verdict {
  readonly name: string;
  readonly theory: number;
  readonly observed: number;
  readonly z: number;
  readonly p: number;
  /** The relative error in the claim that this test would have caught with a probability of 90 %. */
  readonly caught: number;
}

/** Runs the replications, and holds Little's law and the busy time to be identities in each of them. */
export function courses(spec: StationSpec, seed: string, replications: number, customers: number): Course[] {
  const station = new Station(spec);
  return Array.from({ length: replications }, (_, i) => {
    const course = station.replicate(seed, i, customers);
    // Little's law: the time integral of the number waiting is the sum of the waits, since nobody waits at either end.
    const waits = course.waits.reduce((sum, wait) => sum + wait, 0);
    expect(Math.abs(course.waitingArea / waits - 1)).toBeLessThan(1e-8);
    // With one server the system is empty at both ends, so that the busy time is the sum of the service times.
    if (spec.servers === 1) expect(Math.abs(course.busyArea / course.services - 1)).toBeLessThan(1e-8);
    return course;
  });
}

/** z-test of a claim over independent replications, with the standard error from their scatter. */
export function judge(claim: Claim, replications: readonly Course[], falseAlarmRate: number): Verdict {
  const gap = meanAndError(replications.map((course) => claim.sum(course) - claim.theory * claim.over(course)));
  const over = meanAndError(replications.map(claim.over)).mean;
  const z = gap.mean / gap.error;
  return {
    name: claim.name,
    theory: claim.theory,
    observed: claim.theory + gap.mean / over,
    z,
    p: normalTwoSided(z),
    caught: ((criticalZ(falseAlarmRate) + 1.2816) * gap.error) / over / claim.theory,
  };
}

/** The |z| that is exceeded with the given probability, by bisection of its p-value. */
function criticalZ(falseAlarmRate: number): number {
  let [low, high] = [0, 40];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (normalTwoSided(middle) > falseAlarmRate) low = middle;
    else high = middle;
  }
  return low;
}

/** Fails with a table of all verdicts when one claim is denied, or when a test is too weak to have caught `power`. */
export function expectAgreement(verdicts: readonly Verdict[], falseAlarmRate: number, power: number): void {
  const shown = verdicts.map(
    (v) => `${v.name}: theory ${v.theory}, observed ${v.observed}, z ${v.z}, caught ${v.caught}`,
  );
  const denied = verdicts.some((v) => !(v.p > falseAlarmRate));
  const weak = verdicts.some((v) => !(v.caught < power));
  expect({ denied, weak }, shown.join('\n')).toEqual({ denied: false, weak: false });
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** The claims that any of these systems allows, from the theoretical mean wait of each class. */
export function claims(spec: StationSpec, meanWaits: readonly number[]): Claim[] {
  const queue = spec.classes.reduce((sum, { rate }, c) => sum + rate * meanWaits[c], 0);
  const work = spec.classes.reduce((sum, { rate, service }) => sum + rate * service.mean, 0);
  const time = (course: Course): number => course.time;
  return [
    ...meanWaits.map((theory, c) => ({
      name: `mean wait of class ${c}`,
      theory,
      sum: (course: Course) => course.waits[c],
      over: (course: Course) => course.arrivals[c],
    })),
    { name: 'mean number waiting', theory: queue, sum: (course) => course.waitingArea, over: time },
    { name: 'mean number of busy servers', theory: work, sum: (course) => course.busyArea, over: time },
  ];
}

/** The share of customers who have to wait. */
export function delayClaim(theory: number): Claim {
  return {
    name: 'share of customers who wait',
    theory,
    sum: (course) => total(course.delayed),
    over: (course) => total(course.arrivals),
  };
}
