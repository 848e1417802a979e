import { describe, expect, it } from 'vitest';
import { Engine } from '../../../src/kernel/event/engine.js';
import { Downtime, type DowntimeSpec } from '../../../src/kernel/resource/downtime.js';
import { Resource } from '../../../src/kernel/resource/resource.js';

/** A machine with jobs that come at given times and take 4 each; it fails as told, and a repair takes 2. */
function machine(spec: Partial<DowntimeSpec>, jobs: readonly number[], until: number, capacity = 1) {
  const engine = new Engine([
    { name: 'end', phase: 'release' },
    { name: 'fail', phase: 'capacity' },
    { name: 'repair', phase: 'capacity' },
    { name: 'arrive', phase: 'arrival' },
  ]);
  const log: string[] = [];
  const say = (what: string) => (entity: number) => log.push(`${engine.now} ${what} ${entity}`);
  const resource = new Resource(
    engine,
    { name: 'machine', capacity, finish: 0 },
    { granted: (entity) => resource.serve(entity, 4), resumed: say('resumed'), displaced: say('displaced') },
  );
  const downtime = new Downtime(engine, 1, 2, resource, { clock: 'time', upTime: () => 3, downTime: () => 2, ...spec });
  downtime.start();
  jobs.forEach((at, entity) => engine.scheduleAt(at, 3, entity));
  const handle = (kind: number, entity: number): void => {
    if (kind === 0) {
      say('done')(entity);
      resource.finish(entity);
    } else if (kind === 1) downtime.failed();
    else if (kind === 2) downtime.repaired();
    else resource.request(entity);
  };
  engine.run({ handle }, until);
  return { engine, log, resource, downtime };
}

describe('downtime', () => {
  it('by time comes whether the machine works or not, and stops its job until the repair', () => {
    const { log, downtime } = machine({}, [1], 12);
    // Fails at 3, 8; repaired at 5, 10. The job runs from 1 to 3 and from 5 to 7.
    expect(log).toEqual(['3 displaced 0', '5 resumed 0', '7 done 0']);
    expect([downtime.failures, downtime.down.area]).toEqual([2, 4]);
  });

  it('by use comes after so much work', () => {
    // Busy 1 to 4 makes 3; down 4 to 6; the rest of 1 until 7; idle until 10; 2 more make 3 at 12.
    const { log } = machine({ clock: 'use' }, [1, 10], 20);
    expect(log).toEqual(['4 displaced 0', '6 resumed 0', '7 done 0', '12 displaced 1', '14 resumed 1', '16 done 1']);
  });

  it('by use wears twice as fast when two are busy', () => {
    const { log } = machine({ clock: 'use', upTime: () => 5, servers: 2 }, [0, 1], 9, 2);
    // 1 by time 1, then 2 per unit: 5 at time 3.
    expect(log.slice(0, 2)).toEqual(['3 displaced 1', '3 displaced 0']);
  });

  it('lets the job finish first, when told so', () => {
    const { log } = machine({ shiftEnd: 'finish' }, [1, 2], 12);
    // The second job starts at 5, when the repair ends, not before; the failure at 8 lets it finish at 9.
    expect(log).toEqual(['5 done 0', '9 done 1']);
  });

  it('adds to what a shift takes away', () => {
    const { resource, engine } = machine({ upTime: () => 3 }, [], 4, 2);
    expect(resource.onDuty.value).toBe(1);
    resource.setCapacity(1);
    expect(resource.onDuty.value).toBe(0);
    resource.setCapacity(0);
    expect([resource.onDuty.value, engine.now]).toEqual([0, 4]);
    resource.takeDown(-1);
    expect(resource.onDuty.value).toBe(0);
    resource.setCapacity(5);
    expect(resource.onDuty.value).toBe(5);
  });
});
