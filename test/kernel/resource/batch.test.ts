import { describe, expect, it } from 'vitest';
import { Engine } from '../../../src/kernel/event/engine.js';
import { Batch, type BatchSpec } from '../../../src/kernel/resource/batch.js';

/** Families of given sizes join at given times. */
function gather(spec: Partial<BatchSpec>, joins: readonly [at: number, persons: number][], until = 100) {
  const engine = new Engine([
    { name: 'time-out', phase: 'departure' },
    { name: 'arrival', phase: 'arrival' },
  ]);
  const log: string[] = [];
  const batch = new Batch(engine, 0, { name: 'van', maximum: 3, ...spec }, (members, size) =>
    log.push(`${engine.now}: ${members.join(' ')} (${size})`),
  );
  joins.forEach(([at], entity) => engine.scheduleAt(at, 1, entity));
  const handle = (kind: number, entity: number): void => {
    if (kind === 0) batch.due();
    else batch.join(entity, joins[entity][1]);
  };
  engine.run({ handle }, until);
  return { engine, batch, log };
}

const ones = (...times: number[]): [number, number][] => times.map((at) => [at, 1]);

describe('batch', () => {
  it('is formed as soon as the maximum waits', () => {
    const { log, batch } = gather({}, ones(1, 2, 3, 4, 5));
    expect([log, batch.size, batch.waiting.value]).toEqual([['3: 0 1 2 (3)'], 2, 2]);
  });

  it('is formed at the time-out of its first member, which a batch formed before takes with it', () => {
    // 0, 1, 2 leave at 3: their time-out at 6 does not touch 3, who came at 4 and leaves at 9.
    expect(gather({ timeout: 5 }, ones(1, 2, 3, 4)).log).toEqual(['3: 0 1 2 (3)', '9: 3 (1)']);
  });

  it('waits at the time-out for the minimum, and is then formed at once', () => {
    expect(gather({ timeout: 5, minimum: 2 }, ones(1, 20, 21)).log).toEqual(['20: 0 1 (2)']);
  });

  it('starts the time-out anew for those who remain', () => {
    // At 3 families of 2, 1 and 2 wait: the first two go; the third's time-out runs from 3.
    const { log } = gather({ timeout: 5 }, [
      [1, 2],
      [3, 2],
    ]);
    expect(log).toEqual(['3: 0 (2)', '8: 1 (2)']);
  });

  // Families of 6, 7 and 3 with at most 10 in a batch: only the third fits beside the first.
  it.each<['strict' | 'overtaking', string[]]>([
    ['strict', ['2: 0 (6)', '3: 1 2 (10)']],
    ['overtaking', ['2: 0 (6)', '3: 1 2 (10)']],
  ])('never parts a family; with %s head of line and families that come one by one', (headOfLine, expected) => {
    const joins: [number, number][] = [
      [1, 6],
      [2, 7],
      [3, 3],
    ];
    expect(gather({ headOfLine, maximum: 10 }, joins).log).toEqual(expected);
  });

  it.each<['strict' | 'overtaking', string]>([
    ['strict', '5: 3 (6)'],
    ['overtaking', '5: 3 2 (9)'],
  ])(
    'with %s head of line, a batch that is due goes on past a family that does not fit, or ends before it',
    (headOfLine, expected) => {
      // 3 is of the most urgent class; it comes last and makes the maximum.
      const engine = new Engine([{ name: 'time-out', phase: 'departure' }]);
      const log: string[] = [];
      engine.reset(5);
      const batch = new Batch(engine, 0, { name: 'van', minimum: 1, maximum: 10, headOfLine }, (members, size) =>
        log.push(`${engine.now}: ${members.join(' ')} (${size})`),
      );
      batch.join(1, 5, 1);
      batch.join(2, 3, 1);
      batch.join(3, 6, 0);
      expect([log, batch.size]).toEqual([[expected], 14 - (headOfLine === 'strict' ? 6 : 9)]);
    },
  );

  it('is formed on demand for a server that takes batches, if the minimum waits', () => {
    const { batch, log } = gather({ minimum: 2 }, ones(1));
    expect(batch.take()).toBe(false);
    batch.join(9);
    expect([batch.take(), log]).toEqual([true, ['100: 0 9 (2)']]);
  });

  it('forgets the time-out when the last leaves', () => {
    const { engine, batch } = gather({ timeout: 5 }, ones(1, 2), 3);
    expect([batch.leave(0), batch.leave(0), engine.pending]).toEqual([true, false, 1]);
    expect([batch.leave(1), engine.pending, batch.size]).toEqual([true, 0, 0]);
  });

  it('says who waits, and starts anew after a reset', () => {
    const { engine, batch } = gather({ timeout: 5 }, ones(1, 2), 3);
    const waiting: unknown[] = [];
    batch.forEachWaiting((...who) => waiting.push(who));
    expect(waiting).toEqual([
      [0, 1, 'a batch'],
      [1, 2, 'a batch'],
    ]);
    engine.reset();
    batch.reset();
    batch.join(5);
    expect([batch.size, engine.peek()]).toEqual([1, 5]);
  });

  it('refuses a minimum above the maximum, and a family larger than a batch', () => {
    expect(() => gather({ minimum: 4 }, [])).toThrow(new RangeError('batch "van": a minimum of 4 and a maximum of 3'));
    expect(() => gather({}, [[2, 4]])).toThrow('"van", time 2, entity 0: it cannot ask for 4');
  });
});
