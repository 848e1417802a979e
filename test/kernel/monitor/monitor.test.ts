import { describe, expect, it } from 'vitest';
import {
  BatchMeans,
  FlowSeries,
  Histogram,
  LevelTimes,
  NO_MONITOR,
  QuantileSketch,
  restartAll,
  Sample,
  StockSeries,
  Tally,
  TallySeries,
  TimeWeighted,
  UntimedLevel,
  type LevelMonitor,
  type ObservationMonitor,
} from '../../../src/kernel/index.js';

describe('every monitor', () => {
  it('tells after a restart what one tells that was made then', () => {
    const clock = new Float64Array(1);
    const make = () => {
      const tally = new Tally();
      const sample = new Sample();
      const sketch = new QuantileSketch();
      const histogram = new Histogram(1, 10);
      const batches = new BatchMeans(2);
      const flow = new FlowSeries(clock, clock[0], 2, 4);
      const byInterval = new TallySeries(clock, clock[0], 2, 4);
      const observers: ObservationMonitor[] = [tally, sample, sketch, batches, flow, byInterval, NO_MONITOR];
      const number = new TimeWeighted(clock);
      const stock = new StockSeries(clock, clock[0], 2, 4);
      const levels = new LevelTimes(clock);
      const untimed = new UntimedLevel();
      const stocks = [number, stock, levels, untimed];
      for (const monitor of stocks) monitor.reset(0);
      return {
        monitors: [...observers, ...stocks, histogram],
        record: (x: number) => {
          for (const monitor of observers) monitor.record(x);
          histogram.record(x, 1);
          for (const monitor of stocks) monitor.add(x);
        },
        told: () => [
          [tally.count, tally.mean, tally.variance, tally.minimum, tally.maximum],
          [...sample.sorted()],
          [sketch.count, sketch.minimum, sketch.maximum, sketch.quantile(0.5)],
          [histogram.total, histogram.mean, ...histogram.weights],
          [...batches.means()],
          [...flow.counts, ...flow.sums],
          [...byInterval.counts(), ...byInterval.means()],
          [number.value, number.area, number.average, number.maximum],
          [stock.value, ...stock.averages(), ...stock.maxima()],
          [levels.value, ...levels.times()],
          [untimed.value],
        ],
      };
    };
    const old = make();
    const play = (record: (x: number) => void): void => {
      for (const x of [3, 1, 4, 1, 5]) {
        clock[0] += 0.75;
        record(x);
      }
      clock[0] += 0.5;
    };
    play(old.record);
    restartAll(old.monitors);
    const fresh = make();
    // The level that holds is all that is kept.
    for (const monitor of fresh.monitors) if ('value' in monitor) (monitor as LevelMonitor).reset(14);
    play((x) => {
      old.record(x);
      fresh.record(x);
    });
    expect(old.told()).toEqual(fresh.told());
  });
});

describe('an untimed level', () => {
  it('holds its level, and tells what was not measured as not a number', () => {
    const level = new UntimedLevel();
    level.reset(2);
    level.add(3);
    expect(level.value).toBe(5);
    level.set(1);
    level.restart();
    expect([level.value, level.area, level.average, level.maximum]).toEqual([1, NaN, NaN, NaN]);
  });
});
