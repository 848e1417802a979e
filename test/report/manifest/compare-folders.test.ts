import { describe, expect, it } from 'vitest';
import { compareFolders, hashFiles, sameFolders } from '../../../src/report/index.js';

const FOLDER = new Map([
  ['manifest.json', '{}\n'],
  ['report.html', '<p>1</p>\n'],
  ['charts/custody.svg', '<svg/>\n'],
]);
const EXPECTED = hashFiles(FOLDER);

describe('comparing two folders', () => {
  it('finds nothing where all bytes are the same', () => {
    const difference = compareFolders(EXPECTED, hashFiles(new Map(FOLDER)));
    expect(difference).toEqual({ missing: [], extra: [], differing: [] });
    expect(sameFolders(difference)).toBe(true);
  });

  it('finds the file in which one byte changed', () => {
    const difference = compareFolders(EXPECTED, hashFiles(new Map(FOLDER).set('report.html', '<p>2</p>\n')));
    expect(difference).toEqual({ missing: [], extra: [], differing: ['report.html'] });
    expect(sameFolders(difference)).toBe(false);
  });

  it('finds files that are missing and files that are new', () => {
    const other = new Map(FOLDER).set('notes.txt', '');
    other.delete('charts/custody.svg');
    expect(compareFolders(EXPECTED, hashFiles(other))).toEqual({
      missing: ['charts/custody.svg'],
      extra: ['notes.txt'],
      differing: [],
    });
  });

  it('leaves out run.json, which may differ', () => {
    expect(sameFolders(compareFolders(EXPECTED, hashFiles(new Map(FOLDER).set('run.json', '{"host":"a"}'))))).toBe(
      true,
    );
  });

  it('is not misled by a file named like a property of every object', () => {
    expect(compareFolders({}, hashFiles(new Map([['constructor', 'x']]))).extra).toEqual(['constructor']);
  });
});
