import { describe, expect, it } from 'vitest';
import { EXPONENTIAL_LAYERS, NORMAL_LAYERS } from '../../../src/kernel/random/ziggurat.js';
import { normalTail } from '../../../src/kernel/variate/special/normal-tail.js';

const SHAPES = [
  { name: 'exponential', layers: EXPONENTIAL_LAYERS, beyond: Math.exp(-EXPONENTIAL_LAYERS.tail) },
  {
    name: 'normal',
    layers: NORMAL_LAYERS,
    beyond: Math.sqrt(2 * Math.PI) * normalTail(NORMAL_LAYERS.tail),
  },
];

describe.each(SHAPES)('the layers of the $name density', ({ layers: { x, f, tail }, beyond }) => {
  it('close at the top: the last one ends where the density is 1', () => {
    expect([x.length, x[1], x[256], f[256]]).toEqual([257, tail, 0, 1]);
    expect(x.every((end, i) => i === 0 || end < x[i - 1])).toBe(true);
    expect(Math.abs(x[255] * (1 - f[255]) - x[0] * f[1])).toBeLessThan(1e-10);
  });

  it('have equal areas, the lowest with the tail in it', () => {
    const lowest = x[1] * f[1] + beyond;
    for (let i = 1; i < 256; i++) expect(Math.abs(x[i] * (f[i + 1] - f[i]) - lowest)).toBeLessThan(1e-10);
    expect(Math.abs(x[0] * f[1] - lowest)).toBeLessThan(1e-10);
  });
});
