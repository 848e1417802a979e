import { describe, expect, it } from 'vitest';
import { fittedMonths, monthsBetween } from '../../scenarios/derive/months.js';

describe('monthsBetween', () => {
  it('crosses the year', () => {
    expect(monthsBetween('2020-11', '2021-02')).toEqual(['2020-11', '2020-12', '2021-01', '2021-02']);
  });

  it('rejects a span that runs backwards', () => {
    expect(() => monthsBetween('2021-02', '2020-11')).toThrow(RangeError);
  });
});

it('two fiscal years are fitted', () => {
  expect(fittedMonths).toHaveLength(24);
});
