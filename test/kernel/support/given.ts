/** A stream of given numbers, which counts how many were drawn. */
export function given(numbers: readonly number[]) {
  let drawn = 0;
  return { uniform: () => numbers[drawn++] ?? 0.5, drawn: () => drawn };
}

/** All that arrives. */
export function arrivalsOf(process: { next(): number }): number[] {
  const times: number[] = [];
  for (let time = process.next(); time !== Infinity; time = process.next()) times.push(time);
  return times;
}
