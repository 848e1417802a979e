import { describe, expect, it } from 'vitest';
import { DatedSchedule } from '../../../src/kernel/resource/dated-schedule.js';
import { CyclicSchedule } from '../../../src/kernel/resource/schedule.js';
import { Shifts } from '../../../src/kernel/resource/shifts.js';
import { Engine } from '../../../src/kernel/event/engine.js';
import type { ShiftEnd } from '../../../src/kernel/resource/resource-spec.js';

/** Capacities that a schedule sets until a time, as "time capacity". */
function course(schedule: DatedSchedule | CyclicSchedule, until: number, start = 0): string[] {
  const engine = new Engine([{ name: 'shift', phase: 'capacity' }]);
  engine.reset(start);
  const seen: string[] = [];
  const staffed = {
    setCapacity: (capacity: number, shiftEnd: ShiftEnd) => seen.push(`${engine.now} ${capacity} ${shiftEnd}`),
  };
  const shifts = new Shifts(engine, 0, staffed, schedule, 'stop-and-resume');
  shifts.due();
  engine.run({ handle: () => shifts.due() }, until);
  return seen.map((line) => line.replace(' stop-and-resume', ''));
}

describe('shifts', () => {
  it('put servers on duty by a cycle, nobody and everybody included', () => {
    const day = new CyclicSchedule(24, [0, 8, 16], [0, Infinity, 2]);
    expect(course(day, 40)).toEqual(['0 0', '8 Infinity', '16 2', '24 0', '32 Infinity', '40 2']);
  });

  it('put servers on duty by dates, and then let things be', () => {
    const dated = new DatedSchedule([5, 10], [3, 1], 2);
    expect(course(dated, 100)).toEqual(['0 2', '5 3', '10 1']);
    expect(course(dated, 100, 7)).toEqual(['7 3', '10 1']);
  });

  it('let jobs finish unless told otherwise', () => {
    const engine = new Engine([{ name: 'shift', phase: 'capacity' }]);
    const seen: string[] = [];
    new Shifts(engine, 0, { setCapacity: (_, shiftEnd) => seen.push(shiftEnd) }, new DatedSchedule([], [])).due();
    expect([seen, engine.pending]).toEqual([['finish'], 0]);
  });
});
