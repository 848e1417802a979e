import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeadOfLine } from '../../../src/kernel/resource/waiting-line.js';
import { ServerPool } from '../../../src/kernel/resource/server-pool.js';
import { Capacity } from '../../../src/kernel/resource/capacity.js';
import { Desk } from './support/desk.js';

describe('resource', () => {
  it('serves first come first served, by class, and gives a server that is free at once', () => {
    const desk = new Desk().customers([
      { at: 0, work: 4 },
      { at: 1, work: 1, class: 1 },
      { at: 2, work: 1, class: 0 },
      { at: 3, work: 1, class: 1 },
      { at: 9, work: 2 },
    ]);
    expect(desk.run()).toEqual([
      '0 granted 0',
      '4 done 0',
      '4 granted 2',
      '5 done 2',
      '5 granted 1',
      '6 done 1',
      '6 granted 3',
      '7 done 3',
      '9 granted 4',
      '11 done 4',
    ]);
    expect([desk.resource.busy.area, desk.resource.waiting.area, desk.resource.seized]).toEqual([9, 4 + 2 + 3, 5]);
  });

  // Three servers. 0 takes 2 until 4, 1 wants 2, 2 wants 1: strictly 2 waits behind 1, else it starts at once.
  it.each<[HeadOfLine, string[]]>([
    ['strict', ['0 granted 0', '4 done 0', '4 granted 1', '4 granted 2', '5 done 2', '9 done 1']],
    ['overtaking', ['0 granted 0', '2 granted 2', '3 done 2', '4 done 0', '4 granted 1', '9 done 1']],
  ])('with several servers per request and %s head of line', (headOfLine, expected) => {
    const desk = new Desk({ capacity: 3, headOfLine }).customers([
      { at: 0, work: 4, amount: 2 },
      { at: 1, work: 5, amount: 2 },
      { at: 2, work: 1, amount: 1 },
    ]);
    expect(desk.run()).toEqual(expected);
  });

  it('lets nobody small overtake a large request for ever when strict, and lets it starve when overtaking', () => {
    const customers = [
      { at: 0, work: 2 },
      { at: 1, work: 1, amount: 2 },
      ...Array.from({ length: 10 }, (_, i) => ({ at: 1.5 + i, work: 2 })),
    ];
    const start = (headOfLine: HeadOfLine): string | undefined =>
      new Desk({ capacity: 2, headOfLine })
        .customers(customers)
        .run()
        .find((line) => line.endsWith('granted 1'));
    expect([start('strict'), start('overtaking')]).toEqual(['2 granted 1', '12.5 granted 1']);
  });

  it('rejects who finds all places taken, and books it; who can start at once needs no place', () => {
    const desk = new Desk({ places: 1 }).customers([
      { at: 0, work: 5 },
      { at: 1, work: 1 },
      { at: 2, work: 1 },
      { at: 7, work: 1 },
    ]);
    expect(desk.run()).toEqual([
      '0 granted 0',
      '2 rejected 2',
      '5 done 0',
      '5 granted 1',
      '6 done 1',
      '7 granted 3',
      '8 done 3',
    ]);
    expect(desk.ledger.records()).toEqual([{ outcome: 'rejected', entity: 2, place: 'desk', since: 2, time: 2 }]);
    expect(
      new Desk({ places: 0 })
        .customers([
          { at: 0, work: 1 },
          { at: 0, work: 1 },
        ])
        .run(),
    ).toEqual(['0 granted 0', '0 rejected 1', '1 done 0']);
  });

  it('lets nobody into a full system who is not inside, and leaves a place to who is rejected for want of a queue', () => {
    const desk = new Desk();
    const system = new Capacity(desk.engine.clock, 2);
    const limited = new Desk({ places: 0, system });
    limited.customers([
      { at: 0, work: 9 },
      { at: 1, work: 1 },
      { at: 2, work: 1 },
    ]);
    limited.at(3, () => system.enter(7));
    limited.at(4, () => limited.resource.request(8));
    expect(limited.run(5)).toEqual(['0 granted 0', '1 rejected 1', '2 rejected 2', '4 rejected 8']);
    expect([system.has(0), system.has(1), system.has(7), system.has(8)]).toEqual([true, false, true, false]);
  });

  it('may be told that nothing starts within a callback; who starts is told one by one after it', () => {
    const desk = new Desk({ capacity: 2, places: 0 });
    desk.onArrive = (entity) => {
      if (entity === 0) desk.ask(0);
    };
    desk.onGranted = (entity) => {
      if (entity === 0) {
        desk.resource.release(0);
        [1, 2, 3].forEach((other) => desk.resource.request(other));
        desk.say('returns from', 0);
      }
    };
    desk.customers([{ at: 0, work: 1 }]);
    expect(desk.run()).toEqual(['0 granted 0', '0 rejected 3', '0 returns from 0', '0 granted 1', '0 granted 2']);
  });

  it('keeps what an entity holds while it waits for more, and adds what it is granted', () => {
    const desk = new Desk({ capacity: 3 }).customers([
      { at: 0, work: 1, amount: 2 },
      { at: 1, work: 2, amount: 1 },
    ]);
    desk.onGranted = (entity) => {
      if (entity === 1) desk.begin(1);
    };
    desk.at(2, () => desk.resource.request(0, 0, 1));
    desk.run();
    expect([desk.resource.held(0), desk.resource.busy.value, desk.resource.free]).toEqual([3, 3, 0]);
    desk.resource.release(0, 2);
    expect([desk.resource.held(0), desk.resource.free]).toEqual([1, 2]);
  });

  it('breaks off a running job that gives back its last server', () => {
    const desk = new Desk().customers([
      { at: 0, work: 5 },
      { at: 1, work: 1 },
    ]);
    desk.at(2, () => desk.resource.release(0));
    expect(desk.run()).toEqual(['0 granted 0', '2 granted 1', '3 done 1']);
  });

  it('lets an entity keep its server after its job, to be served again', () => {
    const desk = new Desk().customers([{ at: 0, work: 2 }]);
    desk.run(1);
    expect(desk.resource.remaining(0)).toBe(1);
    desk.resource.complete(0);
    expect([desk.resource.remaining(0), desk.resource.held(0)]).toEqual([0, 1]);
    desk.resource.serve(0, 3);
    expect(desk.resource.remaining(0)).toBe(3);
  });

  it('names resource, time and entity when a model does what it cannot', () => {
    const desk = new Desk().customers([
      { at: 0, work: 5 },
      { at: 2, work: 5 },
    ]);
    desk.run(3);
    const { resource } = desk;
    const said = 'resource "desk", time 3, entity';
    expect(() => resource.request(1)).toThrow(new Error(`${said} 1: it asks while it waits`));
    expect(() => resource.request(5, 0, 0)).toThrow(new Error(`${said} 5: it cannot ask for 0 servers`));
    expect(() => resource.release(1)).toThrow(new Error(`${said} 1: it gives back 0 servers and holds 0`));
    expect(() => resource.release(0, 2)).toThrow(new Error(`${said} 0: it gives back 2 servers and holds 1`));
    expect(() => resource.serve(1, 1)).toThrow(new Error(`${said} 1: it is served without holding a server`));
    expect(() => resource.serve(0, 1)).toThrow(new Error(`${said} 0: it is served twice at once`));
    expect(() => resource.setCapacity(NaN)).toThrow(new RangeError('resource "desk": it cannot have NaN servers'));
    expect(() => new Desk({ capacity: -1 })).toThrow(new RangeError('resource "desk": it cannot have -1 servers'));
    expect(() => new Desk({ places: NaN })).toThrow(new RangeError('resource "desk": it cannot have NaN places'));
    expect([resource.held(9999), resource.wanted(9999), resource.remaining(9999), resource.withdraw(9999)]).toEqual([
      0,
      0,
      0,
      false,
    ]);
  });

  it('starts anew after a reset, and its monitors alone after a warm-up', () => {
    const desk = new Desk({ preemption: 'resume' }).customers([
      { at: 0, work: 5, class: 1 },
      { at: 0, work: 5, class: 1 },
    ]);
    desk.run(4);
    desk.resource.restartMonitors();
    expect([desk.resource.busy.area, desk.resource.waiting.value, desk.resource.seized]).toEqual([0, 1, 0]);
    desk.engine.reset();
    desk.resource.reset(2);
    expect([desk.resource.free, desk.resource.held(0), desk.resource.wanted(1), desk.resource.waiting.value]).toEqual([
      2, 0, 0, 0,
    ]);
    desk.log.length = 0;
    desk.customers([
      { at: 0, work: 3 },
      { at: 0, work: 3 },
    ]);
    expect(desk.run()).toEqual(['0 granted 2', '0 granted 3', '3 done 2', '3 done 3']);
  });

  it('keeps its books whatever happens: nobody is lost, no server is counted twice', () => {
    const customer = fc.record({
      at: fc.integer({ min: 0, max: 12 }),
      work: fc.integer({ min: 0, max: 5 }),
      class: fc.nat(2),
      amount: fc.integer({ min: 1, max: 3 }),
      patience: fc.integer({ min: 0, max: 6 }),
    });
    const spec = fc.record({
      capacity: fc.integer({ min: 0, max: 4 }),
      headOfLine: fc.constantFrom('strict', 'overtaking'),
      places: fc.constantFrom(0, 1, 3, Infinity),
      preemption: fc.constantFrom('none', 'resume', 'restart', 'resample', 'reroute'),
      displacedFirst: fc.constantFrom('most-recent', 'longest-served', 'least-remaining', 'most-remaining'),
      displacedGo: fc.constantFrom('front', 'back'),
      displacedWhenFull: fc.constantFrom('exceed', 'reject'),
      departing: fc.constantFrom('protected', 'displaceable'),
      leavesFirst: fc.constantFrom('most-recent', 'longest-served', 'least-remaining', 'most-remaining'),
    } as const);
    const change = fc.record({
      at: fc.integer({ min: 0, max: 15 }),
      capacity: fc.constantFrom(0, 1, 2, 5, Infinity),
      shiftEnd: fc.constantFrom('finish', 'stop-and-resume', 'stop-and-restart', 'stop-and-resample', 'reroute'),
    } as const);
    fc.assert(
      fc.property(spec, fc.array(customer, { maxLength: 15 }), fc.array(change, { maxLength: 5 }), (s, cs, changes) => {
        const desk = new Desk(s).customers(cs);
        const { resource } = desk;
        let lastBusy = 0;
        resource.watchers.add({ busyChanged: () => (lastBusy = resource.busy.value) });
        for (const { at, capacity, shiftEnd } of changes) desk.at(at, () => resource.setCapacity(capacity, shiftEnd));
        desk.at(20, () => resource.setCapacity(3));
        desk.engine.observer = () => {
          let held = 0;
          resource.forEachHolder((entity) => (held += resource.held(entity)));
          let waiting = 0;
          resource.forEachWaiting(() => waiting++);
          expect([resource.busy.value, lastBusy, resource.waiting.value]).toEqual([held, held, waiting]);
        };
        desk.run();
        const ends = (entity: number): number =>
          desk.log.filter((line) => {
            const [, what, who] = line.split(' ');
            const gone = what === 'displaced' && (s.preemption === 'reroute' || changes.length > 0);
            return Number(who) === entity && (['done', 'rejected', 'reneged'].includes(what) || gone);
          }).length;
        cs.forEach((_, entity) => expect(ends(entity), desk.log.join('\n')).toBeGreaterThanOrEqual(1));
        expect([resource.busy.value, resource.waiting.value, resource.free]).toEqual([0, 0, 3]);
      }),
      { seed: 21, numRuns: 1000 },
    );
  });

  it('does in the plain case exactly what a server pool does', () => {
    const step = fc.record({ frees: fc.boolean(), class: fc.nat(2), capacity: fc.integer({ min: 0, max: 4 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const desk = new Desk({ capacity: 2 });
        desk.onGranted = () => undefined;
        const pool = new ServerPool(desk.engine.clock, 3);
        pool.reset(2);
        const expected: string[] = [];
        const serving: number[] = [];
        const start = (entity: number): void => {
          expected.push(`0 granted ${entity}`);
          serving.push(entity);
        };
        steps.forEach((s, entity) => {
          const done = s.frees ? serving.shift() : undefined;
          if (done !== undefined) {
            pool.release();
            desk.resource.release(done);
          } else if (pool.seize(entity, s.class)) {
            start(entity);
          }
          if (done === undefined) desk.resource.request(entity, s.class);
          // More servers only: which of the busy ones leave is told apart here and not there.
          if (s.capacity > pool.onDuty.value) {
            pool.setCapacity(s.capacity);
            desk.resource.setCapacity(s.capacity);
          }
          for (let next = pool.next(); next >= 0; next = pool.next()) start(next);
          expect(desk.log).toEqual(expected);
          expect([desk.resource.busy.value, desk.resource.waiting.value]).toEqual([
            pool.busy.value,
            pool.waiting.value,
          ]);
        });
      }),
      { seed: 31, numRuns: 300 },
    );
  });
});
