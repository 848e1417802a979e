import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StockSeries } from '../../../src/kernel/monitor/stock-series.js';

function series(origin: number, width: number, bins: number, value: number, start = origin) {
  const clock = Float64Array.of(start);
  const made = new StockSeries(clock, origin, width, bins);
  made.reset(value);
  return { clock, series: made };
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

const step = fc.record({ gap: fc.constantFrom(0, 0, 0.25, 0.5, 1, 2, 7), change: fc.integer({ min: -5, max: 5 }) });

describe('stock series', () => {
  it('has the averages and maxima that a piece-by-piece sum over the history gives, before, inside and after', () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.array(step, { maxLength: 40 }),
        fc.nat(4),
        fc.nat(3),
        (initial, steps, rest, early) => {
          const [origin, width, bins] = [10, 2, 6];
          const { clock, series: s } = series(origin, width, bins, initial, origin - early);
          // Pieces [from, to) of constant value; changes at one instant leave pieces without length.
          const pieces: Piece[] = [];
          let value = initial;
          for (const { gap, change } of steps) {
            pieces.push({ from: clock[0], to: clock[0] + gap, value });
            clock[0] += gap;
            value += change;
            s.add(change);
          }
          pieces.push({ from: clock[0], to: clock[0] + rest, value });
          clock[0] += rest;

          const averages: number[] = [];
          const maxima: number[] = [];
          for (let from = origin; from < origin + bins * width; from += width) {
            const to = from + width;
            const overlap = (p: Piece): number => Math.max(0, Math.min(p.to, to) - Math.max(p.from, from));
            averages.push(pieces.reduce((sum, p) => sum + p.value * overlap(p), 0) / width);
            // Every value held in the interval counts, also for no time, and the one that the interval opens with.
            const held = pieces.filter((p) => p.to >= from && p.from < to).map((p) => p.value);
            maxima.push(held.length > 0 ? Math.max(...held) : from === origin ? value : 0);
          }
          expect([...s.averages()]).toEqual(averages);
          expect([...s.maxima()]).toEqual(maxima);
          expect(s.value).toBe(value);
        },
      ),
      { seed: 16, numRuns: 1000 },
    );
  });

  it('splits a stock that is held over several intervals at their boundaries', () => {
    const { clock, series: s } = series(0, 10, 4, 3);
    clock[0] = 25;
    s.add(4);
    clock[0] = 40;
    expect([...s.averages()]).toEqual([3, 3, (3 * 5 + 7 * 5) / 10, 7]);
    expect([...s.maxima()]).toEqual([3, 3, 7, 7]);
  });

  it('counts a change exactly at a boundary into the interval that begins there', () => {
    const { clock, series: s } = series(0, 10, 2, 1);
    clock[0] = 10;
    s.add(5);
    clock[0] = 20;
    expect([...s.averages()]).toEqual([1, 6]);
    expect([...s.maxima()]).toEqual([1, 6]);
  });

  it('opens an interval with the stock held until then, even if it falls at that very instant', () => {
    const { clock, series: s } = series(0, 10, 2, 4);
    clock[0] = 10;
    s.add(-3);
    clock[0] = 20;
    expect([...s.maxima()]).toEqual([4, 4]);
    expect([...s.averages()]).toEqual([4, 1]);
  });

  it('records nothing from the end of the last interval on, at that instant neither', () => {
    const { clock, series: s } = series(0, 10, 2, 1);
    clock[0] = 20;
    s.add(100);
    clock[0] = 35;
    s.add(100);
    expect([...s.averages()]).toEqual([1, 1]);
    expect([...s.maxima()]).toEqual([1, 1]);
    expect(s.value).toBe(201);
  });

  it('knows nothing of a peak that was over before its origin', () => {
    const { clock, series: s } = series(10, 10, 1, 0, 0);
    s.add(50);
    clock[0] = 5;
    s.add(-48);
    clock[0] = 20;
    expect([...s.averages()]).toEqual([2]);
    expect([...s.maxima()]).toEqual([2]);
  });

  it('fills an unfinished interval up to the current time only', () => {
    const { clock, series: s } = series(0, 10, 2, 2);
    clock[0] = 15;
    expect([...s.averages()]).toEqual([2, 1]);
    expect([...s.maxima()]).toEqual([2, 2]);
    clock[0] = 20;
    expect([...s.averages()]).toEqual([2, 2]);
  });

  it('forgets a first course at a reset', () => {
    const { clock, series: s } = series(0, 10, 2, 9);
    clock[0] = 20;
    s.averages();
    clock[0] = 0;
    s.reset(1);
    clock[0] = 20;
    expect([...s.averages()]).toEqual([1, 1]);
    expect([...s.maxima()]).toEqual([1, 1]);
  });

  it('begins anew at the time of a restart with the stock that there is, and at its origin at a reset', () => {
    const { clock, series: s } = series(0, 10, 2, 4);
    clock[0] = 13;
    s.add(2);
    s.restart();
    clock[0] = 18;
    s.add(-6);
    clock[0] = 33;
    expect([[...s.averages()], [...s.maxima()], s.value]).toEqual([[3, 0], [6, 0], 0]);
    clock[0] = 0;
    s.reset(1);
    clock[0] = 10;
    expect([...s.averages()]).toEqual([1, 0]);
  });
});
