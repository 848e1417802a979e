import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fingerprint } from '../../../src/kernel/trace/fingerprint.js';

/** MurmurHash3_x86_128 with seed 0 of any bytes, as published, in arithmetic on large integers. */
function murmur128(bytes: Uint8Array): string {
  const M = (1n << 32n) - 1n;
  const rotl = (x: bigint, r: bigint) => ((x << r) | (x >> (32n - r))) & M;
  const constants = [0x239b961bn, 0xab0e9789n, 0x38b34ae5n, 0xa1e38b93n];
  const mixRotations = [15n, 16n, 17n, 18n];
  const laneRotations = [19n, 17n, 15n, 13n];
  const added = [0x561ccd1bn, 0x0bcaa747n, 0x96cd1c35n, 0x32ac3b17n];
  const h = [0n, 0n, 0n, 0n];
  const scramble = (k: bigint, i: number) =>
    (rotl((k * constants[i]) & M, mixRotations[i]) * constants[(i + 1) % 4]) & M;
  const word = (at: number) => [0, 1, 2, 3].reduce((sum, i) => sum | (BigInt(bytes[at + i] ?? 0) << BigInt(8 * i)), 0n);
  const whole = bytes.length - (bytes.length % 16);
  for (let at = 0; at < whole; at += 16) {
    for (let i = 0; i < 4; i++) {
      h[i] ^= scramble(word(at + 4 * i), i);
      h[i] = ((rotl(h[i], laneRotations[i]) + h[(i + 1) % 4]) * 5n + added[i]) & M;
    }
  }
  for (let i = 0; i < 4; i++) if (whole + 4 * i < bytes.length) h[i] ^= scramble(word(whole + 4 * i), i);
  for (let i = 0; i < 4; i++) h[i] ^= BigInt(bytes.length);
  const gather = (): void => {
    h[0] = (h[0] + h[1] + h[2] + h[3]) & M;
    for (let i = 1; i < 4; i++) h[i] = (h[i] + h[0]) & M;
  };
  gather();
  for (let i = 0; i < 4; i++) {
    h[i] = ((h[i] ^ (h[i] >> 16n)) * 0x85ebca6bn) & M;
    h[i] = ((h[i] ^ (h[i] >> 13n)) * 0xc2b2ae35n) & M;
    h[i] ^= h[i] >> 16n;
  }
  gather();
  return h.map((lane) => lane.toString(16).padStart(8, '0')).join('');
}

type Event = readonly [time: number, kind: number, entity: number];

function fingerprint(events: readonly Event[]): string {
  const print = new Fingerprint();
  for (const event of events) print.observer(...event);
  return print.hex;
}

const EVENT: fc.Arbitrary<Event> = fc.tuple(
  fc.double({ noNaN: true }),
  fc.integer({ min: 0, max: 200 }),
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
);

describe('fingerprint', () => {
  it('is compared here with a hash that gives the published values', () => {
    // Values of MurmurHash3_x86_128 as printed in the documentation of its ports.
    expect(murmur128(new TextEncoder().encode("I will not buy this tobacconist's, it is scratched."))).toBe(
      '9b5b7ba2ef3f7866889adeaf00f3f98e',
    );
    expect(murmur128(new Uint8Array())).toBe('0'.repeat(32));
  });

  it("is the first half of MurmurHash3_x86_128 of the events' bytes", () => {
    fc.assert(
      fc.property(fc.array(EVENT, { maxLength: 20 }), (events) => {
        const view = new DataView(new ArrayBuffer(16 * events.length));
        for (const [i, [time, kind, entity]] of events.entries()) {
          view.setFloat64(16 * i, time + 0, true);
          view.setInt32(16 * i + 8, kind, true);
          view.setInt32(16 * i + 12, entity, true);
        }
        expect(fingerprint(events)).toBe(murmur128(new Uint8Array(view.buffer)).slice(0, 16));
      }),
      { seed: 31, numRuns: 300 },
    );
  });

  it('changes when two events change places, and when one is left out', () => {
    const events: Event[] = [
      [1, 2, 3],
      [1, 2, 4],
      [2, 0, 0],
    ];
    const all = fingerprint(events);
    expect(fingerprint([events[1], events[0], events[2]])).not.toBe(all);
    expect(fingerprint(events.slice(0, 2))).not.toBe(all);
    expect(fingerprint([...events])).toBe(all);
  });

  it('sees the last bit of a time, but not the sign of zero', () => {
    expect(fingerprint([[1, 0, 0]])).not.toBe(fingerprint([[1 + Number.EPSILON, 0, 0]]));
    expect(fingerprint([[0, 0, 0]])).toBe(fingerprint([[-0, 0, 0]]));
  });

  it('starts anew after a reset, and goes on from a snapshot', () => {
    const print = new Fingerprint();
    print.observer(1, 2, 3);
    const state = print.snapshot();
    print.observer(4, 5, 6);
    const both = print.hex;
    print.reset();
    expect([print.events, print.hex]).toEqual([0, new Fingerprint().hex]);
    print.restore(structuredClone(state));
    expect(print.events).toBe(1);
    print.observer(4, 5, 6);
    expect(print.hex).toBe(both);
  });
});
