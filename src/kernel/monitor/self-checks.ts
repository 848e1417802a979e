/** One thing that a run checks about itself. */
export interface SelfCheck {
  readonly check: string;
  readonly passed: boolean;
  readonly detail: string;
}

/**
 * Relative gap that rounding may leave between two sums of the same: each addition rounds by at most 1.2e-16 of the sum,
 * so that even nine million errors of the same sign stay below it.
 */
const ROUNDING = 1e-9;

/** What happened in a system (a queue, a station, a whole model) in a window of time. */
export interface Stays {
  /** What the system is called in the result. */
  readonly system: string;
  /** Length of the window. */
  readonly elapsed: number;
  /** Integral over the window of the number in the system. */
  readonly area: number;
  /** How many were there when the window opened, and how many entered in it. */
  readonly before: number;
  readonly entered: number;
  /** Time within the window of all who left in it. */
  readonly timeOfLeft: number;
  /** Time within the window of all who are still there. */
  readonly timeOfRemaining: number;
}

/**
 * Little's law over a finite window: the average number in the system is the rate of stays times their mean time.
 *
 * It is an identity, not an approximation, when stays are cut to the window at both ends: who was there at the start
 * counts with the time since, and who is still there with the time so far. Leaving either out is the usual way to break
 * it. Source: Stidham, A Last Word on L = λW (Operations Research 22, 1974); Little, Little's Law as Viewed on Its 50th
 * Anniversary (Operations Research 59, 2011), theorem LL.2.
 */
export function littlesLaw(stays: Stays): SelfCheck {
  const number = stays.before + stays.entered;
  const total = stays.timeOfLeft + stays.timeOfRemaining;
  const average = shown(stays.area / stays.elapsed);
  const rate = shown(number / stays.elapsed);
  return {
    check: `Little's law: ${stays.system}`,
    passed: agree(stays.area, total, ROUNDING),
    detail: `average number ${average}; ${rate} stays per unit of time x mean time ${shown(total / number)} = ${shown(total / stays.elapsed)}`,
  };
}

/**
 * Flow conservation: who was there at the start and who entered have left in one of the ways there are, or are still
 * there. Exact, as these are counts.
 *
 * @param left - how many left in each way: served, balked, reneged, rejected.
 */
export function flowConservation(
  system: string,
  before: number,
  entered: number,
  left: Readonly<Record<string, number>>,
  remaining: number,
): SelfCheck {
  const ways = Object.entries(left);
  const out = ways.reduce((sum, [, count]) => sum + count, remaining);
  const shownWays = ways.map(([way, count]) => `${count} ${way}`);
  return {
    check: `flow conservation: ${system}`,
    passed: before + entered === out,
    detail: `${before} before + ${entered} entered = ${before + entered}; ${[...shownWays, `${remaining} remaining`].join(' + ')} = ${out}`,
  };
}

/**
 * A quantity counted twice: as the integral of a level over time, and as a sum over the events or entities that made
 * it. Busy server hours and hours of service given; persons in custody and hours in custody.
 *
 * @param tolerance - largest relative gap, 1e-9 by default, which is rounding.
 */
export function timeIntegralEqualsEventSum(
  quantity: string,
  integral: number,
  eventSum: number,
  tolerance = ROUNDING,
): SelfCheck {
  return {
    check: `time integral = event sum: ${quantity}`,
    passed: agree(integral, eventSum, tolerance),
    detail: `${shown(integral)} over time, ${shown(eventSum)} over events`,
  };
}

function agree(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}

function shown(value: number): string {
  return String(Number(value.toPrecision(10)));
}
