/** Where a simulation stood when something in it failed. */
export interface EventPlace {
  /** Simulated time, in the model's unit. */
  readonly time: number;
  /** Name of the event's kind. */
  readonly kind: string;
  /** The number that the event was scheduled with. */
  readonly entity: number;
  /** The part of the model that handled it, in words; empty when it does not say. */
  readonly element: string;
}

/**
 * What a run throws when handling an event failed: the message says when and where, `cause` is what was thrown.
 */
export class EventError extends Error {
  readonly place: EventPlace;

  constructor(place: EventPlace, cause: unknown) {
    const { time, kind, entity, element } = place;
    const where = `at time ${time}, event "${kind}" of entity ${entity}${element === '' ? '' : `, ${element}`}`;
    super(`${where}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'EventError';
    this.place = place;
  }
}
