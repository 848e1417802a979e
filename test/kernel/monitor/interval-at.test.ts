import fc from 'fast-check';
import { expect, it } from 'vitest';
import { intervalAt } from '../../../src/kernel/monitor/interval-at.js';

it('an interval covers its own start and not its end, to the last bit', () => {
  const origin = fc.double({ min: -1e3, max: 1e3, noNaN: true });
  const width = fc.oneof(fc.constantFrom(0.1, 0.3, 1 / 3, 24), fc.double({ min: 0.01, max: 100, noNaN: true }));
  fc.assert(
    fc.property(
      origin,
      width,
      fc.integer({ min: -50, max: 1000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (from, w, i, u) => {
        const edge = from + i * w;
        expect(intervalAt(edge, from, w)).toBe(i);
        const inside = edge + u * w;
        const next = from + (i + 1) * w;
        expect(intervalAt(inside, from, w)).toBe(inside >= next ? i + 1 : i);
      },
    ),
    { seed: 40, numRuns: 5000 },
  );
});
