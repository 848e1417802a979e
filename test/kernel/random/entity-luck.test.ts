import { describe, expect, it } from 'vitest';
import { EntityLuck, LUCK_GENERATOR, numberPurposes, purposeNumber } from '../../../src/kernel/random/entity-luck.js';
import { hashWords } from '../../../src/kernel/random/key.js';
import { threefry2x32 } from '../../../src/kernel/random/threefry.js';
import { chiSquareTwoSided, evenness, lagOneZ, normalTwoSided, pairEvenness } from '../support/statistics.js';

function luck(seed = 'seed', replication = 1, source = 'DRT'): EntityLuck {
  const made = new EntityLuck();
  made.reset(seed, replication, source);
  return made;
}

const PURPOSE = purposeNumber('interview');

describe('the luck of an entity', () => {
  it('is Threefry of the hashed key, the id, and the attempt above the purpose', () => {
    const [key0, key1] = hashWords('seed/7/luck/DRT');
    const out = new Int32Array(2);
    for (const [id, attempt, purpose] of [
      [0, 0, 0],
      [1, 0, PURPOSE],
      [123_456, 3, PURPOSE],
      [2 ** 31 - 1, 255, 2 ** 24 - 1],
      [-5, 128, 1],
    ]) {
      threefry2x32(key0, key1, id, (attempt << 24) | purpose, out);
      const l = luck('seed', 7);
      expect(l.uniform(id, attempt, purpose)).toBe(((out[0] >>> 0) + 0.5) / 2 ** 32);
      expect(l.second()).toBe(((out[1] >>> 0) + 0.5) / 2 ** 32);
    }
  });

  it('goes on being what it was in the first version, for anybody who repeats a published run', () => {
    const l = luck('1', 1);
    expect([l.uniform(1, 0, PURPOSE), l.second(), l.uniform(2, 1, PURPOSE)]).toEqual([
      0.2807096812175587, 0.8308908481849357, 0.9219928506063297,
    ]);
    expect(LUCK_GENERATOR).toBe(
      'Threefry2x32-20, key = SHA-256 of seed/replication/luck/source, counter = (id, attempt and purpose)',
    );
  });

  it('does not depend on what was drawn before, by whom or in which order', () => {
    const asked = Array.from({ length: 200 }, (_, i) => [i % 40, i % 3, purposeNumber(`purpose ${i % 7}`)] as const);
    const l = luck();
    const forward = asked.map(([id, attempt, purpose]) => l.uniform(id, attempt, purpose));
    const backward = [...asked].reverse().map(([id, attempt, purpose]) => luck().uniform(id, attempt, purpose));
    expect(backward.reverse()).toEqual(forward);
  });

  it('changes with the seed, the replication, the source, the id, the attempt and the purpose', () => {
    const draws = [
      luck().uniform(1, 0, PURPOSE),
      luck('other').uniform(1, 0, PURPOSE),
      luck('seed', 2).uniform(1, 0, PURPOSE),
      luck('seed', 1, 'RGV').uniform(1, 0, PURPOSE),
      luck().uniform(2, 0, PURPOSE),
      luck().uniform(1, 1, PURPOSE),
      luck().uniform(1, 0, PURPOSE + 1),
    ];
    expect(new Set(draws).size).toBe(draws.length);
  });

  it('lies strictly between 0 and 1 and has a fresh second number in each block', () => {
    const l = luck();
    for (let id = 0; id < 10_000; id++) {
      const u = l.uniform(id, 0, PURPOSE);
      const v = l.second();
      expect(u > 0 && u < 1 && v > 0 && v < 1 && u !== v).toBe(true);
      expect(l.second()).toBe(v);
    }
  });

  // 6 families x 3 checks, each with a false-alarm rate of 5e-5: below 1e-3 for all of them together, had the seed been
  // random. Power: a correlation of 0.03 between neighbours is caught with a probability above 97 %.
  describe('is independent between neighbours (false-alarm rate 1e-3 for all checks together)', () => {
    const RATE = 5e-5;
    const N = 40_000;
    const neighbours: Record<string, (l: EntityLuck, i: number) => number> = {
      ids: (l, i) => l.uniform(i, 0, PURPOSE),
      'attempts of entities': (l, i) => l.uniform(i >> 8, i & 255, PURPOSE),
      purposes: (l, i) => l.uniform(17, 0, i),
      'named purposes': (l, i) => l.uniform(i >> 4, 0, purposeNumber(`purpose ${i & 15}`)),
      'the two numbers of a block': (l, i) => (i % 2 === 0 ? l.uniform(i >> 1, 0, PURPOSE) : l.second()),
    };

    function check(drawn: Float64Array): void {
      const even = drawn.filter((_, i) => i % 2 === 0);
      const odd = drawn.filter((_, i) => i % 2 === 1);
      const counts = new Float64Array(200);
      for (const u of drawn) counts[Math.floor(u * 200)]++;
      const passed = {
        uniform: chiSquareTwoSided(evenness(counts), 199) > RATE,
        uncorrelated: normalTwoSided(lagOneZ(drawn)) > RATE,
        'filling the square': chiSquareTwoSided(pairEvenness(even, odd, 20), 399) > RATE,
      };
      expect(passed).toEqual({ uniform: true, uncorrelated: true, 'filling the square': true });
    }

    it.each(Object.entries(neighbours))('%s', (_name, draw) => {
      const l = luck();
      check(Float64Array.from({ length: N }, (_, i) => draw(l, i)));
    });

    it('replications', () => {
      const l = new EntityLuck();
      check(
        Float64Array.from({ length: N }, (_, i) => {
          l.reset('seed', i, 'DRT');
          return l.uniform(1, 0, PURPOSE);
        }),
      );
    });
  });
});

describe('the number of a purpose', () => {
  it('is the first 24 bits of the hash of its name, whatever other purposes there are', () => {
    expect(purposeNumber('abc')).toBe(0xba7816);
    expect(numberPurposes(['abc'])).toEqual({ abc: 0xba7816 });
    expect(numberPurposes(['size', 'abc', 'age'])).toEqual({
      size: purposeNumber('size'),
      abc: 0xba7816,
      age: purposeNumber('age'),
    });
  });

  it('may be asked for twice by the same name', () => {
    expect(numberPurposes(['abc', 'abc'])).toEqual({ abc: 0xba7816 });
  });

  it('is refused to two names that would share it', () => {
    // Some ten thousand names are enough to find a pair among 2^24 numbers.
    const taken = new Map<number, string>();
    let pair: readonly [string, string] | undefined;
    for (let i = 0; pair === undefined; i++) {
      const name = `purpose ${i}`;
      const other = taken.get(purposeNumber(name));
      if (other !== undefined) pair = [other, name];
      taken.set(purposeNumber(name), name);
    }
    const [first, second] = pair;
    expect(() => numberPurposes(['age', first, 'size', second])).toThrow(
      new Error(`the purposes "${first}" and "${second}" would draw the same numbers; rename one of them`),
    );
  });
});
