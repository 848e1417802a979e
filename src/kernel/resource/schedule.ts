/**
 * A step function of time that repeats with a period: how many servers are on duty through a day or a week.
 */
export class CyclicSchedule {
  /** Length of a cycle. */
  readonly period: number;
  readonly #starts: readonly number[];
  readonly #values: readonly number[];

  /**
   * @param period - length of a cycle, positive and finite.
   * @param starts - times within the cycle at which the value changes, ascending, in [0, period).
   * @param values - the value from each start to the next; the last runs on into the next cycle.
   * @throws RangeError when the steps are empty, out of order or outside the cycle.
   */
  constructor(period: number, starts: readonly number[], values: readonly number[]) {
    if (!(period > 0 && period < Infinity)) {
      throw new RangeError(`a cycle must have a finite length above 0, not ${period}`);
    }
    if (starts.length === 0 || starts.length !== values.length) {
      throw new RangeError(`a schedule needs one value per start: ${starts.length} starts, ${values.length} values`);
    }
    starts.forEach((start, i) => {
      if (!(start >= 0 && start < period) || (i > 0 && start <= starts[i - 1])) {
        throw new RangeError(`starts must ascend within [0, ${period}): ${starts.join(', ')}`);
      }
    });
    this.period = period;
    this.#starts = starts;
    this.#values = values;
  }

  /** The value at a time; a change takes effect at its start. */
  valueAt(time: number): number {
    const begin = this.#cycleAt(time) * this.period;
    for (let i = this.#starts.length - 1; i >= 0; i--) if (begin + this.#starts[i] <= time) return this.#values[i];
    return this.#values[this.#values.length - 1];
  }

  /** The first time after `time` at which a step starts. */
  nextChange(time: number): number {
    const cycle = this.#cycleAt(time);
    for (const start of this.#starts) {
      const at = cycle * this.period + start;
      if (at > time) return at;
    }
    return (cycle + 1) * this.period + this.#starts[0];
  }

  /**
   * The cycle a time falls in. Both methods above compute a step's time as cycle * period + start and compare with
   * that, so that they agree to the last bit; the quotient alone can round to the cycle before.
   */
  #cycleAt(time: number): number {
    const cycle = Math.floor(time / this.period);
    return (cycle + 1) * this.period + this.#starts[0] <= time ? cycle + 1 : cycle;
  }
}
