/** A step function of time. `CyclicSchedule` and `DatedSchedule` are two. */
export interface Schedule {
  /** The value at a time; a change takes effect at its start. */
  valueAt(time: number): number;
  /** The first time after `time` at which a step starts; Infinity when there is none. */
  nextChange(time: number): number;
}

/** A step function of time that does not repeat: each step starts at a given time, and the last one lasts for ever. */
export class DatedSchedule implements Schedule {
  readonly #starts: readonly number[];
  readonly #values: readonly number[];
  readonly #before: number;

  /**
   * @param starts - times at which the value changes, ascending.
   * @param values - the value from each start to the next.
   * @param before - the value before the first start.
   * @throws RangeError when there is not one value per start, or the starts do not ascend.
   */
  constructor(starts: readonly number[], values: readonly number[], before = 0) {
    if (starts.length !== values.length) {
      throw new RangeError(`a schedule needs one value per start: ${starts.length} starts, ${values.length} values`);
    }
    starts.forEach((start, i) => {
      if (!(start > (i > 0 ? starts[i - 1] : -Infinity) && start < Infinity)) {
        throw new RangeError(`starts must ascend: ${starts.join(', ')}`);
      }
    });
    this.#starts = starts;
    this.#values = values;
    this.#before = before;
  }

  valueAt(time: number): number {
    const after = this.#after(time);
    return after === 0 ? this.#before : this.#values[after - 1];
  }

  nextChange(time: number): number {
    const after = this.#after(time);
    return after === this.#starts.length ? Infinity : this.#starts[after];
  }

  /** Number of steps that have started by a time. */
  #after(time: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle] <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
