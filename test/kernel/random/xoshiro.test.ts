import { describe, expect, it } from 'vitest';
import { fillXoshiro } from '../../../src/kernel/random/xoshiro.js';

describe('xoshiro128**', () => {
  it('gives the words of the reference implementation from the state 1, 2, 3, 4', () => {
    const block = new Int32Array(6);
    fillXoshiro(Int32Array.of(1, 2, 3, 4), block);
    expect([...block].map((word) => word >>> 0)).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492]);
  });

  it('gives the same words in blocks of any size', () => {
    const [state, other] = [Int32Array.of(5, -6, 7, -8), Int32Array.of(5, -6, 7, -8)];
    const whole = new Int32Array(12);
    fillXoshiro(state, whole);
    const parts = [1, 4, 7].flatMap((size) => {
      const block = new Int32Array(size);
      fillXoshiro(other, block);
      return [...block];
    });
    expect(parts).toEqual([...whole]);
    expect(other).toEqual(state);
  });
});
