import { describe, expect, it } from 'vitest';
import { TraceArrivals } from '../../../src/kernel/arrival/trace-arrivals.js';
import { arrivalsOf } from '../support/given.js';

describe('trace-driven arrivals', () => {
  it('come at the recorded times, several at the same instant if so recorded', () => {
    expect(arrivalsOf(new TraceArrivals([-3, 0, 0, 2.5]))).toEqual([-3, 0, 0, 2.5]);
  });

  it('end with Infinity, and stay there', () => {
    const process = new TraceArrivals([1]);
    expect([process.next(), process.next(), process.next()]).toEqual([1, Infinity, Infinity]);
  });

  it('do not follow the record when it changes later', () => {
    const times = [1, 2];
    const process = new TraceArrivals(times);
    times[0] = 100;
    expect(process.next()).toBe(1);
  });

  it('go on from a saved state as if nothing had happened', () => {
    const process = new TraceArrivals([1, 2, 3]);
    process.next();
    const saved = process.snapshot();
    process.next();
    process.restore(saved);
    expect(arrivalsOf(process)).toEqual([2, 3]);
  });

  it.each([NaN, Infinity, -Infinity])('refuse the time %d', (time) => {
    expect(() => new TraceArrivals([0, time])).toThrow(
      new RangeError(`arrivals need finite times, not ${time} at place 1`),
    );
  });

  it('refuse times out of order', () => {
    expect(() => new TraceArrivals([0, 2, 1])).toThrow(
      new RangeError('arrivals need ascending times, not 2 before 1 at place 2'),
    );
  });
});
