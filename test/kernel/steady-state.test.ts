import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import {
  Engine,
  EntityLuck,
  EntityTable,
  exponential,
  Histogram,
  QuantileTable,
  ServerPool,
  StockSeries,
  Streams,
  Tally,
  TimeWeighted,
} from '../../src/kernel/index.js';

const ARRIVE = 0;
const FINISH = 1;

/** A queueing model that uses every part of the kernel that is at work in a steady state. */
function model(): { readonly run: (events: number) => void } {
  const engine = new Engine([
    { name: 'arrive', phase: 'arrival' },
    { name: 'finish', phase: 'release' },
  ]);
  const pool = new ServerPool(engine.clock, 2);
  const table = new EntityTable({ arrived: 'f64', id: 'u32' }, 4);
  const waits = new Tally();
  const histogram = new Histogram(1, 100);
  const present = new TimeWeighted(engine.clock);
  const stock = new StockSeries(engine.clock, 0, 1000, 2000);
  const luck = new EntityLuck();
  const gap = new QuantileTable(exponential(1));
  const service = new QuantileTable(exponential(8));
  const arrivals = new Streams('steady', 1).stream('arrivals');
  let born = 0;

  const begin = (row: number): void => {
    waits.record(engine.now - table.columns.arrived[row]);
    histogram.record(engine.now - table.columns.arrived[row], 1);
    engine.schedule(service.at(luck.uniform(table.columns.id[row], 0, 1)), FINISH, row);
  };
  const handler = {
    handle(kind: number, entity: number): void {
      if (kind === ARRIVE) {
        engine.schedule(gap.at(arrivals.uniform()), ARRIVE, 0);
        const row = table.create();
        table.columns.arrived[row] = engine.now;
        table.columns.id[row] = born++;
        present.add(1);
        stock.add(1);
        if (pool.seize(row, born % 2)) begin(row);
      } else {
        present.add(-1);
        stock.add(-1);
        table.destroy(entity);
        pool.release();
        const next = pool.next();
        if (next >= 0) begin(next);
      }
    },
  };

  pool.reset(10);
  present.reset(0);
  stock.reset(0);
  luck.reset('steady', 1, 'state');
  engine.scheduleAt(0, ARRIVE, 0);
  return {
    run: (events) => {
      const target = engine.handled + events;
      while (engine.handled < target) engine.run(handler, engine.now + 100);
    },
  };
}

it('a million events in a steady state leave less than one byte each behind on the heap', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const { run } = model();
  run(200_000);
  collect();
  const before = process.memoryUsage().heapUsed;
  run(1_000_000);
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(1_000_000);
});
