import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as kernel from '../../src/kernel/index.js';

const ROOM = fileURLToPath(new URL('../../src/kernel/', import.meta.url));
const FILES = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort();

/** Source without comments, so that words in prose are no finding. */
function code(file: string): string {
  return readFileSync(ROOM + file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');
}

/** Everything that a file imports or re-exports from. */
function imports(file: string): string[] {
  return [...code(file).matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)(['"])(.+?)\1/g)].map((match) => match[2]);
}

describe('the kernel', () => {
  it('consists of files that this test finds', () => {
    expect(FILES).toContain('index.ts');
    expect(FILES).toContain('event/engine.ts');
    expect(imports('random/stream.ts')).toEqual(expect.arrayContaining(['seedrandom', './key.js']));
  });

  it.each(FILES)('%s imports nothing but the kernel itself, seedrandom and @noble/hashes', (file) => {
    const foreign = imports(file).filter((from) => {
      if (from === 'seedrandom' || from.startsWith('@noble/hashes/')) return false;
      const target = new URL(from, `file:///kernel/${file}`).pathname;
      return !(from.startsWith('.') && target.startsWith('/kernel/'));
    });
    expect(foreign).toEqual([]);
  });

  it.each(FILES)('%s reads no clock, locale, host or global random source', (file) => {
    // Without quoted texts and paths; `process` is left to the linter, which tells a global from a local name.
    const words = code(file).replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
    const found = words.match(
      /\bMath\.random\b|\bDate\b|\bIntl\b|toLocale\w*|localeCompare|\bperformance\b|\bBuffer\b|\bglobalThis\b|\bsetTimeout\b|\bcrypto\b|\brequire\b/g,
    );
    expect(found).toBeNull();
  });

  it('reaches each of its files from its index, and offers only what exists', () => {
    const reached = new Set(['index.ts']);
    for (const file of reached) {
      for (const from of imports(file))
        if (from.startsWith('.')) reached.add(posix.join(posix.dirname(file), from).replace(/\.js$/, '.ts'));
    }
    expect([...reached].sort()).toEqual(FILES);
    expect(Object.values(kernel).every((value) => value !== undefined)).toBe(true);
  });
});
