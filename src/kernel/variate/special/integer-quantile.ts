/** The tails of a count: probability of at most k, and of more than k. */
export type CountTails = (k: number) => { readonly lower: number; readonly upper: number };

/**
 * The smallest count with at least a share `u` of the distribution at or below it.
 *
 * Gallops from a guess and then halves, so that a good guess costs two or three evaluations and a bad one some more.
 *
 * @param highest - the largest count there is; Infinity when there is none.
 */
export function integerQuantile(tails: CountTails, u: number, guess: number, highest: number): number {
  const enough = (k: number): boolean => {
    const { lower, upper } = tails(k);
    return u <= 0.5 ? lower >= u : upper <= 1 - u;
  };
  let k = Math.min(highest, Math.max(0, Math.round(guess)));
  // Not enough at `below`, enough at `at`.
  let below = -1;
  let at = highest;
  if (enough(k)) {
    at = k;
    for (let step = 1; at > 0; step *= 2) {
      k = Math.max(0, at - step);
      if (!enough(k)) {
        below = k;
        break;
      }
      at = k;
    }
  } else {
    below = k;
    for (let step = 1; below + step < highest; step *= 2) {
      k = below + step;
      if (enough(k)) {
        at = k;
        break;
      }
      below = k;
    }
  }
  while (at - below > 1) {
    k = below + Math.floor((at - below) / 2);
    if (enough(k)) at = k;
    else below = k;
  }
  return at;
}
