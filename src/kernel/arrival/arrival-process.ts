import type { Snapshotable } from '../snapshot.js';

/**
 * Times at which something arrives. Its state is plain numbers; the streams that it draws from are saved by themselves.
 */
export interface ArrivalProcess extends Snapshotable<readonly number[]> {
  /** Time of the next arrival, never before the last one; Infinity when none comes any more, and ever after. */
  next(): number;
}
