import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The SHA-256 of a text, as 64 hexadecimal digits.
 *
 * Keys of random streams pass through it, because generators seeded with similar texts can give correlated streams.
 */
export function hashKey(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The first 64 bits of a text's SHA-256, as two 32-bit integers: the key of a counter-based generator. */
export function hashWords(text: string): readonly [number, number] {
  const bytes = sha256(utf8ToBytes(text));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [view.getInt32(0), view.getInt32(4)];
}

/** All 256 bits of a text's SHA-256, as eight whole numbers below 2³²: the start of a generator with a large state. */
export function hashAllWords(text: string): number[] {
  const bytes = sha256(utf8ToBytes(text));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: 8 }, (_, i) => view.getUint32(4 * i));
}
