import type { EventObserver } from '../event/engine.js';

/** One observer that shows each event to all of several, in their order. */
export function combineObservers(...observers: readonly EventObserver[]): EventObserver {
  return (time, kind, entity) => {
    for (const observer of observers) observer(time, kind, entity);
  };
}
