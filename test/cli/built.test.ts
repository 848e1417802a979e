/** The command line as it is installed: the built code, in a process of its own, with worker threads. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const MAIN = resolve('dist/cli/main.js');
const SCENARIOS = ['baseline', 'patd'].map((name) => `scenarios/del-rio-2022-${name}.yaml`);
const SMALL = ['--replications', '3', '--set', 'period.to=2022-02-05', '--set', 'period.warm-up=2d'];
const folder = mkdtempSync(join(tmpdir(), 'borderflow-built-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function borderflow(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return new Promise((done) => {
    execFile(process.execPath, [MAIN, ...args], { env: { ...process.env, ...env } }, (error, out, err) => {
      done({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

/** Every file of a run but the one that may differ. */
function contents(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !file.endsWith('run.json'))
      .map((file) => [file.slice(dir.length), readFileSync(file, 'latin1')]),
  );
}

describe('the built command', () => {
  it('writes the same bytes with one worker and with three, in any locale and time zone', async () => {
    const one = join(folder, 'one');
    const three = join(folder, 'three');
    const first = await borderflow(['run', ...SCENARIOS, '--out', one, '--jobs', '1', ...SMALL]);
    const second = await borderflow(['run', ...SCENARIOS, '--out', three, '--jobs', '3', '--quiet', ...SMALL], {
      LC_ALL: 'de_DE.UTF-8',
      LANG: 'tr_TR.UTF-8',
      TZ: 'Pacific/Kiritimati',
    });
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(contents(three)).toEqual(contents(one));
    const replay = await borderflow(['replay', one]);
    expect(replay).toMatchObject({ code: 0 });
    expect(replay.out).toMatch(/the same to the last byte/);
  });

  it('ends with 2 and one clear message when a file is not there', async () => {
    const { code, out, err } = await borderflow(['run', 'scenarios/nowhere.yaml']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('scenarios/nowhere.yaml');
    expect(err).not.toContain('    at ');
  });
});
