import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tally } from '../../../src/kernel/monitor/tally.js';
import { TallySeries } from '../../../src/kernel/monitor/tally-series.js';

describe('tally series', () => {
  it('has in each interval the tally of its observations, before, inside and after', () => {
    const event = fc.record({ gap: fc.constantFrom(0, 0.25, 1, 2, 5), value: fc.integer({ min: -9, max: 9 }) });
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const clock = new Float64Array(1);
        const series = new TallySeries(clock, 10, 2, 6);
        const expected = Array.from({ length: 6 }, () => new Tally());
        for (const { gap, value } of events) {
          clock[0] += gap;
          series.record(value);
          expected.find((_, i) => clock[0] >= 10 + 2 * i && clock[0] < 12 + 2 * i)?.record(value);
        }
        expect([...series.counts()]).toEqual(expected.map((tally) => tally.count));
        expect([...series.means()]).toEqual(expected.map((tally) => tally.mean));
        expect(series.tallies.map((tally) => tally.variance)).toEqual(expected.map((tally) => tally.variance));
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  it('can give an observation to the interval in which it began', () => {
    const clock = Float64Array.of(30);
    const series = new TallySeries(clock, 0, 24, 2);
    series.recordAt(23, 7);
    expect([...series.counts(), ...series.means()]).toEqual([1, 0, 7, NaN]);
  });

  it('begins anew at the time of a restart, and at its origin at a reset', () => {
    const clock = Float64Array.of(3);
    const series = new TallySeries(clock, 0, 10, 2);
    series.record(5);
    series.restart();
    clock[0] = 12.5;
    series.record(2);
    expect([...series.counts(), ...series.means()]).toEqual([1, 0, 2, NaN]);
    series.reset();
    series.record(7);
    expect([...series.counts(), ...series.means()]).toEqual([0, 1, NaN, 7]);
  });
});
