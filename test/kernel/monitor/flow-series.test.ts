import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FlowSeries } from '../../../src/kernel/monitor/flow-series.js';
import { StockSeries } from '../../../src/kernel/monitor/stock-series.js';

describe('flow series', () => {
  it('has the counts and sums that a filter over all events gives, before, inside and after', () => {
    const event = fc.record({ gap: fc.constantFrom(0, 0.25, 1, 2, 5), amount: fc.integer({ min: -3, max: 9 }) });
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const clock = new Float64Array(1);
        const flow = new FlowSeries(clock, 10, 2, 6);
        const seen: { readonly time: number; readonly amount: number }[] = [];
        for (const { gap, amount } of events) {
          clock[0] += gap;
          flow.record(amount);
          seen.push({ time: clock[0], amount });
        }
        for (let i = 0; i < 6; i++) {
          const inside = seen.filter(({ time }) => time >= 10 + 2 * i && time < 12 + 2 * i);
          expect(flow.counts[i]).toBe(inside.length);
          expect(flow.sums[i]).toBe(inside.reduce((sum, { amount }) => sum + amount, 0));
        }
      }),
      { seed: 41, numRuns: 500 },
    );
  });

  it('counts one for an event without an amount', () => {
    const flow = new FlowSeries(new Float64Array(1), 0, 1, 1);
    flow.record();
    expect([flow.counts[0], flow.sums[0]]).toEqual([1, 1]);
  });

  it('agrees with a stock series about an event at an edge that no binary number hits', () => {
    for (let i = 1; i < 1000; i++) {
      const clock = new Float64Array(1);
      const stock = new StockSeries(clock, 0, 0.1, 1001);
      const flow = new FlowSeries(clock, 0, 0.1, 1001);
      stock.reset(0);
      clock[0] = i * 0.1;
      stock.add(1);
      flow.record();
      expect(flow.counts.indexOf(1)).toBe(stock.maxima().indexOf(1));
    }
  });

  it('begins anew at the time of a restart, and at its origin at a reset', () => {
    const clock = Float64Array.of(3);
    const flow = new FlowSeries(clock, 0, 10, 2);
    flow.record(5);
    flow.restart();
    clock[0] = 12.5;
    flow.record(2);
    expect([[...flow.counts], [...flow.sums]]).toEqual([
      [1, 0],
      [2, 0],
    ]);
    flow.reset();
    flow.record(7);
    expect([[...flow.counts], [...flow.sums]]).toEqual([
      [0, 1],
      [0, 7],
    ]);
  });
});
