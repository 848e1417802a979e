import type { EventKind } from '../kernel/index.js';

/** The model's events. `entity` is a case unless said otherwise. */
export const EVENT = {
  /** A day has ended: count who is in custody. Before anything else of the new day. */
  dayEnd: 0,
  /** A day begins: quotas are refilled, ratios frozen. */
  dayStart: 1,
  /** Warm-up is over: monitors start anew. */
  measure: 2,
  /** A shift begins; entity: sector. */
  shift: 3,
  /** A window exit opens; entity: sector and exit. */
  opening: 4,
  /** A bus or flight leaves; entity: sector and exit. */
  departure: 5,
  /** Someone crosses; entity: sector and layer. */
  candidate: 6,
  /** An expelled case is encountered again. */
  repeat: 7,
  /** A vehicle reaches people in the field; entity: vehicle. */
  pickUp: 8,
  /** A vehicle reaches the facility; entity: vehicle. */
  unload: 9,
  /** Work at a stage is done; one kind per stage, in the order of STAGES. */
  intakeDone: 10,
  medicalDone: 11,
  biometricsDone: 12,
  triageDone: 13,
  interviewDone: 14,
  processingDone: 15,
  /** A processed case may leave. */
  holdDone: 16,
} as const;

/** The kinds in the order of {@link EVENT}, with their phases. */
export const EVENT_KINDS: readonly EventKind[] = [
  { name: 'day-end', phase: 'release', priority: 127 },
  { name: 'day-start', phase: 'control' },
  { name: 'measure', phase: 'release', priority: 126 },
  { name: 'shift', phase: 'capacity' },
  { name: 'opening', phase: 'departure' },
  { name: 'departure', phase: 'departure' },
  { name: 'candidate', phase: 'arrival' },
  { name: 'repeat', phase: 'arrival' },
  { name: 'pick-up', phase: 'service' },
  { name: 'unload', phase: 'service' },
  { name: 'intake-done', phase: 'release' },
  { name: 'medical-done', phase: 'release' },
  { name: 'biometrics-done', phase: 'release' },
  { name: 'triage-done', phase: 'release' },
  { name: 'interview-done', phase: 'release' },
  { name: 'processing-done', phase: 'release' },
  { name: 'hold-done', phase: 'service' },
];
