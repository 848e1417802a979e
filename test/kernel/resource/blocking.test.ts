/** Blocking after service (type I): who has no place in the next line keeps its server until there is one. */
import { describe, expect, it } from 'vitest';
import { describeDeadlock, findDeadlock, type Deadlock } from '../../../src/kernel/resource/deadlock.js';
import { Engine } from '../../../src/kernel/event/engine.js';
import { Resource } from '../../../src/kernel/resource/resource.js';
import { whoWaits } from '../../../src/kernel/resource/who-waits.js';

const FIRST = 0;
const SECOND = 1;
const ARRIVE = 2;

/** Two machines with one server each; jobs go where `route` says after each of them. */
class Line2 {
  readonly engine = new Engine([
    { name: 'first ends', phase: 'release' },
    { name: 'second ends', phase: 'release' },
    { name: 'arrive', phase: 'arrival' },
  ]);
  readonly log: string[] = [];
  deadlock: Deadlock | null = null;
  readonly machines: readonly Resource[];
  readonly work: readonly (readonly number[])[];
  readonly route: (entity: number, from: number) => number;

  constructor(work: readonly (readonly number[])[], places: readonly number[], route: Line2['route']) {
    this.work = work;
    this.route = route;
    this.machines = [0, 1].map(
      (m): Resource =>
        new Resource(
          this.engine,
          { name: `machine ${m}`, capacity: 1, places: places[m], whenFull: 'block', finish: m },
          {
            granted: (entity) => {
              this.say('granted', entity, m);
              this.machines[m].serve(entity, this.work[entity][m]);
            },
            blocked: (entity) => {
              this.say('blocked', entity, m);
              this.deadlock = findDeadlock(this.machines);
            },
            admitted: (entity) => {
              if (this.machines[1 - m].held(entity) > 0) this.machines[1 - m].release(entity);
            },
          },
        ),
    );
  }

  say(what: string, entity: number, machine: number): void {
    this.log.push(`${this.engine.now} ${what} ${entity} at ${machine}`);
  }

  arrive(time: number, entity: number): void {
    this.engine.scheduleAt(time, ARRIVE, entity);
  }

  handle(kind: number, entity: number): void {
    if (kind === ARRIVE) {
      this.machines[0].request(entity);
      return;
    }
    this.say('done', entity, kind);
    this.machines[kind].complete(entity);
    const next = this.route(entity, kind);
    if (next < 0) this.machines[kind].release(entity);
    else this.machines[next].request(entity);
  }
}

describe('blocking after service', () => {
  it('keeps the server until the next line has a place, first come first served', () => {
    const line = new Line2(
      [
        [1, 5],
        [1, 5],
        [1, 1],
      ],
      [Infinity, 0],
      (_, from) => (from === FIRST ? SECOND : -1),
    );
    [0, 1, 2].forEach((entity) => line.arrive(0, entity));
    line.engine.run(line, Infinity);
    expect(line.log).toEqual([
      '0 granted 0 at 0',
      '1 done 0 at 0',
      '1 granted 1 at 0',
      '1 granted 0 at 1',
      '2 done 1 at 0',
      '2 blocked 1 at 1',
      '6 done 0 at 1',
      '6 granted 2 at 0',
      '6 granted 1 at 1',
      '7 done 2 at 0',
      '7 blocked 2 at 1',
      '11 done 1 at 1',
      '11 granted 2 at 1',
      '12 done 2 at 1',
    ]);
    expect(line.deadlock).toBeNull();
    expect(line.machines[0].busy.area).toBe(1 + 1 + 4 + 1 + 4);
  });

  it('says who waits for what since when while it blocks', () => {
    const line = new Line2(
      [
        [1, 9],
        [1, 9],
        [1, 9],
      ],
      [Infinity, 0],
      (_, from) => (from === FIRST ? SECOND : -1),
    );
    [0, 1, 2].forEach((entity) => line.arrive(0, entity));
    line.engine.run(line, 4);
    expect(whoWaits(line.machines)).toEqual([
      { entity: 2, place: 'machine 0', what: 'a server', since: 0 },
      { entity: 1, place: 'machine 1', what: 'a place in line', since: 2 },
    ]);
    line.machines[1].renege(1);
    expect(whoWaits(line.machines)).toHaveLength(1);
  });

  it('reports the cycle of a deadlock at the instant at which it closes', () => {
    // 0 goes on to machine 1 and wants back to 0, which 1 holds; 1 wants to machine 1.
    const line = new Line2(
      [
        [1, 3],
        [2, 1],
      ],
      [0, 0],
      (_, from) => (from === FIRST ? SECOND : FIRST),
    );
    line.arrive(0, 0);
    line.arrive(1, 1);
    line.engine.run(line, Infinity);
    expect(line.log.slice(-4)).toEqual(['3 done 1 at 0', '3 blocked 1 at 1', '4 done 0 at 1', '4 blocked 0 at 0']);
    expect(line.deadlock).toEqual({
      cycle: [
        { entity: 0, resource: 'machine 0' },
        { entity: 1, resource: 'machine 1' },
      ],
      stuck: [0, 1],
    });
    expect(describeDeadlock(line.deadlock as Deadlock)).toBe(
      'deadlock, each held by the next and the last by the first: entity 0 waits for "machine 0", entity 1 waits for "machine 1"',
    );
  });
});

