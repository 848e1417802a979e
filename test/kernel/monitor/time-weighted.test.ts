import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TimeWeighted } from '../../../src/kernel/monitor/time-weighted.js';

function monitor(value: number, start = 0): { readonly clock: Float64Array; readonly monitor: TimeWeighted } {
  const clock = Float64Array.of(start);
  const made = new TimeWeighted(clock);
  made.reset(value);
  return { clock, monitor: made };
}

describe('time-weighted monitor', () => {
  it('has the area, average and maximum that a sum over all pieces of the history gives', () => {
    const step = fc.record({ gap: fc.nat(5), change: fc.integer({ min: -10, max: 10 }), absolute: fc.boolean() });
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 20 }), fc.array(step), fc.nat(5), (start, steps, rest) => {
        const { clock, monitor: m } = monitor(start, 100);
        let value = start;
        let area = 0;
        let maximum = start;
        for (const { gap, change, absolute } of steps) {
          area += value * gap;
          clock[0] += gap;
          value = absolute ? change : value + change;
          maximum = Math.max(maximum, value);
          if (absolute) m.set(change);
          else m.add(change);
        }
        area += value * rest;
        clock[0] += rest;
        const elapsed = clock[0] - 100;
        expect([m.value, m.area, m.maximum]).toEqual([value, area, maximum]);
        expect(m.average).toBe(elapsed === 0 ? value : area / elapsed);
      }),
      { seed: 10, numRuns: 500 },
    );
  });

  it('does not change by being read', () => {
    const { clock, monitor: m } = monitor(3);
    clock[0] = 2;
    expect([m.area, m.area, m.average, m.average]).toEqual([6, 6, 3, 3]);
    clock[0] = 4;
    expect([m.area, m.average]).toEqual([12, 3]);
  });

  it('forgets what came before a reset, and averages from there', () => {
    const { clock, monitor: m } = monitor(50);
    clock[0] = 10;
    m.reset(2);
    clock[0] = 14;
    expect([m.value, m.area, m.average, m.maximum]).toEqual([2, 8, 2, 2]);
  });

  it('keeps its value at a restart, and nothing else', () => {
    const { clock, monitor: m } = monitor(50);
    clock[0] = 10;
    m.set(2);
    clock[0] = 11;
    m.restart();
    clock[0] = 14;
    expect([m.value, m.area, m.average, m.maximum]).toEqual([2, 6, 2, 2]);
  });

  it('counts a value that was held for no time towards the maximum and not towards the average', () => {
    const { clock, monitor: m } = monitor(1);
    clock[0] = 1;
    m.add(9);
    m.add(-9);
    clock[0] = 2;
    expect([m.maximum, m.average]).toEqual([10, 1]);
  });

  it('holds Infinity, and comes back from it', () => {
    const { clock, monitor: m } = monitor(Infinity);
    expect([m.area, m.average]).toEqual([0, Infinity]);
    m.set(3);
    clock[0] = 2;
    expect([m.area, m.average, m.maximum]).toEqual([6, 3, Infinity]);
    m.set(Infinity);
    expect(m.area).toBe(6);
    clock[0] = 3;
    expect(m.area).toBe(Infinity);
  });
});
