import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QueueLinks } from '../../../src/kernel/resource/entity-queue.js';
import { ServerPool } from '../../../src/kernel/resource/server-pool.js';

function pool(capacity: number, classes = 1): { readonly clock: Float64Array; readonly pool: ServerPool } {
  const clock = new Float64Array(1);
  const made = new ServerPool(clock, classes);
  made.reset(capacity);
  return { clock, pool: made };
}

/** Everybody who may start now. */
function started(p: ServerPool): number[] {
  const all: number[] = [];
  for (let entity = p.next(); entity >= 0; entity = p.next()) all.push(entity);
  return all;
}

describe('server pool', () => {
  it('serves as many at once as are on duty and lets the others wait', () => {
    const { pool: p } = pool(2);
    expect([p.seize(0, 0), p.seize(1, 0), p.seize(2, 0)]).toEqual([true, true, false]);
    expect([p.busy.value, p.waiting.value, p.seized]).toEqual([2, 1, 2]);
  });

  it('gives a freed server to who waits longest', () => {
    const { pool: p } = pool(1);
    for (const entity of [5, 9, 2]) p.seize(entity, 0);
    expect(p.next()).toBe(-1);
    p.release();
    expect(p.next()).toBe(9);
    expect(p.next()).toBe(-1);
    p.release();
    expect(started(p)).toEqual([2]);
    p.release();
    expect(started(p)).toEqual([]);
    expect([p.busy.value, p.waiting.value, p.seized]).toEqual([0, 0, 3]);
  });

  it('serves a lower class number first, and within a class who came first', () => {
    const { pool: p } = pool(1, 3);
    p.seize(0, 0);
    for (const [entity, priorityClass] of [
      [1, 2],
      [2, 1],
      [3, 0],
      [4, 1],
      [5, 0],
    ]) {
      p.seize(entity, priorityClass);
    }
    const order: number[] = [];
    for (let i = 0; i < 5; i++) {
      p.release();
      order.push(...started(p));
    }
    expect(order).toEqual([3, 5, 2, 4, 1]);
  });

  it('does not interrupt a lower class at work when a higher class comes', () => {
    const { pool: p } = pool(1, 2);
    expect(p.seize(0, 1)).toBe(true);
    expect(p.seize(1, 0)).toBe(false);
    expect(p.busy.value).toBe(1);
  });

  it('lets those at work finish when a shift ends, and starts nobody until busy servers are below the new number', () => {
    const { pool: p } = pool(3);
    for (const entity of [0, 1, 2, 3, 4]) p.seize(entity, 0);
    p.setCapacity(1);
    expect([p.busy.value, p.onDuty.value]).toEqual([3, 1]);
    expect(started(p)).toEqual([]);
    p.release();
    expect(started(p)).toEqual([]);
    p.release();
    expect(started(p)).toEqual([]);
    expect(p.seize(5, 0)).toBe(false);
    p.release();
    expect(started(p)).toEqual([3]);
    expect([p.busy.value, p.waiting.value]).toEqual([1, 2]);
  });

  it('starts as many as a new shift brings', () => {
    const { pool: p } = pool(0);
    for (const entity of [0, 1, 2, 3]) expect(p.seize(entity, 0)).toBe(false);
    p.setCapacity(3);
    expect(started(p)).toEqual([0, 1, 2]);
    p.setCapacity(0);
    p.release();
    expect(started(p)).toEqual([]);
  });

  it('never lets anybody wait with infinitely many servers, who can come, stay and go', () => {
    const { clock, pool: p } = pool(2);
    p.setCapacity(Infinity);
    p.setCapacity(Infinity);
    for (let entity = 0; entity < 1000; entity++) expect(p.seize(entity, 0)).toBe(true);
    clock[0] = 2;
    p.setCapacity(1);
    expect([p.onDuty.value, p.busy.value, p.onDuty.area]).toEqual([1, 1000, Infinity]);
    expect(p.seize(1000, 0)).toBe(false);
  });

  it('has infinitely many servers from the start when reset so, without a wrong average at no time', () => {
    const { clock, pool: p } = pool(Infinity);
    expect(p.seize(0, 0)).toBe(true);
    p.setCapacity(4);
    expect([p.onDuty.value, p.onDuty.area, p.onDuty.average]).toEqual([4, 0, 4]);
    clock[0] = 1;
    expect(p.onDuty.average).toBe(4);
  });

  it('measures busy servers, waiting entities and servers on duty over time', () => {
    const { clock, pool: p } = pool(1);
    p.seize(0, 0);
    clock[0] = 1;
    p.seize(1, 0);
    clock[0] = 4;
    p.setCapacity(2);
    started(p);
    clock[0] = 10;
    p.release();
    expect([p.busy.area, p.waiting.area, p.onDuty.area]).toEqual([1 * 4 + 2 * 6, 3, 1 * 4 + 2 * 6]);
    expect([p.busy.maximum, p.waiting.maximum, p.onDuty.maximum]).toEqual([2, 1, 2]);
  });

  it('starts its monitors anew at the end of a warm-up and keeps who is there', () => {
    const { clock, pool: p } = pool(1);
    for (const entity of [0, 1, 2]) p.seize(entity, 0);
    clock[0] = 100;
    p.restartMonitors();
    clock[0] = 102;
    expect([p.busy.average, p.waiting.average, p.onDuty.average, p.seized]).toEqual([1, 2, 1, 0]);
    p.release();
    expect(started(p)).toEqual([1]);
    expect(p.seized).toBe(1);
  });

  it('is empty after a reset', () => {
    const { pool: p } = pool(1, 2);
    for (const entity of [0, 1, 2]) p.seize(entity, entity % 2);
    p.reset(2);
    expect([p.busy.value, p.waiting.value, p.onDuty.value, p.seized]).toEqual([0, 0, 2, 0]);
    expect(started(p)).toEqual([]);
    expect([p.seize(1, 1), p.seize(2, 0), p.seize(0, 0)]).toEqual([true, true, false]);
  });

  it('keeps pools apart that share links', () => {
    const clock = new Float64Array(1);
    const links = new QueueLinks();
    const [a, b] = [new ServerPool(clock, 2, links), new ServerPool(clock, 1, links)];
    a.reset(0);
    b.reset(0);
    for (const entity of [0, 2, 4]) a.seize(entity, (entity / 2) % 2);
    for (const entity of [1, 3, 5]) b.seize(entity, 0);
    a.setCapacity(3);
    b.setCapacity(3);
    expect([started(b), started(a)]).toEqual([
      [1, 3, 5],
      [0, 4, 2],
    ]);
  });

  it('keeps the books of any history: who is in is busy or waiting, and nobody waits beside a free server', () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.record({ op: fc.constant('seize' as const), n: fc.nat(2) }) },
      { weight: 4, arbitrary: fc.record({ op: fc.constant('release' as const), n: fc.constant(0) }) },
      { weight: 1, arbitrary: fc.record({ op: fc.constant('capacity' as const), n: fc.nat(4) }) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const { pool: p } = pool(2, 3);
        const waiting: number[][] = [[], [], []];
        let inService = 0;
        let capacity = 2;
        steps.forEach(({ op, n }, entity) => {
          if (op === 'seize') {
            const free = inService < capacity;
            expect(p.seize(entity, n)).toBe(free);
            if (free) inService++;
            else waiting[n].push(entity);
          } else if (op === 'capacity') {
            capacity = n;
            p.setCapacity(n);
          } else if (inService > 0) {
            inService--;
            p.release();
          }
          for (const entityStarted of started(p)) {
            expect(entityStarted).toBe(waiting.find((queue) => queue.length > 0)?.shift());
            inService++;
          }
          const waits = waiting.flat().length;
          expect([p.busy.value, p.waiting.value, p.onDuty.value]).toEqual([inService, waits, capacity]);
          expect(waits > 0 && inService < capacity).toBe(false);
        });
      }),
      { seed: 9, numRuns: 500 },
    );
  });

  it.each([0, -1, 1.5, NaN])('refuses %d priority classes', (classes) => {
    expect(() => new ServerPool(new Float64Array(1), classes)).toThrow(
      new RangeError(`a pool needs at least one class, not ${classes}`),
    );
  });
});