describe('deadlock', () => {
  const client = { granted: () => undefined };
  const make = (capacity: number, name: string): Resource => new Resource(new Engine([]), { name, capacity }, client);

  it('of an entity with itself is a cycle of one', () => {
    const a = make(1, 'a');
    a.request(4);
    a.request(4);
    expect(findDeadlock([a])).toEqual({ cycle: [{ entity: 4, resource: 'a' }], stuck: [4] });
  });

  it('counts who waits behind a cycle as stuck, but not as part of it', () => {
    const [a, b] = [make(1, 'a'), make(1, 'b')];
    a.request(7);
    b.request(8);
    a.request(8);
    b.request(7);
    a.request(1);
    expect(findDeadlock([a, b])).toEqual({
      cycle: [
        { entity: 7, resource: 'b' },
        { entity: 8, resource: 'a' },
      ],
      stuck: [1, 7, 8],
    });
  });

  it('is not seen where somebody can still give back enough, or a shift is awaited', () => {
    const [a, b] = [make(2, 'a'), make(1, 'b')];
    a.request(0);
    a.request(1);
    b.request(2);
    a.request(2);
    b.request(0);
    expect(findDeadlock([a, b])).toBeNull();
    a.request(1);
    expect(findDeadlock([a, b])?.stuck).toEqual([0, 1, 2]);
    const closed = make(0, 'closed');
    closed.request(5);
    expect(findDeadlock([closed])).toBeNull();
  });

  it('is seen for who waits in two places, one of which is hopeless', () => {
    const [a, b] = [make(1, 'a'), make(1, 'b')];
    a.request(1);
    a.request(2);
    b.request(2);
    b.request(3);
    a.request(3);
    b.request(1);
    expect(findDeadlock([a, b])?.cycle).toEqual([
      { entity: 1, resource: 'b' },
      { entity: 2, resource: 'a' },
    ]);
  });
});

describe('a place in line', () => {
  it('goes to who waits outside longest, and not before it is free', () => {
    const log: string[] = [];
    const say =
      (what: string) =>
      (entity: number): number =>
        log.push(`${what} ${entity}`);
    const spec = { name: 'desk', capacity: 2, places: 1, whenFull: 'block' } as const;
    const client = { granted: say('granted'), blocked: say('blocked'), admitted: say('admitted') };
    const desk = new Resource(new Engine([]), spec, client);
    desk.request(0);
    desk.request(1);
    desk.request(2, 0, 2);
    desk.request(3);
    desk.request(4);
    log.push('-');
    desk.release(0);
    log.push('-');
    desk.release(1);
    expect(log).toEqual([
      ...['admitted 0', 'granted 0', 'admitted 1', 'granted 1', 'admitted 2', 'blocked 3', 'blocked 4', '-', '-'],
      ...['granted 2', 'admitted 3'],
    ]);
    expect(() => desk.serve(2, 1)).toThrow('resource "desk", time 0, entity 2: no kind of event ends its job');
  });
});
