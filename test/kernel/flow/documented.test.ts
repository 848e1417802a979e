import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as kernel from '../../../src/kernel/index.js';

const page = readFileSync(new URL('../../../docs/kernel/flows.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1]);

describe('docs/kernel/flows.md', () => {
  it('has examples', () => {
    expect(examples.length).toBe(2);
  });

  it.each(examples)('prints what its example says: %#', (example) => {
    const code = example.replace(/import (\{[^}]*\}) from 'borderflow\/kernel';/, 'const $1 = kernel;');
    const printed: string[] = [];
    const log = { log: (value: unknown) => printed.push(String(value)) };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- runs the page's own text, which is plain JavaScript
    const run = new Function('kernel', 'console', `'use strict';\n${code}`) as (
      k: typeof kernel,
      c: typeof log,
    ) => void;
    run(kernel, log);
    expect(printed).toEqual([...example.matchAll(/^\/\/ (.*)$/gm)].map((match) => match[1]));
  });
});
