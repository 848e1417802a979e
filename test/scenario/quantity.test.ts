import { describe, expect, it } from 'vitest';

import { nearestUnit, readQuantity } from '../../src/scenario/quantity.js';

describe('a quantity', () => {
  it.each([
    ['60d', 'duration', 1440],
    ['72h', 'duration', 72],
    ['90 min', 'duration', 1.5],
    ['75 min', 'duration', 1.25],
    ['2 weeks', 'duration', 336],
    ['25/day', 'rate', 25],
    ['1400 persons/day', 'rate', 1400],
    ['70 / week', 'rate', 10],
    ['2/h', 'rate', 48],
    ['125%', 'share', 1.25],
    ['500 persons', 'persons', 500],
    ['95 agents', 'staff', 95],
    ['40 vehicles', 'vehicles', 40],
    ['0.25', 'number', 0.25],
    ['-3e2', 'number', -300],
  ])('%s is a %s worth %d in canonical units', (text, dimension, canonical) => {
    expect(readQuantity(text)).toMatchObject({ dimension, canonical });
  });

  it.each(['', 'd', 'sixty days', '1,400 persons', '1 h 30 min', '0x1f', 'NaN', 'Infinity', '1e999', '12:30'])(
    '"%s" is none',
    (text) => {
      expect(readQuantity(text)).toBeNull();
    },
  );

  it('names a unit that it does not know', () => {
    expect(readQuantity('3 fortnights')).toEqual({ unknownUnit: 'fortnights' });
    expect(nearestUnit('mins', 'duration')).toBe('min');
  });

  it('takes no number that is not finite', () => {
    expect(readQuantity(Infinity)).toBeNull();
  });
});
