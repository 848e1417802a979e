/** Every command in the documentation is typed here as a reader would type it, at reduced size. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { treatmentOf } from './command-treatment.js';
import { fencedCommands } from './fenced-commands.js';

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const commandLine = join(checkout, 'dist/cli/main.js');
const { scripts } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(checkout, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
];

for (const document of documents) {
  const commands = fencedCommands(document, readFileSync(join(checkout, document), 'utf8'));
  if (commands.length === 0) continue;

  // One folder per document, since a later command may need what an earlier one wrote.
  describe(document, () => {
    const folder = mkdtempSync(join(tmpdir(), 'borderflow-docs-'));

    beforeAll(() => {
      cpSync(join(checkout, 'scenarios'), join(folder, 'scenarios'), { recursive: true });
    });

    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    for (const command of commands) {
      test(`line ${command.line}: "${command.words.join(' ')}" works, or is left out for a stated reason`, async () => {
        const treatment = treatmentOf(command, scripts);
        if (treatment.kind === 'skip') return;
        expect(existsSync(commandLine), 'dist/ is missing: npm run build').toBe(true);
        await promisify(execFile)(process.execPath, [commandLine, ...treatment.args], { cwd: folder });
      });
    }
  });
}

describe('a documented command', () => {
  const known = { start: 'npm run build && node dist/cli/main.js run a.yaml --out b', borderflow: '' };
  const treat = (text: string) => treatmentOf({ file: 'page.md', line: 1, words: text.split(' ') }, known);

  test('fails the tests if nothing is known of it', () => {
    expect(() => treat('make install')).toThrow('page.md:1: make install: neither run by the tests nor listed');
  });

  test('fails the tests if it calls a script that package.json lacks', () => {
    expect(() => treat('npm run check')).toThrow('page.md:1: npm run check: package.json has no script check');
  });

  test('is run at reduced size when it is a run', () => {
    expect(treat('npx borderflow run a.yaml --replications 50 --seed x')).toEqual({
      kind: 'run',
      args: ['run', 'a.yaml', '--seed', 'x', '--replications', '2', '--set', 'period.to=2022-02-07'],
    });
  });

  test('is what the script does when it is npm start', () => {
    expect(treat('npm start')).toEqual({
      kind: 'run',
      args: ['run', 'a.yaml', '--out', 'b', '--replications', '2', '--set', 'period.to=2022-02-07'],
    });
  });

  test('is run as it stands when it is anything else', () => {
    expect(treat('npm run borderflow -- replay output/a')).toEqual({ kind: 'run', args: ['replay', 'output/a'] });
  });
});
