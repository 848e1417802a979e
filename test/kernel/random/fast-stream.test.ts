import { describe, expect, it } from 'vitest';
import { FastStream } from '../../../src/kernel/random/fast-stream.js';
import { EXPONENTIAL_LAYERS, NORMAL_LAYERS } from '../../../src/kernel/random/ziggurat.js';
import { normalTail } from '../../../src/kernel/variate/special/normal-tail.js';
import { chiSquareTwoSided, evenness, lagOneZ, normalTwoSided } from '../support/statistics.js';

/** Numbers of each kind in turn, which take one pair of words or more. */
function mixed(stream: FastStream, count: number): number[] {
  return Array.from({ length: count }, (_, i) =>
    i % 3 === 0 ? stream.uniform() : i % 3 === 1 ? stream.exponential(2) : stream.normal(),
  );
}

describe('a fast stream', () => {
  it('gives the same numbers for the same seed, replication and path, and others for others', () => {
    const numbers = (seed: string, replication: number, path: string) =>
      mixed(new FastStream(seed, replication, path), 30);
    expect(numbers('s', 1, 'a')).toEqual(numbers('s', 1, 'a'));
    const all = [numbers('s', 1, 'a'), numbers('t', 1, 'a'), numbers('s', 2, 'a'), numbers('s', 1, 'b')];
    expect(new Set(all.flat()).size).toBe(120);
  });

  it('goes on giving the numbers that it gave first, for anybody who repeats a published run', () => {
    const stream = new FastStream('1', 1, 'service');
    expect([stream.uniform(), stream.exponential(1), stream.normal()]).toEqual([
      0.2413157642634326, 0.28092637682689664, 0.05707053137135182,
    ]);
  });

  it('gives the same numbers whatever its buffer', () => {
    const expected = mixed(new FastStream('s', 1, 'a'), 3000);
    for (const buffer of [1, 2, 7, 4096]) {
      expect(mixed(new FastStream('s', 1, 'a', { buffer }), 3000)).toEqual(expected);
    }
  });

  it('goes on from a saved state, in the middle of its buffer, at its end, and with another one', () => {
    for (const drawn of [0, 1, 2, 3, 16, 17, 500]) {
      const stream = new FastStream('s', 1, 'a', { buffer: 16 });
      for (let i = 0; i < drawn; i++) stream.uniform();
      const state = stream.snapshot();
      const next = mixed(stream, 100);
      for (const buffer of [1, 5, 16, 1000]) {
        const other = new FastStream('other', 7, 'b', { buffer });
        other.normal();
        other.restore(state);
        expect(mixed(other, 100)).toEqual(next);
      }
    }
  });

  it('scales its exponential numbers by their mean, 0 included', () => {
    expect(new FastStream('s', 1, 'a').exponential(6)).toBe(6 * new FastStream('s', 1, 'a').exponential(1));
    expect(new FastStream('s', 1, 'a').exponential(0)).toBe(0);
  });

  it.each([0, -1, 1.5, NaN, Infinity, 2 ** 20 + 1])('refuses a buffer of %d', (buffer) => {
    expect(() => new FastStream('s', 1, 'a', { buffer })).toThrow(
      new RangeError(`FastStream needs a whole buffer from 1 to 2^20, not ${buffer}`),
    );
  });

  it.each([
    ['alea', [1, 2, 3, 4, 0]],
    ['xoshiro128**', [1, 2, 3, 4]],
    ['xoshiro128**', [1, 2, 3, 4, -2]],
    ['xoshiro128**', [1, 2, 3, 4, 1]],
    ['xoshiro128**', [1, 2, 3, 4.5, 0]],
    ['xoshiro128**', [1, 2, 3, 4, 2 ** 21 + 2]],
  ])('refuses a state of %s with the numbers %j', (generator, numbers) => {
    expect(() => new FastStream('s', 1, 'a').restore({ generator, numbers })).toThrow(
      new RangeError(`not a state of xoshiro128**: ${generator} with ${numbers.join(', ')}`),
    );
  });
});

