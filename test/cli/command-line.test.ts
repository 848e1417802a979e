import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/command-line.js';
import type { MakeExecutor } from '../../src/cli/make-executor.js';
import { inProcess } from '../../src/experiment/index.js';
import { fakeTerminal } from './terminal.js';

const BASELINE = 'scenarios/del-rio-2022-baseline.yaml';
const PATD = 'scenarios/del-rio-2022-patd.yaml';
/** Five days, and the fewest replications that have an interval. */
const SMALL = ['--replications', '2', '--set', 'period.to=2022-02-05', '--set', 'period.warm-up=2d'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'borderflow-cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function command(args: readonly string[], executor: MakeExecutor = () => inProcess): Promise<Outcome> {
  const terminal = fakeTerminal();
  const code = await runCommandLine(args, terminal, executor);
  return { code, ...terminal.written };
}

describe('borderflow run', () => {
  it('writes the whole folder and says where the report lies', async () => {
    const out = join(folder, 'pair');
    const { code, err } = await command(['run', BASELINE, PATD, '--out', out, ...SMALL]);
    expect(code).toBe(0);
    expect(err).toContain('replications: 2 of 2 (100 %)');
    expect(err).toContain(`Report: ${join(out, 'report.html')}`);
    expect(readdirSync(out).sort()).toEqual([
      'charts',
      'comparison.csv',
      'flows.csv',
      'manifest.json',
      'outcomes.csv',
      'report.html',
      'run.json',
      'series.csv',
      'summary.csv',
    ]);
    expect(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'))).toMatchObject({ executor: 'local' });
  });

  it('has no comparison with a single scenario, and replaces an earlier run in the same folder', async () => {
    const out = join(folder, 'pair');
    const { code, err } = await command(['run', BASELINE, '--out', out, '--quiet', ...SMALL]);
    expect(code).toBe(0);
    expect(err).not.toMatch(/replications:|Report:/);
    expect(existsSync(join(out, 'comparison.csv'))).toBe(false);
  });

  it('prints a summary for programs with --json', async () => {
    const { out } = await command(['run', BASELINE, '--out', join(folder, 'json'), '--json', '--seed', 'x', ...SMALL]);
    const summary = JSON.parse(out) as { seed: string; scenarios: { id: string; metrics: { n: number }[] }[] };
    expect(summary.seed).toBe('x');
    expect(summary.scenarios[0].id).toBe('del-rio-2022-baseline');
    expect(summary.scenarios[0].metrics[0].n).toBe(2);
  });

  it('compares with the baseline that it is told', async () => {
    const out = join(folder, 'told');
    await command(['run', BASELINE, PATD, '--baseline', 'del-rio-2022-patd', '--out', out, ...SMALL]);
    expect(readFileSync(join(out, 'comparison.csv'), 'utf8')).toMatch(/^del-rio-2022-baseline,del-rio-2022-patd,/m);
  });

  it.each([
    [['run', BASELINE, BASELINE], 'Two of the files are the scenario "del-rio-2022-baseline". Name each once.\n'],
    [
      ['run', BASELINE, '--baseline', 'nobody'],
      '--baseline nobody: none of the files is that scenario. They are: del-rio-2022-baseline.\n',
    ],
    [['run', BASELINE, '--replications', 'many'], '--replications many: give a whole number of at least 1.\n'],
    [['run', BASELINE, '--seed'], 'Not enough arguments following: seed\nSee borderflow --help.\n'],
    [['run', BASELINE, '--jobs', '0'], '--jobs 0: give a whole number of at least 1.\n'],
    [['run', BASELINE, '--sed', 'x'], 'Unknown argument: sed\nSee borderflow --help.\n'],
    [['run'], 'Not enough non-option arguments: got 0, need at least 1\nSee borderflow --help.\n'],
    [['rnu', BASELINE], 'Did you mean run?\nSee borderflow --help.\n'],
    [[], 'Name a command.\nSee borderflow --help.\n'],
  ])('refuses %j', async (args, message) => {
    const [name, ...rest] = args;
    const whole = name === undefined ? [] : [name, '--out', join(folder, 'never'), ...rest];
    expect(await command(whole)).toMatchObject({ code: 2, err: message, out: '' });
    expect(existsSync(join(folder, 'never'))).toBe(false);
  });

  it('shows every fault of a file with its place, and writes nothing', async () => {
    const out = join(folder, 'faulty');
    const { code, err } = await command([
      'run',
      BASELINE,
      '--out',
      out,
      '--set',
      'sectors.DRT.staf.processing=95 agents',
    ]);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean "staff"?');
    expect(err).toMatch(/1 fault\. Nothing was run or written\.\n$/);
    expect(existsSync(out)).toBe(false);
  });

  it('does not write over files that are not from a run', async () => {
    const out = join(folder, 'mine');
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.txt'), 'years of work');
    const { code, err } = await command(['run', BASELINE, '--out', out, ...SMALL]);
    expect(code).toBe(2);
    expect(err.split('\n').at(-2)).toBe(
      `${out}: holds files that are not from a run, and they would be lost: thesis.txt. Choose another folder with --out.`,
    );
    expect(readFileSync(join(out, 'thesis.txt'), 'utf8')).toBe('years of work');
  });

  it('does not write over notes that somebody put beside an earlier run', async () => {
    const out = join(folder, 'noted');
    await command(['run', BASELINE, '--out', out, ...SMALL]);
    mkdirSync(join(out, 'mine'));
    writeFileSync(join(out, 'mine', 'analysis.R'), 'plot(1)');
    const { code, err } = await command(['run', BASELINE, '--out', out, ...SMALL]);
    expect(code).toBe(2);
    expect(err).toContain('they would be lost: mine/analysis.R. Choose another folder');
    expect(existsSync(join(out, 'mine', 'analysis.R'))).toBe(true);
  });

  it('ends with 130 when it is interrupted, and leaves no folder behind', async () => {
    const out = join(folder, 'interrupted');
    const terminal = fakeTerminal();
    const interrupting: MakeExecutor = () => ({
      run: (plan, progress, signal) =>
        inProcess.run(
          plan,
          (done, total) => {
            progress(done, total);
            terminal.interrupt();
          },
          signal,
        ),
    });
    expect(await runCommandLine(['run', BASELINE, '--out', out, ...SMALL], terminal, interrupting)).toBe(130);
    expect(terminal.written.err).toMatch(/Interrupted\. Nothing was written\.\n$/);
    expect(readdirSync(folder).filter((name) => name.includes('interrupted'))).toEqual([]);
  });
});

describe('borderflow replay', () => {
  const replayed = (): string => join(folder, 'replayed');
  beforeAll(async () => {
    await command(['run', BASELINE, PATD, '--out', replayed(), ...SMALL]);
  });

  it('finds every byte the same', async () => {
    const { code, out } = await command(['replay', replayed()]);
    expect(out).toMatch(/^.*: all \d+ files are the same to the last byte\.\n$/);
    expect(code).toBe(0);
  });

  it('finds one changed byte, a missing file and a strange one', async () => {
    const file = join(replayed(), 'summary.csv');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('1', '2'));
    const flows = readFileSync(join(replayed(), 'flows.csv'));
    rmSync(join(replayed(), 'flows.csv'));
    writeFileSync(join(replayed(), 'notes.txt'), 'mine');
    const { code, out } = await command(['replay', replayed(), '--quiet']);
    expect(code).toBe(1);
    expect(out).toBe(
      `missing: flows.csv\nnot from this run: notes.txt\ndiffers: summary.csv\n${replayed()} is not what its manifest gives.\n`,
    );
    writeFileSync(file, text);
    writeFileSync(join(replayed(), 'flows.csv'), flows);
    rmSync(join(replayed(), 'notes.txt'));
  });

  it('refuses a folder without a manifest, a broken one, and one whose scenario was changed', async () => {
    expect(await command(['replay', folder])).toMatchObject({
      code: 2,
      err: `${folder}: has no manifest.json; name a folder that borderflow run wrote.\n`,
    });
    const file = join(replayed(), 'manifest.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, '{');
    expect((await command(['replay', replayed()])).err).toContain('manifest.json is not JSON');
    writeFileSync(file, text.replace('"perDay": 1400', '"perDay": 1401').replace('"perDay":1400', '"perDay":1401'));
    expect(await command(['replay', replayed()])).toMatchObject({
      code: 2,
      err: 'manifest.json: the scenario "del-rio-2022-baseline" was changed after it ran: its hash is another.\n',
    });
    writeFileSync(file, text);
  });
});

describe('borderflow', () => {
  it('tells its commands and its version', async () => {
    expect((await command(['--help'])).out).toContain('borderflow run <files..>');
    expect((await command(['run', '--help'])).out).toContain('--replications');
    expect((await command(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
