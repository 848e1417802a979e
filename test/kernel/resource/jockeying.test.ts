import { describe, expect, it } from 'vitest';
import { Engine } from '../../../src/kernel/event/engine.js';
import { Jockeying } from '../../../src/kernel/resource/jockeying.js';
import { Resource } from '../../../src/kernel/resource/resource.js';

function lines(count: number): { resources: Resource[]; granted: number[] } {
  const engine = new Engine([]);
  const granted: number[] = [];
  const client = { granted: (entity: number) => granted.push(entity) };
  const resources = Array.from(
    { length: count },
    (_, i) => new Resource(engine, { name: `line ${i}`, capacity: 1 }, client),
  );
  return { resources, granted };
}

describe('jockeying', () => {
  it('moves the last of the longest line to the shortest, until they differ by less than the threshold', () => {
    const { resources, granted } = lines(3);
    const moves: string[] = [];
    const jockeying = new Jockeying(resources, 2, (entity, from, to) => moves.push(`${entity}: ${from} to ${to}`));
    [0, 1, 2, 3].forEach((entity) => resources[0].request(entity, 1));
    resources[1].request(9, 0);
    jockeying.review();
    // Loads 4, 1, 0: 3 goes to line 2 and starts; then 3, 1, 1: 2 goes to line 1.
    expect(moves).toEqual(['3: 0 to 2', '2: 0 to 1']);
    expect([granted, jockeying.count, resources[1].classOf(2)]).toEqual([[0, 9, 3], 2, 1]);
    jockeying.review();
    expect(jockeying.count).toBe(2);
    jockeying.reset();
    expect(jockeying.count).toBe(0);
  });

  it('leaves who is being served where it is', () => {
    const { resources } = lines(2);
    resources[0].setCapacity(3);
    [0, 1, 2].forEach((entity) => resources[0].request(entity));
    const jockeying = new Jockeying(resources);
    jockeying.review();
    expect([resources[0].busy.value, resources[1].busy.value, jockeying.count]).toEqual([3, 0, 0]);
  });

  it('refuses a threshold at which two would change places for ever', () => {
    expect(() => new Jockeying([], 1)).toThrow(new RangeError('jockeying at a difference of 1 brings nobody nearer'));
  });
});
