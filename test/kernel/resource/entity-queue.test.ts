import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EntityQueue, QueueLinks } from '../../../src/kernel/resource/entity-queue.js';

describe('entity queue', () => {
  it('agrees with a plain list through any history, for rows near and far', () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.oneof(fc.nat(20), fc.nat(5000)) },
      { weight: 4, arbitrary: fc.constant('dequeue' as const) },
      { weight: 1, arbitrary: fc.constant('clear' as const) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 100 }), (steps) => {
        const queue = new EntityQueue();
        const list: number[] = [];
        for (const next of steps) {
          if (next === 'dequeue') {
            expect(queue.dequeue()).toBe(list.shift() ?? -1);
          } else if (next === 'clear') {
            queue.clear();
            list.length = 0;
          } else if (!list.includes(next)) {
            queue.enqueue(next);
            list.push(next);
          }
          expect([queue.length, queue.head]).toEqual([list.length, list[0] ?? -1]);
        }
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('keeps queues apart that share links, while every entity stands in one of them at most', () => {
    const step = fc.record({ queue: fc.nat(2), entity: fc.nat(700) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const links = new QueueLinks();
        const queues = [0, 1, 2].map(() => new EntityQueue(links));
        const lists: number[][] = [[], [], []];
        for (const { queue, entity } of steps) {
          if (lists.some((list) => list.includes(entity))) {
            expect(queues[queue].dequeue()).toBe(lists[queue].shift() ?? -1);
          } else {
            queues[queue].enqueue(entity);
            lists[queue].push(entity);
          }
        }
        queues.forEach((queue, i) => {
          for (const entity of lists[i]) expect(queue.dequeue()).toBe(entity);
          expect(queue.dequeue()).toBe(-1);
        });
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('lets an entity come back after it has left', () => {
    const queue = new EntityQueue();
    queue.enqueue(3);
    queue.enqueue(4);
    expect(queue.dequeue()).toBe(3);
    queue.enqueue(3);
    expect([queue.dequeue(), queue.dequeue(), queue.dequeue()]).toEqual([4, 3, -1]);
  });
});
