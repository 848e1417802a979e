import { describe, expect, it } from 'vitest';
import { dayIndex, spanOf } from '../../../src/model/program/span.js';

const span = spanOf({ from: '2022-03-01', to: '2022-03-03', warmUpDays: 2 });

describe('the span of a period', () => {
  it('starts with the warm-up and includes the last day', () => {
    expect(span.dates).toEqual(['2022-02-27', '2022-02-28', '2022-03-01', '2022-03-02', '2022-03-03']);
    expect(span.firstReported).toBe(2);
    expect(span.hours).toBe(120);
  });

  it('knows months and days of the week', () => {
    expect(span.months).toEqual(['2022-02', '2022-03']);
    expect([...span.monthOfDay]).toEqual([0, 0, 1, 1, 1]);
    expect([...span.weekdayOfDay]).toEqual([7, 1, 2, 3, 4]);
  });

  it('places dates by the day, before and after it too', () => {
    expect(dayIndex(span, '2022-02-26')).toBe(-1);
    expect(dayIndex(span, '2022-03-01')).toBe(2);
    expect(dayIndex(span, '2022-03-10')).toBe(11);
    expect(dayIndex(span, null)).toBe(-Infinity);
  });
});
