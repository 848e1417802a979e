import type { Capacity } from './capacity.js';
import type { Ledger } from './ledger.js';
import type { Discipline, HeadOfLine } from './waiting-line.js';

/**
 * What becomes of a job whose server is taken away.
 *
 * - `resume`: later it goes on where it was stopped.
 * - `restart`: later it begins again, with the same length.
 * - `resample`: later it is granted anew, and the client gives it a new length.
 * - `reroute`: it does not wait here any more; the client sends it where it belongs.
 */
export const STOP_MODES = ['resume', 'restart', 'resample', 'reroute'] as const;
export type StopMode = (typeof STOP_MODES)[number];

/**
 * What happens to jobs in service when a shift ends: they finish first, or they stop and become what {@link StopMode}
 * says.
 */
export const SHIFT_ENDS = ['finish', 'stop-and-resume', 'stop-and-restart', 'stop-and-resample', 'reroute'] as const;
export type ShiftEnd = (typeof SHIFT_ENDS)[number];

/** What a job becomes that a shift's end stops; null when it is not stopped. */
export const STOP_OF_SHIFT_END: Readonly<Record<ShiftEnd, StopMode | null>> = {
  finish: null,
  'stop-and-resume': 'resume',
  'stop-and-restart': 'restart',
  'stop-and-resample': 'resample',
  reroute: 'reroute',
};

/**
 * Which of several busy servers is chosen, to be displaced from or to leave.
 *
 * - `most-recent`: the one whose job was granted last.
 * - `longest-served`: the one whose job was granted first.
 * - `least-remaining`, `most-remaining`: by the time left of its job; who has no running job has none left.
 */
export const SERVER_CHOICES = ['most-recent', 'longest-served', 'least-remaining', 'most-remaining'] as const;
export type ServerChoice = (typeof SERVER_CHOICES)[number];

/** How a resource behaves; everything but name and capacity has a default, given first. */
export interface ResourceSpec {
  /** Name in messages and records. */
  readonly name: string;
  /** Servers on duty at the start: 0 or more, Infinity allowed. */
  readonly capacity: number;
  /** First come, first served. */
  readonly discipline?: Discipline;
  /** `strict`, or `overtaking`. */
  readonly headOfLine?: HeadOfLine;
  /** Places to wait: Infinity. Who is in service takes none. */
  readonly places?: number;
  /** Who finds all places taken is rejected: `reject`; or waits outside, keeping what it holds elsewhere: `block`. */
  readonly whenFull?: 'reject' | 'block';
  /** `none`: nobody is displaced by a more urgent class. */
  readonly preemption?: 'none' | StopMode;
  /** Whose job is displaced among those of the least urgent class: `most-recent`. */
  readonly displacedFirst?: ServerChoice;
  /** Where the displaced wait: `front` of their class and key, or `back`. */
  readonly displacedGo?: 'front' | 'back';
  /** When all places are taken the displaced `exceed` them, or are rejected: `reject`. */
  readonly displacedWhenFull?: 'exceed' | 'reject';
  /** A job on a server that leaves after it is `protected`, or `displaceable`; then its server stays on for the displacer. */
  readonly departing?: 'protected' | 'displaceable';
  /** Which busy server leaves first when idle ones are not enough: `most-recent`. */
  readonly leavesFirst?: ServerChoice;
  /** The engine's kind of event that ends a job; needed for {@link Resource.serve}. Its phase is `release`. */
  readonly finish?: number;
  /** Limit on those inside a larger system; an entity enters with its first request, and the model says when it leaves. */
  readonly system?: Capacity;
  /** Books on who is rejected, reneges, is displaced. */
  readonly ledger?: Ledger;
}

/**
 * What happens to an entity, told at the instant, after the resource's state has changed. A callback may call the
 * resource again: requests and releases made there count at once, but who starts because of them is told after the
 * callback has returned.
 */
export interface ResourceClient {
  /** It has the units it asked for. */
  granted(entity: number): void;
  /** It has its units again after it was displaced, and its job goes on: `resume` and `restart` only. */
  resumed?(entity: number): void;
  /** It lost its units; `remaining` is the time its job had left. It waits again, unless jobs are rerouted. */
  displaced?(entity: number, remaining: number): void;
  /** No place to wait. After a displacement it is told `displaced` first. */
  rejected?(entity: number): void;
  /** It gave up waiting. What it holds elsewhere it keeps. */
  reneged?(entity: number): void;
  /** It waits for a place to wait (`whenFull: 'block'`). */
  blocked?(entity: number): void;
  /** It has a place, or can start at once (`whenFull: 'block'` only): told before `granted`. */
  admitted?(entity: number): void;
}
