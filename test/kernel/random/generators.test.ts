import { describe, expect, it } from 'vitest';
import { FAST_GENERATOR, FastStream } from '../../../src/kernel/random/fast-stream.js';
import { GENERATOR_NAMES, GENERATORS } from '../../../src/kernel/random/generator-name.js';
import { Streams, type Stream } from '../../../src/kernel/random/stream.js';
import { chiSquareTwoSided, evenness, lagOneZ, normalTwoSided, pairEvenness } from '../support/statistics.js';

type Make = (seed: string, replication: number, path: string) => Stream;

const OFFERED: Record<string, Make> = {
  fast: (seed, replication, path) => new FastStream(seed, replication, path, { buffer: 4 }),
};
for (const generator of GENERATOR_NAMES) {
  OFFERED[generator] = (seed, replication, path) => new Streams(seed, replication, { generator }).stream(path);
}

/** The first numbers of the stream arrivals/DRT of the seed 1, replication 1. */
const FIRST: Readonly<Record<string, unknown>> = {
  alea: [0.5012139009474076, 0.17222726893203033, 0.22819362447427605],
  tychei: [0.40186248313324646, 0.09734246522991563, 0.541910701115995],
  mrg32k3a: [0.146372769841789, 0.943812825775369, 0.5751424976044145],
  fast: [0.991752589780209, 0.36615156997528475, 0.5894071276972966],
};

function draw(stream: Stream, count: number): number[] {
  return Array.from({ length: count }, () => stream.uniform());
}

describe('generators', () => {
  it('are described for the manifest', () => {
    expect({ ...GENERATORS, fast: FAST_GENERATOR }).toEqual({
      alea: 'alea (seedrandom), key = SHA-256 of seed/replication/stream path',
      tychei: 'tychei (seedrandom), key = SHA-256 of seed/replication/stream path',
      mrg32k3a: 'MRG32k3a, 53 bits, start = SHA-256 of SHA-256(seed)/stream path, substream = replication',
      fast: 'xoshiro128**, key = SHA-256 of seed/replication/fast/stream path',
    });
  });

  it('are Alea unless one is named', () => {
    const named = new Streams('s', 1, { generator: 'alea' }).stream('a');
    expect(draw(new Streams('s', 1).stream('a'), 5)).toEqual(draw(named, 5));
    expect(draw(new Streams('s', 1, {}).stream('a'), 5)).toEqual(draw(OFFERED['alea']('s', 1, 'a'), 5));
  });
});

describe.each(Object.entries(OFFERED))('streams of %s', (name, make) => {
  it('go on giving the numbers that they gave first, for anybody who repeats a published run', () => {
    expect(draw(make('1', 1, 'arrivals/DRT'), 3)).toEqual(FIRST[name]);
  });

  it('go on from a saved state as if nothing had happened, as often as wanted, also in another stream', () => {
    const stream = make('seed', 1, 'a');
    draw(stream, 7);
    const state = structuredClone(stream.snapshot());
    const next = draw(stream, 50);
    const other = make('other', 2, 'b');
    for (let i = 0; i < 2; i++) {
      stream.restore(state);
      other.restore(state);
      expect(draw(stream, 50)).toEqual(next);
      expect(draw(other, 50)).toEqual(next);
    }
  });

  it('refuse the state of another generator, and one that is no state', () => {
    const foreign = { generator: 'arc4', numbers: [1, 2, 3, 4] };
    expect(() => make('s', 1, 'a').restore(foreign)).toThrow(/^not a state of \S+: arc4 with 1, 2, 3, 4$/);
    const { generator, numbers } = make('s', 1, 'a').snapshot();
    for (const broken of [numbers.slice(1), [...numbers.slice(1), NaN]]) {
      expect(() => make('s', 1, 'a').restore({ generator, numbers: broken })).toThrow(RangeError);
    }
  });

  it('do not depend on which other streams are drawn from in between', () => {
    const [a, b] = [make('seed', 1, 'a'), make('seed', 1, 'b')];
    const drawn: number[][] = [[], []];
    for (let i = 0; i < 60; i++) {
      if (i % 3 !== 1) drawn[0].push(a.uniform());
      draw(make('seed', 1, `new ${i}`), 1);
      if (i % 2 === 0) drawn[1].push(b.uniform());
    }
    expect(drawn[0]).toEqual(draw(make('seed', 1, 'a'), drawn[0].length));
    expect(drawn[1]).toEqual(draw(make('seed', 1, 'b'), drawn[1].length));
  });

  it('give other numbers for another seed, replication or path', () => {
    const all = [make('seed', 1, 'a'), make('Seed', 1, 'a'), make('seed', 2, 'a'), make('seed', 11, 'a')];
    all.push(make('seed', 1, 'a '), make('seed', 0, 'a'));
    expect(new Set(all.flatMap((stream) => draw(stream, 20))).size).toBe(120);
  });

  // 15 checks for each of four generators, each with a false-alarm rate of 1.6e-5: 1e-3 for all of them together, had the
  // seed been random. Power: a serial correlation of 0.05 among 10,000 streams is caught with a probability above 75 %.
  describe('of similar keys are unrelated (false-alarm rate 1e-3 for all generators together)', () => {
    const STREAMS = 10_000;
    const RATE = 1.6e-5;
    const families: Record<string, (i: number) => Stream> = {
      'in the path': (i) => make('seed', 1, `arrivals/${i}`),
      'in the replication': (i) => make('seed', i, 'arrivals'),
      'in the seed': (i) => make(String(i), 1, 'arrivals'),
    };

    it.each(Object.entries(families))('when they differ %s', (_name, family) => {
      const [first, second] = [new Float64Array(STREAMS), new Float64Array(STREAMS)];
      for (let i = 0; i < STREAMS; i++) [first[i], second[i]] = draw(family(i), 2);
      const [even, odd] = [0, 1].map((rest) => first.filter((_, i) => i % 2 === rest));
      const counts = new Float64Array(100);
      for (const u of first) counts[Math.floor(u * 100)]++;
      const shares = {
        'first numbers are uniform': chiSquareTwoSided(evenness(counts), 99),
        'neighbouring streams do not go together': normalTwoSided(lagOneZ(first)),
        'pairs of neighbouring streams fill the square': chiSquareTwoSided(pairEvenness(even, odd, 14), 195),
        'pairs within a stream fill the square': chiSquareTwoSided(pairEvenness(first, second, 14), 195),
      };
      expect(Object.entries(shares).filter(([, share]) => !(share > RATE))).toEqual([]);
    });

    it('when they are interleaved: 100 streams drawn from in turn are one good stream', () => {
      const streams = Array.from({ length: 100 }, (_, i) => make('interleaved', 1, `case/${i}`));
      const drawn = new Float64Array(200_000);
      for (let i = 0; i < drawn.length; i++) drawn[i] = streams[i % 100].uniform();
      const [even, odd] = [0, 1].map((rest) => drawn.filter((_, i) => i % 2 === rest));
      const counts = new Float64Array(1000);
      for (const u of drawn) counts[Math.floor(u * 1000)]++;
      expect(chiSquareTwoSided(evenness(counts), 999)).toBeGreaterThan(RATE);
      expect(normalTwoSided(lagOneZ(drawn))).toBeGreaterThan(RATE);
      expect(chiSquareTwoSided(pairEvenness(even, odd, 32), 1023)).toBeGreaterThan(RATE);
    });
  });
});
