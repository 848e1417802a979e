import { describe, expect, it } from 'vitest';
import { Container, type ContainerSpec } from '../../../src/kernel/resource/container.js';
import { whoWaits } from '../../../src/kernel/resource/who-waits.js';

function tank(spec: Partial<ContainerSpec> = {}) {
  const clock = new Float64Array(1);
  const log: string[] = [];
  const container: Container = new Container(
    clock,
    { name: 'tank', capacity: 10, ...spec },
    {
      got: (entity) => log.push(`got ${entity}, ${container.level.value} left`),
      put: (entity) => log.push(`put ${entity}, ${container.level.value} in`),
    },
  );
  return { clock, log, container };
}

describe('container', () => {
  it('makes who wants more than there is wait, and who brings more than fits', () => {
    const { clock, log, container } = tank({ level: 4 });
    container.get(0, 3);
    container.get(1, 3);
    clock[0] = 2;
    container.put(2, 8);
    container.put(3, 9);
    expect(log).toEqual(['got 0, 1 left', 'put 2, 9 in', 'got 1, 6 left']);
    expect(whoWaits([container])).toEqual([{ entity: 3, place: 'tank', what: 'room to put in', since: 2 }]);
    container.get(4, 6);
    expect(log.slice(3)).toEqual(['got 4, 0 left', 'put 3, 9 in']);
    expect([container.level.maximum, container.waiting.area]).toEqual([9, 2]);
  });

  it('holds small takers back behind a large one, or lets them pass', () => {
    const run = (headOfLine: 'strict' | 'overtaking'): string[] => {
      const { log, container } = tank({ level: 2, headOfLine });
      container.get(0, 5);
      container.get(1, 1);
      return log;
    };
    expect([run('strict'), run('overtaking')]).toEqual([[], ['got 1, 1 left']]);
  });

  it('serves those behind one who leaves', () => {
    const { log, container } = tank({ level: 2 });
    container.get(0, 5);
    container.get(1, 1);
    container.put(2, 9);
    expect(log).toEqual([]);
    expect([container.leave(0), container.leave(0), log]).toEqual([true, false, ['got 1, 1 left', 'put 2, 10 in']]);
    container.put(3, 1);
    expect([container.leave(3), container.leave(3)]).toEqual([true, false]);
  });

  it('refuses levels and amounts that it could never hold, and starts anew after a reset', () => {
    expect(() => tank({ level: 11 })).toThrow(new RangeError('container "tank": a level of 11 with a capacity of 10'));
    const { container } = tank({ level: 1 });
    expect(() => container.get(0, 11)).toThrow(new Error('"tank", time 0, entity 0: it cannot ask for 11'));
    container.get(0, 9);
    expect(() => container.get(0, 1)).toThrow(new Error('"tank", time 0, entity 0: it asks while it waits'));
    container.reset();
    expect([container.level.value, container.waiting.value]).toEqual([1, 0]);
    const endless = new Container(new Float64Array(1), { name: 'sea' }, { got: () => undefined });
    endless.put(0, 1e9);
    expect(endless.level.value).toBe(1e9);
  });
});
