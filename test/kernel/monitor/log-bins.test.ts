import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LogBins } from '../../../src/kernel/monitor/log-bins.js';

const entry = fc.record({
  key: fc.oneof(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 5000, max: 9000 })),
  weight: fc.integer({ min: 1, max: 3 }),
});
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

function binsOf(limit: number, entries: readonly Entry[]): LogBins {
  const bins = new LogBins(limit);
  for (const { key, weight } of entries) bins.add(key, weight);
  return bins;
}

/** The key at every rank, with all keys below the window moved to its lowest. */
function brute(limit: number, entries: readonly Entry[]): { readonly keys: number[]; readonly lowestOwn: number } {
  const first = Math.max(...entries.map(({ key }) => key)) - limit + 1;
  const keys = entries.flatMap(({ key, weight }) => new Array<number>(weight).fill(Math.max(key, first)));
  const collapsed = entries.some(({ key }) => key < first);
  return { keys: keys.sort((a, b) => a - b), lowestOwn: collapsed ? first + 1 : -Infinity };
}

function keysOf(bins: LogBins): number[] {
  return Array.from({ length: bins.total }, (_, rank) => bins.keyAt(rank));
}

describe('log bins', () => {
  const limit = fc.constantFrom(2, 3, 40, 100, 700, 5000, 20_000);
  const entries = fc.array(entry, { minLength: 1, maxLength: 60 });

  it('hold each weight at its key, or at the lowest of a window that ends at the highest key', () => {
    fc.assert(
      fc.property(limit, entries, (most, list) => {
        const bins = binsOf(most, list);
        const { keys, lowestOwn } = brute(most, list);
        expect(keysOf(bins)).toEqual(keys);
        expect(bins.lowestOwn).toBe(lowestOwn);
        expect(bins.length).toBeLessThanOrEqual(most);
      }),
      { seed: 33, numRuns: 1000 },
    );
  });

  it('are the same when they are added up from parts', () => {
    fc.assert(
      fc.property(limit, fc.array(entries, { minLength: 1, maxLength: 4 }), (most, parts) => {
        const sum = new LogBins(most);
        for (const part of parts) sum.addAll(binsOf(most, part));
        const { keys, lowestOwn } = brute(most, parts.flat());
        expect(keysOf(sum)).toEqual(keys);
        expect(sum.lowestOwn).toBe(lowestOwn);
      }),
      { seed: 34, numRuns: 500 },
    );
  });

  it('know nothing any more of the keys before they were cleared', () => {
    fc.assert(
      fc.property(limit, entries, entries, (most, before, after) => {
        const bins = binsOf(most, before);
        bins.clear();
        expect([bins.total, bins.lowestOwn]).toEqual([0, -Infinity]);
        for (const { key, weight } of after) bins.add(key, weight);
        const { keys, lowestOwn } = brute(most, after);
        expect(keysOf(bins)).toEqual(keys);
        expect(bins.lowestOwn).toBe(lowestOwn);
      }),
      { seed: 35, numRuns: 500 },
    );
  });
});
