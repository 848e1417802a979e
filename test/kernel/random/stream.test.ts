import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { STREAM_GENERATOR, Streams } from '../../../src/kernel/random/stream.js';
import { chiSquareTwoSided, evenness, lagOneZ, normalTwoSided, pairEvenness } from '../support/statistics.js';

function numbers(seed: string, replication: number, path: string, count = 20): number[] {
  const stream = new Streams(seed, replication).stream(path);
  return Array.from({ length: count }, () => stream.uniform());
}

describe('streams', () => {
  it('give the same numbers for the same seed, replication and path', () => {
    expect(numbers('seed', 1, 'arrivals/DRT')).toEqual(numbers('seed', 1, 'arrivals/DRT'));
  });

  it('give other numbers for another seed, replication or path', () => {
    const all = [
      numbers('seed', 1, 'arrivals/DRT'),
      numbers('Seed', 1, 'arrivals/DRT'),
      numbers('seed', 2, 'arrivals/DRT'),
      numbers('seed', 11, 'arrivals/DRT'),
      numbers('seed', 1, 'arrivals/DRT '),
      numbers('seed', 1, 'arrivals/RGV'),
    ];
    expect(new Set(all.flat()).size).toBe(all.length * 20);
  });

  it('go on giving the numbers they have given since the first version, for anybody who repeats a published run', () => {
    expect(numbers('1', 1, 'arrivals/DRT', 3)).toEqual([0.5012139009474076, 0.17222726893203033, 0.22819362447427605]);
    expect(STREAM_GENERATOR).toBe('alea (seedrandom), key = SHA-256 of seed/replication/stream path');
  });

  it('start from the beginning each time a path is asked for, and know their path', () => {
    const streams = new Streams('seed', 1);
    const first = streams.stream('a');
    const drawn = [first.uniform(), first.uniform()];
    const again = streams.stream('a');
    expect([again.uniform(), again.uniform()]).toEqual(drawn);
    expect(again.path).toBe('a');
  });

  it('do not depend on which other streams exist or in which order they are drawn from', () => {
    const streams = new Streams('seed', 1);
    const a = streams.stream('a');
    const b = streams.stream('b');
    const drawn = { a: [] as number[], b: [] as number[] };
    for (let i = 0; i < 20; i++) {
      if (i % 3 !== 1) drawn.a.push(a.uniform());
      streams.stream(`new ${i}`).uniform();
      if (i % 2 === 0) drawn.b.push(b.uniform());
    }
    expect(drawn.a).toEqual(numbers('seed', 1, 'a', drawn.a.length));
    expect(drawn.b).toEqual(numbers('seed', 1, 'b', drawn.b.length));
  });

  it('take any text as a seed, and tell similar ones apart', () => {
    const seeds = [
      '',
      ' ',
      '0',
      '00',
      'null',
      '1\n',
      '1\r\n',
      '\0',
      'é',
      'e\u0301',
      '🛂',
      '🛃',
      '../1',
      '%',
      '"',
      '1'.repeat(10_000),
    ];
    const firsts = seeds.map((seed) => numbers(seed, 1, 'a', 1)[0]);
    expect(new Set(firsts).size).toBe(seeds.length);
    for (const u of firsts) expect(u > 0 && u < 1).toBe(true);
  });

  it('give numbers strictly between 0 and 1 with all of 53 bits', () => {
    const drawn = numbers('seed', 1, 'range', 10_000);
    expect(drawn.every((u) => u > 0 && u < 1 && Number.isInteger(u * 2 ** 53))).toBe(true);
    // Odd multiples of 2^-53 would be absent from numbers of fewer bits; they are half of 10,000 here, within 5 sigma.
    const odd = drawn.filter((u) => (u * 2 ** 53) % 2 === 1).length;
    expect(Math.abs(odd - 5000)).toBeLessThan(5 * 50);
  });

  // 20 checks below, each with a false-alarm rate of 5e-5: 1e-3 for all of them together, had the seed been random.
  // Power: among 40,000 streams a serial correlation of 0.03 is caught with a probability above 97 %.
  describe('of similar paths are unrelated (false-alarm rate 1e-3 for all checks together)', () => {
    const STREAMS = 40_000;
    const RATE = 5e-5;
    const families = {
      'in the last number of the path': (i: number) => new Streams('seed', 1).stream(`arrivals/DRT/${i}`),
      'in the first part of the path': (i: number) => new Streams('seed', 1).stream(`${i}/arrivals`),
      'in the replication': (i: number) => new Streams('seed', i).stream('arrivals/DRT'),
      'in the seed': (i: number) => new Streams(String(i), 1).stream('arrivals/DRT'),
    };

    it.each(Object.entries(families))('when they differ %s', (_name, stream) => {
      const first = new Float64Array(STREAMS);
      const second = new Float64Array(STREAMS);
      for (let i = 0; i < STREAMS; i++) {
        const s = stream(i);
        first[i] = s.uniform();
        second[i] = s.uniform();
      }
      const even = first.filter((_, i) => i % 2 === 0);
      const odd = first.filter((_, i) => i % 2 === 1);
      const counts = new Float64Array(200);
      for (const u of first) counts[Math.floor(u * 200)]++;
      expect({
        'first numbers are uniform': chiSquareTwoSided(evenness(counts), 199) > RATE,
        'neighbouring streams do not go together': normalTwoSided(lagOneZ(first)) > RATE,
        'nor do their second numbers': normalTwoSided(lagOneZ(second)) > RATE,
        'pairs of neighbouring streams fill the square': chiSquareTwoSided(pairEvenness(even, odd, 20), 399) > RATE,
        'pairs within a stream fill the square': chiSquareTwoSided(pairEvenness(first, second, 20), 399) > RATE,
      }).toEqual({
        'first numbers are uniform': true,
        'neighbouring streams do not go together': true,
        'nor do their second numbers': true,
        'pairs of neighbouring streams fill the square': true,
        'pairs within a stream fill the square': true,
      });
    });

    it('which the same checks deny of a generator that can not bear similar keys, given them as they are', () => {
      const first = Float64Array.from({ length: STREAMS }, (_, i) =>
        seedrandom.xor128(`seed/${i}/arrivals/DRT`).double(),
      );
      const even = first.filter((_, i) => i % 2 === 0);
      const odd = first.filter((_, i) => i % 2 === 1);
      expect(chiSquareTwoSided(pairEvenness(even, odd, 20), 399)).toBeLessThan(RATE);
      expect(normalTwoSided(lagOneZ(first))).toBeLessThan(RATE);
    });
  });

  it('draw independently along one stream (false-alarm rate 1e-4)', () => {
    const drawn = numbers('seed', 1, 'long', 200_000);
    const even = drawn.filter((_, i) => i % 2 === 0);
    const odd = drawn.filter((_, i) => i % 2 === 1);
    expect(normalTwoSided(lagOneZ(drawn))).toBeGreaterThan(5e-5);
    expect(chiSquareTwoSided(pairEvenness(even, odd, 32), 1023)).toBeGreaterThan(5e-5);
  });
});
