import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Engine, NO_EVENT, type EventKind, type EventObserver } from '../../../src/kernel/event/engine.js';
import { EntityTable } from '../../../src/kernel/entity-table.js';
import type { Snapshotable } from '../../../src/kernel/snapshot.js';

const KINDS: readonly EventKind[] = [
  { name: 'arrive', phase: 'arrival' },
  { name: 'finish', phase: 'release', priority: 3 },
  { name: 'give up', phase: 'renege' },
];
const [ARRIVE, FINISH, GIVE_UP] = [0, 1, 2];

/**
 * A model with random draws, ties, cancelled and rescheduled events and entities as rows: whoever arrives calls up to
 * two others, and either finishes or loses patience; whoever finishes may postpone or take back another's patience.
 */
class Model implements Snapshotable<unknown> {
  readonly engine = new Engine(KINDS);
  readonly seen: [time: number, kind: number, entity: number][] = [];
  readonly #people = new EntityTable({ patience: 'f64', finish: 'f64' }, 2);
  #state: number;

  constructor(seed: number, people: number) {
    this.#state = seed;
    this.engine.observer = this.#observer;
    for (let i = 0; i < people; i++) this.engine.schedule(this.#draw(4), ARRIVE, -1);
  }

  readonly #observer: EventObserver = (time, kind, entity) => this.seen.push([time, kind, entity]);

  handle(kind: number, entity: number): void {
    const { engine } = this;
    const people = this.#people;
    if (kind === ARRIVE) {
      const person = people.create();
      people.columns.patience[person] = engine.arm(this.#draw(8), GIVE_UP, person);
      people.columns.finish[person] = engine.arm(this.#draw(8), FINISH, person);
      if (this.#draw(20) < 19) engine.schedule(this.#draw(4), ARRIVE, -1);
      return;
    }
    engine.cancel(people.columns[kind === FINISH ? 'patience' : 'finish'][entity]);
    people.destroy(entity);
    const other = this.#draw(people.rows);
    if (!people.isAlive(other)) return;
    const moved = engine.reschedule(people.columns.patience[other], engine.now + this.#draw(5));
    if (moved !== NO_EVENT) people.columns.patience[other] = moved;
  }

  snapshot(): { engine: unknown; people: unknown; state: number } {
    return { engine: this.engine.snapshot(), people: this.#people.snapshot(), state: this.#state };
  }

  restore(state: unknown): void {
    const { engine, people, state: random } = state as never as Record<string, never>;
    this.engine.restore(engine);
    this.#people.restore(people);
    this.#state = random;
  }

  /** A whole number below `limit`. */
  #draw(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }
}

describe('the state of an engine', () => {
  it('restored in another engine leads to the same events as going on does', () => {
    const people = fc.oneof(fc.nat(20), fc.integer({ min: 100, max: 600 }));
    fc.assert(
      fc.property(fc.nat(), people, fc.nat(600), fc.nat(200), (seed, count, before, elsewhere) => {
        const model = new Model(seed, count);
        model.engine.runEvents(model, before);
        const state = structuredClone(model.snapshot());
        model.seen.length = 0;
        model.engine.runEvents(model, 400);

        const other = new Model(seed + 1, 50);
        other.engine.runEvents(other, elsewhere);
        other.restore(state);
        expect(other.snapshot()).toEqual(state);
        other.seen.length = 0;
        other.engine.runEvents(other, 400);
        expect(other.seen).toEqual(model.seen);
        expect([other.engine.now, other.engine.handled]).toEqual([model.engine.now, model.engine.handled]);
      }),
      { seed: 33, numRuns: 150 },
    );
  });

  it('can be restored again and again', () => {
    const model = new Model(1, 30);
    model.engine.runEvents(model, 100);
    const state = model.snapshot();
    const runs = [1, 2, 3].map(() => {
      model.restore(state);
      model.seen.length = 0;
      model.engine.runEvents(model, 300);
      return [...model.seen];
    });
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).toEqual(runs[0]);
    expect(runs[0]).toHaveLength(300);
  });

  it('is the pending events, soonest first, with the clock and the counters', () => {
    const engine = new Engine(KINDS);
    engine.schedule(Infinity, FINISH, 4);
    engine.schedule(2, ARRIVE, 5);
    const taken = engine.arm(1, ARRIVE, 6);
    engine.schedule(2, FINISH, 7);
    engine.schedule(1, GIVE_UP, 8);
    engine.cancel(taken);
    engine.run({ handle: () => undefined }, 1.5);
    const { kinds, time, sequence, handled, pending } = engine.snapshot();
    expect([kinds, time, sequence, handled]).toEqual([KINDS, 1.5, 5, 1]);
    expect([...pending.times]).toEqual([2, 2, Infinity]);
    expect([...pending.entities]).toEqual([7, 5, 4]);
    expect([...pending.kinds]).toEqual([FINISH, ARRIVE, FINISH]);
  });

  it('can be taken and restored within an event', () => {
    const engine = new Engine(KINDS);
    const seen: number[] = [];
    let state = engine.snapshot();
    let again = true;
    const handler = {
      handle(_kind: number, entity: number) {
        seen.push(entity);
        if (entity === 1) state = engine.snapshot();
        if (entity === 2 && again) {
          again = false;
          engine.restore(state);
        }
      },
    };
    for (const entity of [1, 2, 3]) engine.scheduleAt(entity, ARRIVE, entity);
    engine.run(handler);
    expect(seen).toEqual([1, 2, 2, 3]);
    expect(engine.handled).toBe(3);
  });

  it.each([
    [[]],
    [KINDS.slice(0, 2)],
    [[KINDS[0], { name: 'finish', phase: 'release' }, KINDS[2]]],
    [[KINDS[0], { name: 'end', phase: 'release', priority: 3 }, KINDS[2]]],
  ] as [EventKind[]][])('is refused by an engine with the kinds %j', (kinds) => {
    expect(() => new Engine(kinds).restore(new Engine(KINDS).snapshot())).toThrow(
      new Error('this state is of an engine with other kinds of event'),
    );
  });
});
