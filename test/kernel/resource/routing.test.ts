import { describe, expect, it } from 'vitest';
import { CyclicRoute, randomRoute, shortestLine, weightedRoute } from '../../../src/kernel/resource/routing.js';

const crowd = (busy: number, waiting: number) => ({ busy: { value: busy }, waiting: { value: waiting } });

describe('routing', () => {
  it('joins the shortest, counting who is served, and of equals the first', () => {
    expect(shortestLine([crowd(1, 2), crowd(2, 0), crowd(0, 2)])).toBe(1);
    expect(shortestLine([crowd(1, 0), crowd(0, 1)])).toBe(0);
  });

  it('goes round in turn', () => {
    const route = new CyclicRoute(3);
    expect([1, 2, 3, 4].map(() => route.next())).toEqual([0, 1, 2, 0]);
    route.reset();
    expect(route.next()).toBe(0);
  });

  it('draws all routes alike, or by weight, from one uniform number', () => {
    expect([0.01, 0.34, 0.99].map((u) => randomRoute(3, u))).toEqual([0, 1, 2]);
    expect([0.01, 0.24, 0.26, 0.99].map((u) => weightedRoute([1, 0, 3], u))).toEqual([0, 0, 2, 2]);
    expect(weightedRoute([0.1, 0.2, 0], 1)).toBe(1);
  });
});
