/** The "did you mean" of every message. */
import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped word most likely meant: the smallest edit distance, at most two fifths of the longer
 * word's length (and one edit in very short words). Letters in the wrong order and words cut
 * short count as one edit.
 *
 * @returns null when nothing comes near enough to be worth proposing.
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const edits = editsBetween(word.toLowerCase(), candidate.toLowerCase());
    const allowed = Math.max(1, Math.floor(0.4 * Math.max(word.length, candidate.length)));
    if (edits <= allowed && edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}

function editsBetween(a: string, b: string): number {
  if (sorted(a) === sorted(b) || (a.length >= 3 && b.startsWith(a))) return 1;
  return distance(a, b);
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}
