import { describe, expect, it } from 'vitest';
import { Engine } from '../../../src/kernel/event/engine.js';
import { Quota, type QuotaSpec } from '../../../src/kernel/resource/quota.js';
import { CyclicSchedule } from '../../../src/kernel/resource/schedule.js';

function office(spec: Partial<QuotaSpec>, requests: readonly [at: number, amount: number][], until = 100) {
  const engine = new Engine([
    { name: 'refill', phase: 'control' },
    { name: 'arrival', phase: 'arrival' },
  ]);
  const log: string[] = [];
  // Two permits a day from 8 to 16 h.
  const refill = new CyclicSchedule(24, [8, 16], [2, 0]);
  const quota = new Quota(engine, 0, { name: 'office', refill, ...spec }, (entity) =>
    log.push(`${engine.now}: ${entity}`),
  );
  quota.start();
  requests.forEach(([at], entity) => engine.scheduleAt(at, 1, entity));
  const handle = (kind: number, entity: number): void => {
    if (kind === 0) quota.due();
    else quota.request(entity, 0, requests[entity][1]);
  };
  engine.run({ handle }, until);
  return { log, quota };
}

const ones = (...times: number[]): [number, number][] => times.map((at) => [at, 1]);

describe('quota', () => {
  it('grants so many a day within its hours, first come first served', () => {
    const { log, quota } = office({}, ones(1, 2, 3, 20, 41), 57);
    expect(log).toEqual(['8: 0', '8: 1', '32: 2', '32: 3', '56: 4']);
    expect([quota.left, quota.waiting.value]).toEqual([1, 0]);
  });

  it('lets what is left lapse at the next step, or carries it over', () => {
    expect(office({}, ones(17)).log).toEqual(['32: 0']);
    expect(office({ unused: 'carry-over' }, ones(17)).log).toEqual(['17: 0']);
  });

  it('holds small requests back behind a large one, or lets them pass', () => {
    const requests: [number, number][] = [
      [9, 1],
      [10, 2],
      [11, 1],
    ];
    expect(office({}, requests).log).toEqual(['9: 0', '32: 1', '56: 2']);
    expect(office({ headOfLine: 'overtaking' }, requests).log).toEqual(['9: 0', '11: 2', '32: 1']);
  });

  it('serves those behind one who leaves, and says who waits', () => {
    const { quota, log } = office(
      {},
      [
        [9, 1],
        [10, 2],
        [11, 1],
      ],
      12,
    );
    const waiting: unknown[] = [];
    quota.forEachWaiting((...who) => waiting.push(who));
    expect(waiting).toEqual([
      [1, 10, 'a permit'],
      [2, 11, 'a permit'],
    ]);
    expect([quota.leave(1), quota.leave(1), log]).toEqual([true, false, ['9: 0', '12: 2']]);
  });

  it('may be asked again from within a grant', () => {
    const engine = new Engine([{ name: 'refill', phase: 'control' }]);
    const log: number[] = [];
    const quota = new Quota(engine, 0, { name: 'q', refill: new CyclicSchedule(9, [0], [3]) }, (entity) => {
      if (entity < 9) quota.request(entity + 1);
      log.push(entity);
    });
    quota.start();
    quota.request(0);
    expect([log, quota.left]).toEqual([[0, 1, 2], 0]);
  });
});
