import { describe, expect, it } from 'vitest';
import { Store, type StoreSpec } from '../../../src/kernel/resource/store.js';
import { whoWaits } from '../../../src/kernel/resource/who-waits.js';

function store(spec: Partial<StoreSpec> = {}) {
  const clock = new Float64Array(1);
  const log: string[] = [];
  const made = new Store(
    clock,
    { name: 'rooms', ...spec },
    {
      got: (entity, item) => log.push(`${entity} has ${item}`),
      stored: (item) => log.push(`in ${item}`),
    },
  );
  return { clock, log, store: made };
}

/** Even entities want even items. */
const suits = (entity: number, item: number): boolean => (entity + item) % 2 === 0;

describe('store', () => {
  it('gives the first item to who came first', () => {
    const { log, store: s } = store();
    [10, 11].forEach((item) => s.put(item));
    [0, 1, 2, 3].forEach((entity) => s.get(entity));
    s.put(12);
    expect(log).toEqual(['in 10', 'in 11', '0 has 10', '1 has 11', 'in 12', '2 has 12']);
    expect([s.stock.value, s.waiting.value, s.stock.maximum]).toEqual([0, 1, 2]);
  });

  it('gives the first item that suits; others pass who finds none, or wait behind', () => {
    const run = (headOfLine: 'strict' | 'overtaking'): string[] => {
      const { log, store: s } = store({ suits, headOfLine });
      s.put(11);
      [0, 1].forEach((entity) => s.get(entity));
      s.put(12);
      return log;
    };
    expect(run('overtaking')).toEqual(['in 11', '1 has 11', 'in 12', '0 has 12']);
    expect(run('strict')).toEqual(['in 11', 'in 12', '0 has 12', '1 has 11']);
  });

  it('offers items in its own order', () => {
    const { log, store: s } = store({ items: { kind: 'lifo' }, discipline: { kind: 'lifo' } });
    [10, 11].forEach((item) => s.put(item));
    s.get(0);
    const items: number[] = [];
    s.forEachItem((item) => items.push(item));
    expect([log.at(-1), items]).toEqual(['0 has 11', [10]]);
  });

  it('makes items wait for room, and says who waits', () => {
    const { clock, log, store: s } = store({ capacity: 1, suits });
    [10, 12].forEach((item) => s.put(item));
    clock[0] = 3;
    s.get(1);
    expect(whoWaits([s])).toEqual([
      { entity: 12, place: 'rooms', what: 'room in the store', since: 0 },
      { entity: 1, place: 'rooms', what: 'an item', since: 3 },
    ]);
    s.get(2);
    expect(log).toEqual(['in 10', '2 has 10', 'in 12']);
    expect([s.leave(1), s.leave(1), s.waiting.value]).toEqual([true, false, 0]);
  });

  it('serves those behind one who leaves a strict line', () => {
    const { log, store: s } = store({ suits, headOfLine: 'strict' });
    s.put(11);
    [0, 1].forEach((entity) => s.get(entity));
    s.leave(0);
    expect(log).toEqual(['in 11', '1 has 11']);
    s.reset();
    expect([s.stock.value, s.waiting.value]).toEqual([0, 0]);
  });

  it('refuses to hold nothing', () => {
    expect(() => store({ capacity: 0 })).toThrow(new RangeError('store "rooms": a capacity of 0'));
  });
});
