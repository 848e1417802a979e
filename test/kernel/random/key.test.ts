import { describe, expect, it } from 'vitest';
import { hashKey, hashWords } from '../../../src/kernel/random/key.js';

describe('key', () => {
  // FIPS 180-4 example values.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of %j is its published SHA-256', (text, hash) => {
    expect(hashKey(text)).toBe(hash);
  });

  it('hashes the UTF-8 bytes of a text', () => {
    expect(hashKey('Ñuñoa 🛂')).toBe('44393f6a6ef205f4f47ba3d35ac63c8a86d78acb2a6e7935ceeb96789ad779fc');
  });

  it('has the first 64 bits of the hash, big end first, as its two words', () => {
    expect(hashWords('abc').map((word) => (word >>> 0).toString(16))).toEqual(['ba7816bf', '8f01cfea']);
    for (const word of hashWords('abc')) expect(word).toBe(word | 0);
  });
});
