/** Runs every example of docs/kernel/resources.md and holds it against what is printed under it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import * as kernel from '../../../src/kernel/index.js';

const PAGE = readFileSync(fileURLToPath(new URL('../../../docs/kernel/resources.md', import.meta.url)), 'utf8');
const FRAME = /```ts frame\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '';
const EXAMPLES = [
  ...PAGE.matchAll(/^## (.*)\n(?:(?!^## )[\s\S])*?```ts\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/gm),
].map(([, title, code, output]) => ({ title, code, output }));

describe('the page on resources', () => {
  it('has an example for each concept', () => {
    expect(EXAMPLES).toHaveLength(13);
  });

  it.each(EXAMPLES)('prints what it says on $title', ({ code, output }) => {
    let printed = '';
    const print = (...words: unknown[]): void => {
      printed += `${words.map(String).join(' ')}\n`;
    };
    const script = `${FRAME}\n{${code}}`.replace("import * as kernel from 'borderflow/kernel';", '');
    runInNewContext(`(() => {${script}})()`, { kernel, print, Float64Array });
    expect(printed).toBe(output);
  });
});
