import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EntitySet } from '../../../src/kernel/resource/entity-set.js';

describe('entity set', () => {
  it('agrees with a plain set on any course of adding and removing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(300)), { maxLength: 300 }), (steps) => {
        const set = new EntitySet();
        const oracle = new Set<number>();
        for (const [adds, entity] of steps) {
          if (adds) expect(set.add(entity)).toBe(!oracle.has(entity));
          else expect(set.remove(entity)).toBe(oracle.has(entity));
          if (adds) oracle.add(entity);
          else oracle.delete(entity);
          expect(set.has(entity)).toBe(oracle.has(entity));
        }
        const members = Array.from({ length: set.size }, (_, place) => set.at(place));
        expect(members.sort((a, b) => a - b)).toEqual([...oracle].sort((a, b) => a - b));
        set.clear();
        expect([set.size, steps.some(([, entity]) => set.has(entity))]).toEqual([0, false]);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
