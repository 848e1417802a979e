/**
 * Index of the interval that a time falls in: interval i covers [origin + i width, origin + (i + 1) width). Negative
 * before the origin.
 *
 * It compares with the edges as they are computed here, and as `StockSeries` computes them, so that all series agree on
 * an event at an edge; the quotient alone can round to the interval before.
 */
export function intervalAt(time: number, origin: number, width: number): number {
  const index = Math.floor((time - origin) / width);
  if (origin + (index + 1) * width <= time) return index + 1;
  return origin + index * width > time ? index - 1 : index;
}
