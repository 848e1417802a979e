import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PHASE_ORDER, PHASES } from '../../../src/kernel/event/phase.js';
import { MAX_PRIORITY, MIN_PRIORITY, rankBase } from '../../../src/kernel/event/rank.js';

const LAST_SEQUENCE = 2 ** 41 - 1;
const PRIORITIES = Array.from({ length: MAX_PRIORITY - MIN_PRIORITY + 1 }, (_, i) => MAX_PRIORITY - i);

describe('rank', () => {
  it('keeps the blocks of all phases and priorities apart, in order, with room for 2^41 sequence numbers each', () => {
    let lastOfBlock = -1;
    for (const phase of PHASE_ORDER) {
      for (const priority of PRIORITIES) {
        const base = rankBase(phase, priority);
        expect(base).toBe(lastOfBlock + 1);
        lastOfBlock = base + LAST_SEQUENCE;
      }
    }
  });

  it('stays an exact integer below 2^53 for the last sequence number of the last phase and lowest priority', () => {
    const highest = rankBase('sample', MIN_PRIORITY) + LAST_SEQUENCE;
    expect(Number.isSafeInteger(highest)).toBe(true);
    expect(highest - LAST_SEQUENCE).toBe(rankBase('sample', MIN_PRIORITY));
    expect(highest - 1).toBe(rankBase('sample', MIN_PRIORITY) + (LAST_SEQUENCE - 1));
  });

  it('compares as the triple of phase, falling priority and sequence does', () => {
    const event = fc.record({
      phase: fc.constantFrom(...PHASE_ORDER),
      priority: fc.integer({ min: MIN_PRIORITY, max: MAX_PRIORITY }),
      sequence: fc.oneof(
        fc.constantFrom(0, 1, LAST_SEQUENCE - 1, LAST_SEQUENCE),
        fc.maxSafeInteger().map((n) => Math.abs(n) % 2 ** 41),
      ),
    });
    fc.assert(
      fc.property(event, event, (a, b) => {
        const byTriple =
          PHASES[a.phase] - PHASES[b.phase] || b.priority - a.priority || Math.sign(a.sequence - b.sequence);
        const byRank = rankBase(a.phase, a.priority) + a.sequence - (rankBase(b.phase, b.priority) + b.sequence);
        expect(Math.sign(byRank)).toBe(Math.sign(byTriple));
      }),
      { seed: 41, numRuns: 2000 },
    );
  });

  it.each([128, -129, 0.5, NaN, Infinity])('refuses %d as a priority', (priority) => {
    expect(() => rankBase('service', priority)).toThrow(
      new RangeError(`priority must be a whole number from -128 to 127, not ${priority}`),
    );
  });
});
