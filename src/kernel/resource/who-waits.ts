import type { Ledger } from './ledger.js';

/** Somewhere entities wait: a resource, a store, a quota, a bus stop. */
export interface WaitingPlace {
  readonly name: string;
  /** Calls `visit` with everybody who waits, in the order of the line: since when, and for what. */
  forEachWaiting(visit: (entity: number, since: number, what: string) => void): void;
  /** Calls `visit` with everybody who is being served, where there is service. */
  forEachHolder?(visit: (entity: number, since: number) => void): void;
}

/** One who waits. `since` is a time of the model. */
export interface WaitRecord {
  readonly entity: number;
  readonly place: string;
  readonly what: string;
  readonly since: number;
}

/** Who waits for what since when: longest first, and of the same time in the order of the places. */
export function whoWaits(places: readonly WaitingPlace[]): WaitRecord[] {
  const waiters: WaitRecord[] = [];
  for (const place of places) {
    place.forEachWaiting((entity, since, what) => waiters.push({ entity, place: place.name, what, since }));
  }
  return waiters.sort((a, b) => a.since - b.since);
}

/** Books everybody who still waits or is served as unfinished: at the end of a run, so that nobody is lost. */
export function bookUnfinished(places: readonly WaitingPlace[], ledger: Ledger): void {
  for (const place of places) {
    const number = ledger.place(place.name);
    place.forEachWaiting((entity, since) => ledger.add('unfinished', entity, number, since));
    place.forEachHolder?.((entity, since) => ledger.add('unfinished', entity, number, since));
  }
}
