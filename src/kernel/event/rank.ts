import { PHASES, type Phase } from './phase.js';

/** Sequence numbers that a rank leaves room for: 2^41, about two million million events. */
const SEQUENCES = 2 ** 41;
const PRIORITIES = 256;

/** The lowest and highest priority an event may have; higher runs first. */
export const MAX_PRIORITY = 127;
export const MIN_PRIORITY = -128;

/**
 * Packs (phase, priority) into the upper bits of a float64 integer, to which the event's sequence number is added.
 *
 * The sum stays below 2^53, so the comparison of two ranks is exactly the comparison of the triples
 * (phase ascending, priority descending, sequence ascending).
 *
 * @throws RangeError when the priority is not a whole number from -128 to 127.
 */
export function rankBase(phase: Phase, priority: number): number {
  if (!Number.isInteger(priority) || priority < MIN_PRIORITY || priority > MAX_PRIORITY) {
    throw new RangeError(`priority must be a whole number from ${MIN_PRIORITY} to ${MAX_PRIORITY}, not ${priority}`);
  }
  return (PHASES[phase] * PRIORITIES + (MAX_PRIORITY - priority)) * SEQUENCES;
}
