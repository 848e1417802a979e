import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Line } from '../../../src/kernel/resource/line.js';

interface Member {
  readonly entity: number;
  readonly class: number;
  readonly key: number;
  readonly sequence: number;
  readonly amount: number;
}

function entities(line: Line): number[] {
  return Array.from({ length: line.length }, (_, place) => line.at(place));
}

describe('line', () => {
  it('orders by class, then key, then arrival, with those let in ahead before their equals', () => {
    const line = new Line();
    const add = (entity: number, priorityClass: number, key: number, ahead = false): void => {
      line.key[0] = key;
      line.add(entity, priorityClass, 1, ahead);
    };
    add(1, 1, 0);
    add(2, 1, 0);
    add(3, 0, 7);
    add(4, 0, 3);
    add(5, 1, 0, true);
    add(6, 1, -1);
    add(7, 1, 0, true);
    expect(entities(line)).toEqual([4, 3, 6, 7, 5, 1, 2]);
    expect([line.first(), line.last(), line.classOf(6), line.countUpToClass(0)]).toEqual([4, 2, 1, 2]);
  });

  it('agrees with a sorted list on any course of joining and leaving', () => {
    const step = fc.record({
      entity: fc.nat(200),
      class: fc.integer({ min: -2, max: 2 }),
      key: fc.integer({ min: 0, max: 2 }),
      amount: fc.integer({ min: 1, max: 4 }),
      ahead: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 150 }), (steps) => {
        const line = new Line();
        let oracle: Member[] = [];
        steps.forEach(({ ahead, ...member }, i) => {
          if (oracle.some(({ entity }) => entity === member.entity)) {
            expect(line.remove(member.entity)).toBe(true);
            oracle = oracle.filter(({ entity }) => entity !== member.entity);
          } else {
            expect(line.remove(member.entity)).toBe(false);
            line.key[0] = member.key;
            line.add(member.entity, member.class, member.amount, ahead);
            oracle.push({ ...member, sequence: ahead ? -i : i });
            oracle.sort((a, b) => a.class - b.class || a.key - b.key || a.sequence - b.sequence);
          }
          expect(entities(line)).toEqual(oracle.map(({ entity }) => entity));
          expect([line.first(), line.last()]).toEqual([oracle[0]?.entity ?? -1, oracle.at(-1)?.entity ?? -1]);
          for (const limit of [0, 1, 2, 3, 4]) {
            const fitting = oracle.find(({ amount }) => amount <= limit)?.entity ?? -1;
            expect(line.firstFitting(limit)).toBe(fitting);
            expect(line.countUpToClass(limit - 2)).toBe(oracle.filter((m) => m.class <= limit - 2).length);
          }
          expect(line.has(member.entity)).toBe(oracle.some(({ entity }) => entity === member.entity));
        });
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('has nobody at places that it does not have', () => {
    const line = new Line();
    expect([line.first(), line.last(), line.at(0), line.firstFitting(9), line.has(5000)]).toEqual([
      -1,
      -1,
      -1,
      -1,
      false,
    ]);
    line.add(3, 0, 1, false);
    expect([line.at(-1), line.at(0), line.at(1)]).toEqual([-1, 3, -1]);
  });

  it('refuses an entity that stands in it, and knows nobody once emptied', () => {
    const line = new Line();
    line.add(1000, 0, 1, false);
    expect(() => line.add(1000, 1, 1, false)).toThrow(new Error('entity 1000 stands in the line already'));
    line.clear();
    expect([line.length, line.has(1000)]).toEqual([0, false]);
    line.add(1000, 0, 1, false);
    expect(entities(line)).toEqual([1000]);
  });
});
