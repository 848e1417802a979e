import { describe, expect, it } from 'vitest';
import { civilDate, dayNumber, formatDay, parseDay, weekday } from '../../src/kernel/calendar.js';

const MS_PER_DAY = 86_400_000;
const FIRST = Date.UTC(1900, 0, 1) / MS_PER_DAY;
const LAST = Date.UTC(2100, 11, 31) / MS_PER_DAY;

describe('calendar', () => {
  it('agrees with the platform calendar in UTC on every day from 1900 to 2100', () => {
    const wrong: number[] = [];
    for (let day = FIRST; day <= LAST; day++) {
      const date = new Date(day * MS_PER_DAY);
      const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      const iso = date.toISOString().slice(0, 10);
      const civil = civilDate(day);
      const agrees =
        dayNumber(year, month, dayOfMonth) === day &&
        civil.year === year &&
        civil.month === month &&
        civil.day === dayOfMonth &&
        formatDay(day) === iso &&
        parseDay(iso) === day &&
        weekday(day) === ((date.getUTCDay() + 6) % 7) + 1;
      if (!agrees) wrong.push(day);
    }
    expect(wrong).toEqual([]);
    expect(LAST - FIRST + 1).toBe(201 * 365 + 49);
  });

  it('counts from 1970-01-01, a Thursday', () => {
    expect([parseDay('1970-01-01'), weekday(0)]).toEqual([0, 4]);
    expect([parseDay('1969-12-31'), weekday(-1)]).toEqual([-1, 3]);
    expect(parseDay('2022-03-20')).toBe(19_071);
  });

  it('reaches over whole 400-year cycles in both directions', () => {
    for (const day of [-719_528, -719_469, -719_468, -719_467, 146_097 - 719_468, 2_932_896]) {
      const { year, month, day: dayOfMonth } = civilDate(day);
      expect(dayNumber(year, month, dayOfMonth)).toBe(day);
      expect(formatDay(day)).toBe(new Date(day * MS_PER_DAY).toISOString().slice(0, 10));
    }
  });

  it('knows which centuries are leap years', () => {
    expect(formatDay(parseDay('2000-02-28') + 1)).toBe('2000-02-29');
    expect(formatDay(parseDay('1900-02-28') + 1)).toBe('1900-03-01');
  });

  it.each([
    '2022-02-30',
    '2023-02-29',
    '1900-02-29',
    '2022-04-31',
    '2022-13-01',
    '2022-00-10',
    '2022-01-00',
    '2022-1-1',
    '22-01-01',
    '2022/01/01',
    '2022-01-01T00:00',
    ' 2022-01-01',
    '2022-01-01\n',
    '',
    'today',
  ])('refuses %j as a date', (text) => {
    expect(() => parseDay(text)).toThrow(new RangeError(`"${text}" is not a date YYYY-MM-DD`));
  });
});
