/** Told of changes that concern a companion of a resource: a patience, a downtime. */
export interface ResourceWatcher {
  /** The entity does not wait any more, for whatever reason. */
  stoppedWaiting?(entity: number): void;
  /** The number of busy servers has changed. */
  busyChanged?(): void;
}

/** The companions of a resource, told in the order in which they were added. */
export class Watchers {
  readonly #watchers: ResourceWatcher[] = [];

  /** Adds a companion. */
  add(watcher: ResourceWatcher): void {
    this.#watchers.push(watcher);
  }

  /** Tells all that an entity does not wait any more. */
  stoppedWaiting(entity: number): void {
    for (const watcher of this.#watchers) watcher.stoppedWaiting?.(entity);
  }

  /** Tells all that the number of busy servers has changed. */
  busyChanged(): void {
    for (const watcher of this.#watchers) watcher.busyChanged?.();
  }
}
