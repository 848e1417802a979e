/** Last batches that are no candidates for the cut: so few have a small scatter by chance. */
const LAST_BATCHES = 5;

/** Where to cut off a warm-up. */
export interface WarmUpCut {
  /** Number of values to delete from the start. */
  readonly cut: number;
  /** The least squared standard error (as defined by the rule) that a cut can reach: the one of this cut. */
  readonly statistic: number;
  /** Mean of the values in full batches after the cut. */
  readonly mean: number;
  /** Why not to trust the cut, or null. */
  readonly warning: string | null;
}

/**
 * Chooses the warm-up to cut off a series: the cut after which the mean is known best, judged by the scatter of what is
 * left. The rule MSER-5 takes averages z of batches of five values and minimises Σ(zⱼ - mean)² / m² over the m batches
 * left after the cut; of equal minima the earliest.
 *
 * It warns when the cut lies past half of the series, since then the warm-up may not be over at its end: run longer.
 * The last five batches are no candidates. A series from one run is noisy; averages over replications, value by value,
 * give a steadier cut.
 *
 * Sources: White, An Effective Truncation Heuristic for Bias Reduction in Simulation Output (Simulation 69, 1997);
 * White, Cobb and Spratt, A Comparison of Five Steady-State Truncation Heuristics (Winter Simulation Conference 2000);
 * Hoad, Robinson and Davies, Automating Warm-Up Length Estimation (Journal of the Operational Research Society 61, 2010).
 *
 * @param values - observations in order, or averages over successive equal intervals of time.
 * @param batch - values per batch: 5, or 1 where the values are batch averages already.
 * @throws RangeError when there are fewer than ten batches, or a value is not a finite number.
 */
export function mser5(values: ArrayLike<number>, batch = 5): WarmUpCut {
  const batches = batchAverages(values, batch);
  const candidates = batches.length - LAST_BATCHES;
  let best = { cut: 0, statistic: Infinity, mean: NaN };
  let mean = 0;
  let squares = 0;
  // From the end to the start, so that each cut's scatter follows from the next one's by Welford's update.
  for (let cut = batches.length - 1; cut >= 0; cut--) {
    const left = batches.length - cut;
    const gap = batches[cut] - mean;
    mean += gap / left;
    squares += gap * (batches[cut] - mean);
    const statistic = squares / (left * left);
    if (cut <= candidates && statistic <= best.statistic) best = { cut, statistic, mean };
  }
  return { ...best, cut: best.cut * batch, warning: warningOf(best.cut, candidates, batches.length) };
}

function batchAverages(values: ArrayLike<number>, batch: number): Float64Array {
  if (!Number.isInteger(batch) || batch < 1) throw new RangeError(`a batch holds at least one value, not ${batch}`);
  const averages = new Float64Array(Math.floor(values.length / batch));
  if (averages.length < 2 * LAST_BATCHES) {
    throw new RangeError(
      `a warm-up can be chosen from ${2 * LAST_BATCHES * batch} values up, not from ${values.length}`,
    );
  }
  for (let i = 0; i < averages.length; i++) {
    for (let j = i * batch; j < (i + 1) * batch; j++) {
      if (!Number.isFinite(values[j])) throw new RangeError(`value ${j} of the series is not finite: ${values[j]}`);
      averages[i] += values[j] / batch;
    }
  }
  return averages;
}

function warningOf(cut: number, candidates: number, batches: number): string | null {
  if (cut === candidates) return 'the best cut is the last possible one: the warm-up is not over, run longer';
  if (cut <= batches / 2) return null;
  return `the cut lies past half of the series (${Math.round((100 * cut) / batches)} %): the warm-up may not be over, run longer`;
}
