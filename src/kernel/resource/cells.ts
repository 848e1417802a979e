/** Room for entity rows in a new column, before it first grows. */
export const FIRST_CELLS = 64;

/** Number of cells that hold `entity` and leave room to grow: twice as many until it fits. */
export function cellsFor(entity: number, present: number): number {
  let cells = present;
  while (cells <= entity) cells *= 2;
  return cells;
}

/** A longer copy of a column of whole numbers. */
export function longerInts(column: Int32Array, cells: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(cells);
  longer.set(column);
  return longer;
}

/** A longer copy of a column of numbers. */
export function longerFloats(column: Float64Array, cells: number): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(cells);
  longer.set(column);
  return longer;
}
