/**
 * The phase ladder: what happens first when several events fall on the same instant.
 *
 * Events are ordered by (time, phase, priority, sequence). The phase is a property of the kind of event, so that a
 * model never depends on the order in which two events of different kinds happened to be scheduled. Lower runs first.
 */
export const PHASES = {
  /** Work ends and servers are given back before anybody asks for one at the same instant. */
  release: 0,
  /** Capacity changes (shifts, openings, failures) come after releases, so that a leaving server is already idle. */
  capacity: 1,
  /** Decisions frozen at an instant (a morning's ratio, a daily quota) see the new capacity, and are seen by all below. */
  control: 2,
  /** Vehicles and batches depart with whoever was ready before this instant's newcomers. */
  departure: 3,
  /** Waiting entities are served before new ones arrive. */
  service: 4,
  /** Signals and gates wake who waited for them. */
  signal: 5,
  /** Patience runs out only after every chance to be served at this instant has passed. */
  renege: 6,
  /** New entities arrive last: they never overtake those who were already there. */
  arrival: 7,
  /** Observers look when everything else at the instant is settled. */
  sample: 8,
} as const;

export type Phase = keyof typeof PHASES;

/** The phases in the order in which they run. */
export const PHASE_ORDER: readonly Phase[] = (Object.keys(PHASES) as Phase[]).sort((a, b) => PHASES[a] - PHASES[b]);
