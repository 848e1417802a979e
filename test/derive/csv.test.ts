import { describe, expect, it } from 'vitest';
import { number, readTable, text, writeTable } from '../../scenarios/derive/csv.js';

describe('tables', () => {
  it('survive writing and reading, quotes and commas included', () => {
    const rows = [{ code: 'MEX', note: 'a "quoted", phrase' }];
    expect(readTable('notes', writeTable(['code', 'note'], rows), ['code', 'note'])).toEqual(rows);
  });

  it('name the missing column', () => {
    expect(() => readTable('notes', 'a\n1\n', ['b'])).toThrow("notes: no column 'b'");
  });

  it('refuse an empty or non-numeric number', () => {
    expect(() => number({ persons: '' }, 'persons')).toThrow('is no number');
    expect(() => number({ persons: 'many' }, 'persons')).toThrow('is no number');
    expect(() => text({}, 'persons')).toThrow("no column 'persons'");
  });
});
