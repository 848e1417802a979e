import { expect, it } from 'vitest';
import { combineObservers } from '../../../src/kernel/trace/combine-observers.js';

it('several observers see each event, in the order in which they were given', () => {
  const seen: string[] = [];
  const observe = combineObservers(
    (time, kind, entity) => seen.push(`first ${time} ${kind} ${entity}`),
    (time, kind, entity) => seen.push(`second ${time} ${kind} ${entity}`),
  );
  observe(1.5, 2, 3);
  observe(4, 5, 6);
  expect(seen).toEqual(['first 1.5 2 3', 'second 1.5 2 3', 'first 4 5 6', 'second 4 5 6']);
});
