import { describe, expect, it } from 'vitest';
import { ruleOf, valueOn } from '../../../src/model/program/rule.js';
import { ANY } from '../../../src/model/program/selection.js';
import { spanOf } from '../../../src/model/program/span.js';

const span = spanOf({ from: '2022-03-19', to: '2022-03-23', warmUpDays: 0 });
const NATIONALITIES = ['COL', 'CUB'];

describe('a dated rule', () => {
  it('is in force from its first day up to, not including, the day it ends', () => {
    const rule = ruleOf(
      { id: 'order', from: '2022-03-20', until: '2022-03-22', when: {}, share: [{ from: null, value: 0.5 }] },
      span,
      NATIONALITIES,
    );
    expect([...rule.share]).toEqual([-1, 0.5, 0.5, -1, -1]);
  });

  it('takes the last value whose date has come', () => {
    const series = [
      { from: '2022-03-20', value: 0.3 },
      { from: '2022-03-22', value: 0.9 },
    ];
    expect([0, 1, 2, 3, 4].map((day) => valueOn(series, day, span))).toEqual([-1, 0.3, 0.3, 0.9, 0.9]);
  });

  it('covers the pairs of nationality and demographic that it names', () => {
    const rule = ruleOf(
      {
        id: 'families',
        from: null,
        until: null,
        when: { nationality: ['COL'], demographic: ['family_unit'] },
        share: [{ from: null, value: 1 }],
      },
      span,
      NATIONALITIES,
    );
    expect([...rule.mask]).toEqual([0, 1, 0, 0, 0, 0]);
    expect(rule.publicSafety).toBe(ANY);
  });
});
