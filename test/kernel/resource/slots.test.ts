import { describe, expect, it } from 'vitest';
import { Engine } from '../../../src/kernel/event/engine.js';
import { DatedSchedule, type Schedule } from '../../../src/kernel/resource/dated-schedule.js';
import { CyclicSchedule } from '../../../src/kernel/resource/schedule.js';
import { Slots } from '../../../src/kernel/resource/slots.js';
import type { HeadOfLine } from '../../../src/kernel/resource/waiting-line.js';

/** A stop at which parties of given sizes arrive at given times; what happens until a time. */
function stop(
  timetable: Schedule,
  parties: readonly [at: number, seats: number][],
  until: number,
  headOfLine?: HeadOfLine,
) {
  const engine = new Engine([
    { name: 'departure', phase: 'departure' },
    { name: 'arrival', phase: 'arrival' },
  ]);
  const log: string[] = [];
  const spec = { name: 'bus', timetable, ...(headOfLine === undefined ? {} : { headOfLine }) };
  const slots = new Slots(engine, 0, spec, {
    boarded: (entity) => log.push(`${engine.now} boards ${entity}`),
    departed: (taken, seats) => log.push(`${engine.now} leaves with ${taken} of ${seats}`),
  });
  slots.start();
  parties.forEach(([at], entity) => engine.scheduleAt(at, 1, entity));
  const handle = (kind: number, entity: number): void => {
    if (kind === 0) slots.due();
    else slots.join(entity, 0, parties[entity][1]);
  };
  engine.run({ handle }, until);
  return { log, slots };
}

describe('slots', () => {
  it('take at each departure who waits, as far as there are seats; who comes at that instant is too late', () => {
    const bus = new CyclicSchedule(40, [0], [3]);
    const { log, slots } = stop(
      bus,
      [1, 2, 3, 4, 40].map((at) => [at, 1]),
      120,
    );
    expect(log).toEqual([
      '40 boards 0',
      '40 boards 1',
      '40 boards 2',
      '40 leaves with 3 of 3',
      '80 boards 3',
      '80 boards 4',
      '80 leaves with 2 of 3',
      '120 leaves with 0 of 3',
    ]);
    expect(slots.waiting.area).toBe(39 + 38 + 37 + 76 + 40);
  });

  // 4 seats for parties of 3, 2 and 1.
  it.each<[HeadOfLine, string[]]>([
    ['strict', ['10 boards 0', '10 leaves with 3 of 4', '25 boards 1', '25 boards 2', '25 leaves with 3 of 9']],
    ['overtaking', ['10 boards 0', '10 boards 2', '10 leaves with 4 of 4', '25 boards 1', '25 leaves with 2 of 9']],
  ])('never part a party; with %s head of line', (headOfLine, expected) => {
    const flights = new DatedSchedule([10, 25], [4, 9]);
    const parties: [number, number][] = [
      [1, 3],
      [2, 2],
      [3, 1],
    ];
    expect(stop(flights, parties, 100, headOfLine).log).toEqual(expected);
  });

  it('let go who does not wait any more, and say who still waits', () => {
    const { slots } = stop(
      new DatedSchedule([], []),
      [
        [1, 1],
        [2, 1],
      ],
      5,
    );
    expect([slots.leave(0), slots.leave(0)]).toEqual([true, false]);
    const waiting: unknown[] = [];
    slots.forEachWaiting((...who) => waiting.push(who));
    expect(waiting).toEqual([[1, 2, 'a departure']]);
  });
});
