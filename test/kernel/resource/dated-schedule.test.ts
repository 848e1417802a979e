import { describe, expect, it } from 'vitest';
import { DatedSchedule } from '../../../src/kernel/resource/dated-schedule.js';

describe('dated schedule', () => {
  it('takes each value from its start on, and the last for ever', () => {
    const schedule = new DatedSchedule([1, 4, 6], [10, 20, 30], 5);
    expect([0, 1, 3.9, 4, 5, 6, 1e9].map((time) => schedule.valueAt(time))).toEqual([5, 10, 10, 20, 20, 30, 30]);
    expect([0, 1, 3.9, 4, 6].map((time) => schedule.nextChange(time))).toEqual([1, 4, 4, 6, Infinity]);
    expect(new DatedSchedule([2], [1]).valueAt(0)).toBe(0);
  });

  it('refuses starts that do not ascend, and values without a start', () => {
    expect(() => new DatedSchedule([1, 1], [2, 3])).toThrow(new RangeError('starts must ascend: 1, 1'));
    expect(() => new DatedSchedule([NaN], [2])).toThrow(new RangeError('starts must ascend: NaN'));
    expect(() => new DatedSchedule([Infinity], [2])).toThrow(new RangeError('starts must ascend: Infinity'));
    expect(() => new DatedSchedule([1], [])).toThrow(
      new RangeError('a schedule needs one value per start: 1 starts, 0 values'),
    );
  });
});
