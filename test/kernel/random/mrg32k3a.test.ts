import { describe, expect, it } from 'vitest';
import { leapOver, Mrg32k3a, STREAM_STEPS, SUBSTREAM_STEPS } from '../../../src/kernel/random/mrg32k3a.js';
import { leapToSubstream, substreamOf } from '../../../src/kernel/random/mrg-substream.js';
import { Streams } from '../../../src/kernel/random/stream.js';

const SEED = [12345, 12345, 12345, 12345, 12345, 12345];
/** Moduli of the components, whose periods divide m³ - 1. */
const M1 = 4294967087n;
const M2 = 4294944443n;

function streamAt(number: number, seed: readonly number[] = SEED): Mrg32k3a {
  const generator = new Mrg32k3a(seed);
  for (let i = 0; i < number; i++) generator.leap(leapOver(STREAM_STEPS));
  return generator;
}

const rounded = (x: number): string => x.toPrecision(13);

// The published results are those of the authors' package RngStreams: the files test1RngStream and test2RngStream with
// their .res files, and the jump matrices of RngStream.c.
describe('MRG32k3a', () => {
  it('leaps over streams and substreams with the published matrices', () => {
    const shown = (steps: bigint) => {
      const { first, second } = leapOver(steps);
      return [first, second].map((matrix) => matrix.map((row) => row.map(Number)));
    };
    expect(shown(STREAM_STEPS)).toEqual([
      [
        [2427906178, 3580155704, 949770784],
        [226153695, 1230515664, 3580155704],
        [1988835001, 986791581, 1230515664],
      ],
      [
        [1464411153, 277697599, 1610723613],
        [32183930, 1464411153, 1022607788],
        [2824425944, 32183930, 2093834863],
      ],
    ]);
    expect(shown(SUBSTREAM_STEPS)).toEqual([
      [
        [82758667, 1871391091, 4127413238],
        [3672831523, 69195019, 1871391091],
        [3672091415, 3528743235, 69195019],
      ],
      [
        [1511326704, 3759209742, 1610795712],
        [4292754251, 1511326704, 3889917532],
        [3859662829, 4292754251, 3708466080],
      ],
    ]);
  });

  it('starts its second and third stream where the published package does', () => {
    expect(streamAt(1).snapshot()).toEqual([3692455944, 1366884236, 2968912127, 335948734, 4161675175, 475798818]);
    expect(streamAt(2).snapshot()).toEqual([1015873554, 1310354410, 2249465273, 994084013, 2912484720, 3876682925]);
    const ones = [1, 1, 1, 1, 1, 1];
    expect(streamAt(3, ones).snapshot()).toEqual([3276123839, 3170955788, 1470482105, 884064067, 1017894425, 16401881]);
  });

  it('is 35 steps on where the published package is, by leaping and by stepping, with 32 bits and with 53', () => {
    const published = [1040577685, 3747037609, 277208355, 1712706441, 627445683, 2408037141];
    const leapt = new Mrg32k3a(SEED);
    leapt.leap(leapOver(35n));
    const stepped = new Mrg32k3a(SEED);
    for (let i = 0; i < 35; i++) stepped.next();
    const precise = new Mrg32k3a(SEED);
    for (let i = 0; i < 17; i++) precise.next53();
    precise.next();
    expect([leapt, stepped, precise].map((g) => g.snapshot())).toEqual([published, published, published]);
    expect([leapt, stepped, precise].map((g) => g.next().toPrecision(13))).toEqual(
      Array.from({ length: 3 }, () => (0.07941673614985).toPrecision(13)),
    );
  });

  it('draws the published numbers from its third stream and from the fourth substream of that', () => {
    const first = streamAt(2);
    expect(Array.from({ length: 5 }, () => rounded(first.next()))).toEqual(
      [0.7285097861965, 0.9655872822837, 0.9961841304801, 0.1149884161813, 0.9731454191297].map(rounded),
    );
    const fourth = streamAt(2);
    for (let i = 0; i < 4; i++) fourth.leap(leapOver(SUBSTREAM_STEPS));
    expect(Array.from({ length: 5 }, () => rounded(fourth.next()))).toEqual(
      [0.1734545396358, 0.03286351608942, 0.2643169129682, 0.3059403602117, 0.5476303035177].map(rounded),
    );
  });

  it('adds up to the published sums: 100 numbers of the third stream, 100,000 of the second with 53 bits', () => {
    const third = streamAt(2);
    third.next();
    let sum = 0;
    for (let i = 0; i < 100; i++) sum += third.next();
    expect(sum.toPrecision(13)).toBe('53.98590159232');
    const second = streamAt(1);
    sum = 0;
    for (let i = 0; i < 100_000; i++) sum += second.next53();
    expect(sum.toPrecision(13)).toBe('50098.22414959');
  });

  it('adds up to the published final sum of the first test program', () => {
    // g1, g2, g3 of the default seed, then four streams of the seed 1, 1, 1, 1, 1, 1.
    const draw = (generator: Mrg32k3a, count: number, u = () => generator.next()) => {
      let total = 0;
      for (let i = 0; i < count; i++) total += u();
      return total;
    };
    const g3 = streamAt(2);
    let sum = streamAt(1).next() + g3.next();
    const g1 = new Mrg32k3a(SEED);
    g1.leap(leapOver(35n));
    sum += 2 * g1.next();
    const integers = new Mrg32k3a(SEED);
    sum += draw(integers, 35, () => 1 + Math.floor(integers.next() * 10)) / 100;
    sum += draw(g3, 100) / 10;
    sum += draw(streamAt(2), 5);
    const fourth = streamAt(2);
    fourth.leap(leapOver(4n * SUBSTREAM_STEPS));
    const start = fourth.snapshot();
    sum += draw(fourth, 5);
    fourth.restore(start);
    sum += draw(fourth, 5);
    const g2 = streamAt(1);
    g2.leap(leapOver(SUBSTREAM_STEPS));
    sum += draw(g2, 100_000) / 10_000;
    sum += draw(fourth, 100_000, () => 1 - fourth.next()) / 10_000;

    const named = [0, 1, 2, 3].map((number) => streamAt(number, [1, 1, 1, 1, 1, 1]));
    for (const generator of named) sum += generator.next();
    // One step on, then 2¹²⁷ steps back: Galois stands where Laplace stood after one step.
    const galois = streamAt(1, [1, 1, 1, 1, 1, 1]);
    galois.next();
    sum += galois.next();
    const next = streamAt(2, [1, 1, 1, 1, 1, 1]);
    next.leap(leapOver(SUBSTREAM_STEPS));
    sum += draw(next, 100_000, () => next.next53()) / 10_000;
    const mirrored = () => {
      const u = 1 - next.next() + (1 - next.next() - 1) * 2 ** -24;
      return u < 0 ? u + 1 : u;
    };
    sum += draw(next, 100_000, mirrored) / 10_000;
    for (const generator of [named[0], named[1], next, named[3]]) sum += generator.next();
    expect(sum.toPrecision(14)).toBe('39.697547445251');
  });

  it('comes back to where it was after the period of its components', () => {
    const generator = new Mrg32k3a(SEED);
    generator.leap(leapOver((M1 ** 3n - 1n) * (M2 ** 3n - 1n)));
    expect(generator.snapshot()).toEqual(SEED);
  });

  it('goes on from a saved state as if nothing had happened', () => {
    const generator = streamAt(1);
    generator.next();
    const state = generator.snapshot();
    const drawn = [generator.next(), generator.next53(), generator.next()];
    generator.restore(state);
    expect([generator.next(), generator.next53(), generator.next()]).toEqual(drawn);
  });

  it.each([
    [[1, 2, 3, 4, 5]],
    [[0, 0, 0, 1, 1, 1]],
    [[1, 1, 1, 0, 0, 0]],
    [[4294967087, 1, 1, 1, 1, 1]],
    [[1, 1, 1, 1, 1, 4294944443]],
    [[1.5, 1, 1, 1, 1, 1]],
    [[-1, 1, 1, 1, 1, 1]],
    [[NaN, 1, 1, 1, 1, 1]],
  ])('refuses the state %j', (state) => {
    expect(() => new Mrg32k3a(state)).toThrow(new RangeError(`not a state of MRG32k3a: ${state.join(', ')}`));
  });
});

describe('the substream of a path', () => {
  it('lies one substream further for each replication', () => {
    const expected = substreamOf('seed', 'a', leapToSubstream(0));
    for (let replication = 1; replication <= 5; replication++) {
      expected.leap(leapOver(SUBSTREAM_STEPS));
      expect(substreamOf('seed', 'a', leapToSubstream(replication)).snapshot()).toEqual(expected.snapshot());
    }
  });

  it('tells a slash in the seed from the one before the path', () => {
    const leap = leapToSubstream(1);
    expect(substreamOf('a/b', 'c', leap).snapshot()).not.toEqual(substreamOf('a', 'b/c', leap).snapshot());
  });

  it.each([-1, 0.5, NaN, Infinity, 2 ** 51])('refuses the replication %d', (replication) => {
    expect(() => new Streams('seed', replication, { generator: 'mrg32k3a' }).stream('a')).toThrow(
      new RangeError(`MRG32k3a needs a whole replication from 0 to 2^51 - 1, not ${replication}`),
    );
  });
});
