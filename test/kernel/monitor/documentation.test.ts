import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, expect, it, vi } from 'vitest';

const page = readFileSync(new URL('../../../docs/kernel/monitors.md', import.meta.url), 'utf8');
const kernel = fileURLToPath(new URL('../../../src/kernel/index.ts', import.meta.url));
const [, example, printed] = /```ts\n(.*?)```.*?```text\n(.*?)```/s.exec(page) ?? [];
const folder = mkdtempSync(join(tmpdir(), 'borderflow-monitors-'));

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

it('the example in docs/kernel/monitors.md prints what the page says', async () => {
  const lines: unknown[] = [];
  vi.spyOn(console, 'log').mockImplementation((line) => lines.push(line));
  const file = join(folder, 'example.ts');
  writeFileSync(file, example.replace("'borderflow/kernel'", `'${kernel}'`));
  await import(/* @vite-ignore */ pathToFileURL(file).href);
  expect(lines.map((line) => `${String(line)}\n`).join('')).toBe(printed);
});
