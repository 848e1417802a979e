import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import {
  BatchMeans,
  FlowSeries,
  LevelTimes,
  QuantileSketch,
  Sample,
  StockSeries,
  Tally,
  TallySeries,
  TimeWeighted,
} from '../../../src/kernel/index.js';

it('a million observations leave less than one byte each behind on the heap, in all monitors together', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const clock = new Float64Array(1);
  const observers = [
    new Tally(),
    new Sample(1_300_000),
    new QuantileSketch(),
    new BatchMeans(),
    new FlowSeries(clock, 0, 1, 1000),
    new TallySeries(clock, 0, 1, 1000),
  ];
  const levels = [new TimeWeighted(clock), new LevelTimes(clock), new StockSeries(clock, 0, 1, 1000)];
  for (const level of levels) level.reset(0);
  const run = (events: number): void => {
    for (let i = 0; i < events; i++) {
      clock[0] += 0.001;
      for (const observer of observers) observer.record((i * 7919) % 1009);
      for (const level of levels) level.add(i % 2 === 0 ? 1 : -1);
    }
  };
  run(200_000);
  collect();
  const before = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  run(1_000_000);
  collect();
  expect(process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000);
});
