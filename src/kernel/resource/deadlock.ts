import type { Resource } from './resource.js';

/** One step of a wait: the entity waits for servers of the resource, which the entity of the next step holds. */
export interface WaitStep {
  readonly entity: number;
  readonly resource: string;
}

/** Entities that wait for one another and can never go on. */
export interface Deadlock {
  /** A closed chain: the last waits for the first. */
  readonly cycle: readonly WaitStep[];
  /** Everybody who can never go on, in ascending order; the cycle is part of it. */
  readonly stuck: readonly number[];
}

/**
 * Looks for entities that can never go on, on the graph of who waits for what who else holds.
 *
 * Whoever waits nowhere may finish and give back what it holds; whoever can then be served may too, and so on. Who is
 * left is deadlocked. Who waits for more servers than are on duty waits for a shift, not for others, and counts as able
 * to go on. Null when nobody is deadlocked. Source: E. Coffman, M. Elphick, A. Shoshani, System deadlocks, ACM
 * Computing Surveys 3 (1971).
 */
export function findDeadlock(resources: readonly Resource[]): Deadlock | null {
  const waits = new Map<number, Resource[]>();
  for (const resource of resources) {
    resource.forEachWaiting((entity) => {
      const places = waits.get(entity);
      if (places === undefined) waits.set(entity, [resource]);
      else places.push(resource);
    });
  }
  for (let changed = true; changed;) {
    changed = false;
    for (const [entity, places] of waits) {
      if (places.every((resource) => canBeServed(entity, resource, waits))) {
        waits.delete(entity);
        changed = true;
      }
    }
  }
  if (waits.size === 0) return null;
  const stuck = [...waits.keys()].sort((a, b) => a - b);
  return { cycle: cycleFrom(stuck[0], waits), stuck };
}

/** A deadlock in words, for messages. */
export function describeDeadlock(deadlock: Deadlock): string {
  const steps = deadlock.cycle.map(({ entity, resource }) => `entity ${entity} waits for "${resource}"`);
  return `deadlock, each held by the next and the last by the first: ${steps.join(', ')}`;
}

/** Would there be enough, when all who are not stuck have given back what they hold? */
function canBeServed(entity: number, resource: Resource, stuck: ReadonlyMap<number, unknown>): boolean {
  let keptByStuck = 0;
  resource.forEachHolder((holder) => {
    if (stuck.has(holder)) keptByStuck += resource.held(holder);
  });
  const wanted = resource.wanted(entity);
  return wanted > resource.onDuty.value || wanted <= resource.onDuty.value - keptByStuck;
}

function cycleFrom(start: number, stuck: ReadonlyMap<number, readonly Resource[]>): WaitStep[] {
  const path: WaitStep[] = [];
  let entity = start;
  while (!path.some((step) => step.entity === entity)) {
    const resource = (stuck.get(entity) ?? []).find((place) => !canBeServed(entity, place, stuck)) as Resource;
    path.push({ entity, resource: resource.name });
    let next = -1;
    resource.forEachHolder((holder) => {
      if (stuck.has(holder) && (next < 0 || holder < next)) next = holder;
    });
    entity = next;
  }
  return path.slice(path.findIndex((step) => step.entity === entity));
}
