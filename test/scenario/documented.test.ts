import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { nodeFiles } from '../../src/cli/node-files.js';
import { loadScenario } from '../../src/scenario/index.js';
import type { Loaded } from '../../src/scenario/index.js';
import { readQuantity } from '../../src/scenario/quantity.js';
import { messageOf, scenarioOf } from './small-scenario.js';

const page = readFileSync('docs/scenarios.md', 'utf8');

/** The YAML blocks of the page, in order: a whole scenario, then parts of others. */
const [whole = '', ...parts] = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text]) => text ?? '');

/** Loads a text as if it had been saved among the shipped scenarios. */
function saved(text: string): Loaded {
  const file = 'scenarios/second-reception.yaml';
  return loadScenario(file, {}, { read: (path) => (path === file ? text : nodeFiles.read(path)) });
}

/** The first lines of the whole scenario: its id, title, question and what it extends. */
const head = whole.split('\n').slice(0, 4).join('\n');

describe('the page on writing a scenario', () => {
  it('shows a scenario of ten lines that loads and changes what it says', () => {
    expect(whole.trim().split('\n').filter(Boolean).length).toBeLessThanOrEqual(10);
    const loaded = saved(whole);
    expect(messageOf(loaded)).toBe('no faults');
    expect(scenarioOf(loaded).sectors[0]?.exits.release.perDay).toBe(2200);
  });

  it.each(parts.map((part) => [part.split('\n').slice(0, 3).join(' '), part]))(
    'shows parts that load: %s',
    (_, part) => {
      expect(messageOf(saved(`${head}\n${part}`))).toBe('no faults');
    },
  );

  it('names only units that are known', () => {
    const table = page.slice(page.indexOf('## Units'), page.indexOf('Distributions of durations'));
    const rows = table.split('\n').filter((line) => /^\| (durations|persons|staff|vehicles|rates)/.test(line));
    const units = rows.flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, unit]) => unit));
    const unknown = units.filter((unit) => {
      const read = readQuantity(`1 ${unit}`);
      return unit !== 'unlimited' && unit !== 'persons' && (read === null || 'unknownUnit' in read);
    });
    expect(rows).toHaveLength(5);
    expect(unknown).toEqual([]);
  });
});
