/** Number of letters to insert, delete or replace to turn one text into the other. Source: V. Levenshtein (1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, above[j] + 1, row[j - 1] + 1));
    }
  }
  return row[b.length];
}

/** What a wrong name may have meant, as the end of a message: the nearest known name, or all there are. */
export function suggestion(name: string, known: readonly string[]): string {
  const [nearest] = [...known].sort((a, b) => distance(a, name) - distance(b, name));
  if (nearest === undefined) return '; there is none';
  if (distance(nearest, name) <= Math.max(2, name.length / 3)) return `; did you mean "${nearest}"?`;
  return `; there is ${known.map((one) => `"${one}"`).join(', ')}`;
}
