/**
 * Something whose state can be saved and put back, so that a run can be resumed or branched.
 *
 * A snapshot is plain data that `structuredClone` can copy. It shares nothing with the object it was taken from, and
 * restoring leaves the snapshot as it is, so that it can be restored any number of times.
 */
export interface Snapshotable<T> {
  /** A copy of the whole state. */
  snapshot(): T;
  /** Puts a state back, whatever the object held before. */
  restore(state: T): void;
}
