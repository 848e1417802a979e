import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LevelTimes } from '../../../src/kernel/monitor/level-times.js';
import { TimeWeighted } from '../../../src/kernel/monitor/time-weighted.js';

function levels(start: number, time = 0) {
  const clock = Float64Array.of(time);
  const made = new LevelTimes(clock);
  made.reset(start);
  return { clock, levels: made };
}

const step = fc.record({ gap: fc.constantFrom(0, 0, 1, 2, 5), level: fc.oneof(fc.nat(6), fc.nat(300)) });

describe('level times', () => {
  it('have the time at each level, and the quantiles, that a list of all unit pieces gives', () => {
    fc.assert(
      fc.property(
        fc.nat(5),
        fc.array(step),
        fc.nat(3),
        fc.constantFrom(0, 0.25, 0.5, 0.9, 1),
        (start, steps, rest, p) => {
          const { clock, levels: l } = levels(start, 100);
          const twin = new TimeWeighted(clock);
          twin.reset(start);
          const pieces: number[] = [];
          let level = start;
          const pass = (time: number): void => {
            for (let i = 0; i < time; i++) pieces.push(level);
            clock[0] += time;
          };
          for (const { gap, level: next } of steps) {
            pass(gap);
            if (next % 2 === 0) l.set(next);
            else l.add(next - level);
            twin.set(next);
            level = next;
          }
          pass(rest);
          pieces.sort((a, b) => a - b);
          const highest = pieces.length === 0 ? -1 : pieces[pieces.length - 1];
          const times = Array.from({ length: highest + 1 }, (_, at) => pieces.filter((piece) => piece === at).length);
          expect([...l.times()]).toEqual(times);
          expect([...l.probabilities()]).toEqual(times.map((time) => time / pieces.length));
          expect(l.quantile(p)).toBe(pieces.length === 0 ? NaN : pieces[Math.max(0, Math.ceil(p * pieces.length) - 1)]);
          expect(l.value).toBe(level);
          // The mean of the levels, weighted by time, is the time average.
          expect(times.reduce((sum, time, at) => sum + time * at, 0)).toBe(twin.area);
        },
      ),
      { seed: 39, numRuns: 500 },
    );
  });

  it('forget at a restart what came before, and keep the level', () => {
    const { clock, levels: l } = levels(3);
    clock[0] = 10;
    l.add(-1);
    clock[0] = 15;
    l.restart();
    clock[0] = 16;
    expect([l.value, [...l.times()]]).toEqual([2, [0, 0, 1]]);
  });

  it('begin at the time at which they were made', () => {
    const clock = Float64Array.of(50);
    const l = new LevelTimes(clock);
    clock[0] = 51;
    expect([...l.times()]).toEqual([1]);
  });

  it.each([-1, 0.5, NaN, Infinity, 2 ** 31])('refuse the level %s', (level) => {
    const { levels: l } = levels(0);
    const refusal = new RangeError(`a level is a whole number from 0 up, not ${level}`);
    expect(() => {
      l.set(level);
    }).toThrow(refusal);
    expect(() => {
      l.reset(level);
    }).toThrow(refusal);
  });

  it('refuse a share outside of [0, 1]', () => {
    expect(() => levels(0).levels.quantile(-0.1)).toThrow(new RangeError('a share lies within [0, 1], not -0.1'));
  });
});