// 20 checks below, each with a false-alarm rate of 5e-5: 1e-3 for all of them together, had the seed been random. Power:
// with 2,000,000 numbers a bin of 1/1,000 that is off by 12 % is caught with a probability above 80 %.
describe('the numbers of a fast stream (false-alarm rate 1e-3 for all checks together)', () => {
  const COUNT = 2_000_000;
  const RATE = 5e-5;
  const stream = new FastStream('distribution', 1, 'numbers');
  const kinds = [
    { name: 'uniform', draw: () => stream.uniform(), share: (x: number) => x, far: 0.999 },
    { name: 'exponential', draw: () => stream.exponential(3), share: (x: number) => -Math.expm1(-x / 3), far: 0.99999 },
    { name: 'normal', draw: () => stream.normal(), share: (x: number) => normalTail(-x), far: 0.99999 },
  ];

  it.each(kinds)('that are $name fall evenly over the distribution, without serial correlation', ({ draw, share }) => {
    const counts = new Float64Array(1000);
    const shares = new Float64Array(COUNT);
    for (let i = 0; i < COUNT; i++) {
      shares[i] = share(draw());
      counts[Math.floor(shares[i] * 1000)]++;
    }
    // Kolmogorov and Smirnov: P(√n D > d) = 2 Σ (-1)^(k-1) exp(-2 k² d²), nearly its first term.
    const sorted = shares.slice().sort();
    let distance = 0;
    for (let i = 0; i < COUNT; i++) {
      distance = Math.max(distance, (i + 1) / COUNT - sorted[i], sorted[i] - i / COUNT);
    }
    expect(chiSquareTwoSided(evenness(counts), 999)).toBeGreaterThan(RATE);
    expect(2 * Math.exp(-2 * distance * distance * COUNT)).toBeGreaterThan(RATE);
    expect(normalTwoSided(lagOneZ(shares))).toBeGreaterThan(RATE);
  });

  it.each([
    { name: 'exponential', draw: () => stream.exponential(1), tail: EXPONENTIAL_LAYERS.tail, start: 5 },
    { name: 'normal', draw: () => Math.abs(stream.normal()), tail: NORMAL_LAYERS.tail, start: 3 },
  ])(
    'that are $name have the right number of far ones, and of those beyond the layers',
    ({ name, draw, tail, start }) => {
      const above = (x: number): number => (name === 'normal' ? 2 * normalTail(x) : Math.exp(-x));
      let [far, beyond, largest] = [0, 0, 0];
      for (let i = 0; i < COUNT; i++) {
        const x = draw();
        if (x > start) far++;
        if (x > tail) beyond++;
        largest = Math.max(largest, x);
      }
      const z = (count: number, x: number): number => (count - COUNT * above(x)) / Math.sqrt(COUNT * above(x));
      expect(normalTwoSided(z(far, start))).toBeGreaterThan(RATE);
      expect(normalTwoSided(z(beyond, tail))).toBeGreaterThan(RATE);
      expect(COUNT * above(largest)).toBeGreaterThan(RATE);
      expect(Math.exp(-COUNT * above(largest))).toBeGreaterThan(RATE);
    },
  );

  it('that are uniform lie strictly between 0 and 1 with 52 bits', () => {
    for (let i = 0; i < 10_000; i++) {
      const u = stream.uniform();
      expect(u > 0 && u < 1 && Number.isInteger(u * 2 ** 53)).toBe(true);
    }
  });
});

// 6 checks at 1.6e-4 each: 1e-3 together. Reusing the layer's bits for the value would show in the pairs of layer and
// place within the layer (Doornik 2005).
describe('the ziggurat of a fast stream (false-alarm rate 1e-3 for all checks together)', () => {
  it.each([
    { name: 'exponential', draw: (s: FastStream) => s.exponential(1), x: EXPONENTIAL_LAYERS.x },
    { name: 'normal', draw: (s: FastStream) => Math.abs(s.normal()), x: NORMAL_LAYERS.x },
  ])('has $name numbers that are even within single narrow strips', ({ name, draw, x }) => {
    const stream = new FastStream('strips', 1, name);
    const strips = [2, 100, 250].map((layer) => ({ from: x[layer + 1], to: x[layer], counts: new Float64Array(20) }));
    for (let i = 0; i < 2_000_000; i++) {
      const value = draw(stream);
      for (const { from, to, counts } of strips) {
        if (value < from || value >= to) continue;
        const above = (t: number): number => (name === 'normal' ? normalTail(t) : Math.exp(-t));
        const place = (above(from) - above(value)) / (above(from) - above(to));
        counts[Math.min(19, Math.floor(place * 20))]++;
      }
    }
    for (const { counts } of strips) expect(chiSquareTwoSided(evenness(counts), 19)).toBeGreaterThan(1.6e-4);
  });
});
