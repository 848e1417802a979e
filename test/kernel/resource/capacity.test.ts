import { describe, expect, it } from 'vitest';
import { Capacity } from '../../../src/kernel/resource/capacity.js';

describe('capacity of a system', () => {
  it('lets in as many as it holds, each once, wherever they are', () => {
    const clock = new Float64Array(1);
    const system = new Capacity(clock, 2);
    expect([system.enter(5), system.enter(5), system.enter(300), system.enter(7)]).toEqual([true, true, true, false]);
    clock[0] = 3;
    expect([system.leave(5), system.leave(5), system.enter(7), system.has(300)]).toEqual([true, false, true, true]);
    expect([system.inside.value, system.inside.area]).toEqual([2, 6]);
    system.reset();
    expect([system.has(300), system.inside.value]).toEqual([false, 0]);
  });

  it('refuses to be negative', () => {
    expect(() => new Capacity(new Float64Array(1), -1)).toThrow(
      new RangeError("a system's capacity must be 0 or more, not -1"),
    );
  });
});
