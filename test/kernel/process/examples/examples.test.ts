/** The classic models by hand, and the pages that show them: a page's code is the code that runs here. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bank } from './bank.js';
import { branches } from './branches.js';
import { carWash } from './car-wash.js';
import { gasStation } from './gas-station.js';
import { machineShop } from './machine-shop.js';
import { waits } from './waits.js';

const EXAMPLES = {
  bank,
  'machine-shop': machineShop,
  'car-wash': carWash,
  'gas-station': gasStation,
  waits,
  branches,
} as const;
const here = new URL('.', import.meta.url);
const PAGES = ['processes.md', 'events.md'].map((page) =>
  readFileSync(fileURLToPath(new URL(`../../../../docs/kernel/${page}`, here)), 'utf8'),
);

describe('an example', () => {
  it('of a bank lets a server that is given back go to who waits, not to who gives up at the same instant', () => {
    expect(bank()).toEqual([
      '0 Ann is served',
      '5 Bob leaves unserved',
      '6 Ann is done',
      '6 Cleo is served',
      '9 Dan leaves unserved',
      '10 Cleo is done',
    ]);
  });

  it('of a machine shop takes the repairer from the chores, and to the next machine before back to them', () => {
    expect(machineShop()).toEqual([
      '4 press breaks down',
      '6 lathe breaks down',
      '9 press runs again',
      '14 lathe runs again',
      '15 press has made part 1',
      '18 lathe has made part 1',
      '25 press has made part 2',
      '28 lathe has made part 2',
      '30 the chores are done',
    ]);
  });

  it.each(Object.entries(EXAMPLES))('%s stands on its page as it runs, with what it prints', (name, run) => {
    const code = readFileSync(fileURLToPath(new URL(`${name}.ts`, here)), 'utf8').replaceAll(
      '../../../../src/kernel/index.js',
      'borderflow/kernel',
    );
    const shown = `\`\`\`ts\n${code}\`\`\`\n\n\`\`\`text\n${run().join('\n')}\n\`\`\``;
    expect(
      PAGES.some((page) => page.includes(shown)),
      `no page shows:\n${shown}`,
    ).toBe(true);
  });

  it('is all the code that the pages show', () => {
    const blocks = PAGES.flatMap((page) => [...page.matchAll(/^```ts$/gm)]);
    expect(blocks).toHaveLength(Object.keys(EXAMPLES).length);
  });
});
