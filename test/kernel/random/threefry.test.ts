import { describe, expect, it } from 'vitest';
import { threefry2x32 } from '../../../src/kernel/random/threefry.js';

function words(counter: readonly [number, number], key: readonly [number, number]): string {
  const out = new Int32Array(2);
  threefry2x32(key[0], key[1], counter[0], counter[1], out);
  return [...out].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ');
}

describe('Threefry2x32 with 20 rounds', () => {
  // From the file kat_vectors of Random123, the reference implementation by the authors of the generator.
  it.each([
    [[0, 0], [0, 0], '6b200159 99ba4efe'],
    [[0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], '1cb996fc bb002be7'],
    [[0x243f6a88, 0x85a308d3], [0x13198a2e, 0x03707344], 'c4923a9c 483df7a0'],
  ] as const)('turns counter %j and key %j into the published words', (counter, key, published) => {
    expect(words(counter, key)).toBe(published);
  });

  it('takes words as signed or unsigned alike', () => {
    expect(words([-1, -1], [-1, -1])).toBe('1cb996fc bb002be7');
    expect(words([0x243f6a88, 0x85a308d3 | 0], [0x13198a2e, 0x03707344])).toBe('c4923a9c 483df7a0');
  });

  it('changes about half of its output bits with any single bit of counter or key (false-alarm rate 1e-4)', () => {
    // 128 inputs x 200 bases x 64 output bits: the share of changed bits has a standard error of 0.0004.
    const out = new Int32Array(2);
    const base = new Int32Array(4);
    let changed = 0;
    let total = 0;
    for (let n = 0; n < 200; n++) {
      for (let bit = 0; bit < 128; bit++) {
        for (let i = 0; i < 4; i++) base[i] = Math.imul(n * 4 + i + 1, 0x9e3779b1);
        threefry2x32(base[0], base[1], base[2], base[3], out);
        const [x, y] = out;
        base[bit >> 5] ^= 1 << (bit & 31);
        threefry2x32(base[0], base[1], base[2], base[3], out);
        for (let d = x ^ out[0]; d !== 0; d &= d - 1) changed++;
        for (let d = y ^ out[1]; d !== 0; d &= d - 1) changed++;
        total += 64;
      }
    }
    expect(Math.abs(changed / total - 0.5) / (0.5 / Math.sqrt(total))).toBeLessThan(3.9);
  });
});
