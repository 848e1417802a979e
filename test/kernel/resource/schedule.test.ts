import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CyclicSchedule } from '../../../src/kernel/resource/schedule.js';

/** Three shifts of a day in hours: the night shift runs on past midnight. */
const SHIFTS = new CyclicSchedule(24, [6, 14, 22], [30, 40, 10]);

describe('cyclic schedule', () => {
  it.each([
    [6, 30],
    [13.999, 30],
    [14, 40],
    [22, 10],
    [24, 10],
    [29.999, 10],
    [30, 30],
    [24 * 365 + 14, 40],
  ])('has at time %d the value %d: a change takes effect at its start', (time, value) => {
    expect(SHIFTS.valueAt(time)).toBe(value);
  });

  it('has before the first start of the first cycle the value of the last step', () => {
    expect(SHIFTS.valueAt(0)).toBe(10);
    expect(SHIFTS.valueAt(5.999)).toBe(10);
  });

  it('reaches back before time 0', () => {
    expect(SHIFTS.valueAt(-1)).toBe(10);
    expect(SHIFTS.valueAt(-10)).toBe(40);
    expect(SHIFTS.nextChange(-10)).toBe(-2);
  });

  it.each([
    [0, 6],
    [6, 14],
    [13.999, 14],
    [14, 22],
    [22, 30],
    [29, 30],
    [30, 38],
  ])('changes after time %d next at %d, never at that time itself', (time, next) => {
    expect(SHIFTS.nextChange(time)).toBe(next);
  });

  it('takes 0 and Infinity as values', () => {
    const gate = new CyclicSchedule(24, [0, 8], [0, Infinity]);
    expect([gate.valueAt(0), gate.valueAt(8), gate.valueAt(23.9), gate.valueAt(24)]).toEqual([
      0,
      Infinity,
      Infinity,
      0,
    ]);
  });

  it('with one step changes once a cycle, to the same value', () => {
    const constant = new CyclicSchedule(7, [2], [5]);
    expect([constant.valueAt(0), constant.valueAt(2), constant.valueAt(100)]).toEqual([5, 5, 5]);
    expect([constant.nextChange(0), constant.nextChange(2)]).toEqual([2, 9]);
  });

  it('passes through its steps in turn when followed change by change, whatever rounding does to the times', () => {
    const period = fc.oneof(
      fc.constantFrom(1, 24, 168, 0.1, 1 / 3, 8.1),
      fc.double({ min: 0.01, max: 1000, noNaN: true }),
    );
    // Fractions of the cycle at least a thousandth apart.
    const places = fc.uniqueArray(fc.nat(999), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(period, places, fc.nat(2000), (length, thousandths, cycle) => {
        const starts = thousandths.sort((a, b) => a - b).map((n) => (n / 1000) * length);
        const schedule = new CyclicSchedule(
          length,
          starts,
          starts.map((_, i) => i),
        );
        let time = schedule.nextChange(cycle * length);
        let step = schedule.valueAt(time);
        for (let i = 0; i < 40; i++) {
          const next = schedule.nextChange(time);
          expect(next).toBeGreaterThan(time);
          expect(schedule.valueAt((time + next) / 2)).toBe(step);
          step = (step + 1) % starts.length;
          expect(schedule.valueAt(next)).toBe(step);
          time = next;
        }
        expect(time / length).toBeLessThan(cycle + 1 + 42 / starts.length);
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  it.each([
    [0.7, 3],
    [8.1, 253],
    [24.1, 43],
    [365.2425, 23],
  ])(
    'with a period of %d moves on from the start of cycle %d, whose quotient rounds to the cycle before',
    (period, cycle) => {
      const time = cycle * period;
      expect(Math.floor(time / period)).toBe(cycle - 1);
      const schedule = new CyclicSchedule(period, [0, period / 2], [1, 2]);
      expect(schedule.valueAt(time)).toBe(1);
      expect(schedule.nextChange(time)).toBe(time + period / 2);
      expect(schedule.nextChange(time - period / 4)).toBe(time);
    },
  );

  it.each([0, -1, NaN, Infinity])('refuses a cycle of length %d', (period) => {
    expect(() => new CyclicSchedule(period, [0], [1])).toThrow(
      new RangeError(`a cycle must have a finite length above 0, not ${period}`),
    );
  });

  it('refuses a schedule without steps or with a missing value', () => {
    expect(() => new CyclicSchedule(24, [], [])).toThrow(
      new RangeError('a schedule needs one value per start: 0 starts, 0 values'),
    );
    expect(() => new CyclicSchedule(24, [0, 8], [1])).toThrow(
      new RangeError('a schedule needs one value per start: 2 starts, 1 values'),
    );
  });

  it.each([
    [[8, 0], '8, 0'],
    [[0, 8, 8], '0, 8, 8'],
    [[-1, 8], '-1, 8'],
    [[0, 24], '0, 24'],
    [[0, NaN], '0, NaN'],
  ])('refuses the starts %j', (starts, shown) => {
    expect(() => new CyclicSchedule(24, starts, starts)).toThrow(
      new RangeError(`starts must ascend within [0, 24): ${shown}`),
    );
  });
});
