import { NO_EVENT } from '../event/engine.js';
import { cellsFor, FIRST_CELLS, longerFloats, longerInts } from './cells.js';

/** How a stopped job goes on when it has servers again. */
export const FRESH = 0;
export const GOES_ON = 1;

/**
 * What a resource knows of each entity: columns indexed by entity row. Read and written by the resource and its parts.
 */
export class Jobs {
  /** Entities there is room for. */
  cells = FIRST_CELLS;
  /** Units held, and how many of them are on servers that leave after this job. */
  held = new Float64Array(FIRST_CELLS);
  departing = new Float64Array(FIRST_CELLS);
  /** Units waited for; 0 when the entity does not wait. */
  wanted = new Float64Array(FIRST_CELLS);
  /** Since when it waits. */
  since = new Float64Array(FIRST_CELLS);
  /** When it was last given units, and the number of that grant. */
  granted = new Float64Array(FIRST_CELLS);
  grant = new Float64Array(FIRST_CELLS);
  /** Length of the whole job, and of what is left of it while it is stopped. */
  required = new Float64Array(FIRST_CELLS);
  remaining = new Float64Array(FIRST_CELLS);
  /** When the running job ends. */
  ends = new Float64Array(FIRST_CELLS);
  /** Handle of its end, NO_EVENT while no job runs. */
  handle = new Float64Array(FIRST_CELLS).fill(NO_EVENT);
  /** Priority class of the last request. */
  priorityClass = new Int32Array(FIRST_CELLS);
  /** FRESH or GOES_ON. */
  course = new Int32Array(FIRST_CELLS);

  /** Makes room for an entity. */
  include(entity: number): void {
    if (entity < this.cells) return;
    const before = this.cells;
    const cells = cellsFor(entity, before);
    this.cells = cells;
    this.held = longerFloats(this.held, cells);
    this.departing = longerFloats(this.departing, cells);
    this.wanted = longerFloats(this.wanted, cells);
    this.since = longerFloats(this.since, cells);
    this.granted = longerFloats(this.granted, cells);
    this.grant = longerFloats(this.grant, cells);
    this.required = longerFloats(this.required, cells);
    this.remaining = longerFloats(this.remaining, cells);
    this.ends = longerFloats(this.ends, cells);
    this.handle = longerFloats(this.handle, cells).fill(NO_EVENT, before);
    this.priorityClass = longerInts(this.priorityClass, cells);
    this.course = longerInts(this.course, cells);
  }

  /** Forgets every entity. */
  clear(): void {
    this.held.fill(0);
    this.departing.fill(0);
    this.wanted.fill(0);
    this.handle.fill(NO_EVENT);
    this.course.fill(FRESH);
  }
}
