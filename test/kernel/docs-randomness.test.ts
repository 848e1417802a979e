import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as kernel from '../../src/kernel/index.js';

const PAGE = fileURLToPath(new URL('../../docs/kernel/randomness.md', import.meta.url));
const EXAMPLES = [...readFileSync(PAGE, 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1]);

/** What an example prints, line by line, when it is run as it stands. */
function printed(example: string): string[] {
  const lines: string[] = [];
  const code = ts.transpileModule(example, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 },
  }).outputText;
  const load = (name: string): typeof kernel => {
    if (name !== 'borderflow/kernel') throw new Error(`an example imports "${name}"`);
    return kernel;
  };
  const log = (...values: unknown[]): void => {
    lines.push(values.join(' '));
  };
  const run = compileFunction(code, ['require', 'exports', 'console']) as (...given: unknown[]) => void;
  run(load, {}, { log });
  return lines;
}

describe('the page on randomness', () => {
  it('has examples', () => {
    expect(EXAMPLES.length).toBeGreaterThan(4);
  });

  it.each(EXAMPLES)('has an example that prints what it says: %s', (example) => {
    const promised = [...example.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map((match) => match[1]);
    expect(promised.length).toBeGreaterThan(0);
    expect(printed(example)).toEqual(promised);
  });

  it('names every distribution, generator and arrival process that the kernel offers', () => {
    const page = readFileSync(PAGE, 'utf8');
    const index = readFileSync(fileURLToPath(new URL('../../src/kernel/index.ts', import.meta.url)), 'utf8');
    const names = [...index.matchAll(/export \{ ([^}]+) \} from '\.\/(variate|arrival)\/[\w-]+\.js'/g)]
      .flatMap((match) => match[1].split(', '))
      .filter((name) => !name.startsWith('type ') && name !== 'standardNormalQuantile');
    expect(names.length).toBeGreaterThan(20);
    expect([...names, ...kernel.GENERATOR_NAMES].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
