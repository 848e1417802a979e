import { describe, expect, it } from 'vitest';
import { ManifestError, hashFiles, readManifest } from '../../../src/report/index.js';
import { writeManifest } from '../../../src/report/manifest/manifest.js';
import { resultFixture } from '../fixture/result.js';

const RESULT = resultFixture(2);
const FILES = new Map<string, string | Uint8Array>([
  ['summary.csv', 'a,b\n'],
  ['charts/custody.svg', new Uint8Array([1, 2, 3])],
]);
const TEXT = writeManifest(RESULT, FILES);

describe('a manifest', () => {
  it('gives back the whole resolved scenarios, numbers that are not finite included', () => {
    const { scenarios } = readManifest(TEXT);
    expect(scenarios.map((s) => s.scenario)).toEqual(RESULT.scenarios.map((s) => s.scenario));
    expect(scenarios[0].scenario.sectors[0].exits.bridge.perDay).toBe(Infinity);
  });

  it('keeps the text Infinity of a parameter a text', () => {
    const { parameters } = readManifest(TEXT).scenarios[0].scenario;
    expect(parameters.find((p) => p.path.endsWith('bridge.per-day'))?.value).toBe('Infinity');
  });

  it('records what has to be known to run again', () => {
    const { scenarios, ...rest } = readManifest(TEXT);
    expect(scenarios.map(({ id, hash }) => ({ id, hash }))).toEqual([
      { id: 'del-rio-2022-baseline', hash: '0'.repeat(64) },
      { id: 'del-rio-2022-patd', hash: '1'.repeat(64) },
    ]);
    expect(rest).toEqual({
      format: 1,
      tool: { name: 'borderflow', version: '0.1.0' },
      seed: 'del-rio-2022',
      replications: 20,
      confidence: 0.95,
      warmUpDays: 14,
      period: { from: '2022-02-01', to: '2022-05-31' },
      generators: ['alea (seedrandom 3.0.5), keyed by SHA-256', 'Threefry2x32-20'],
      files: hashFiles(FILES),
    });
  });

  it('lists files in ascending order with the SHA-256 of text and of bytes', () => {
    // printf 'a,b\n' | sha256sum; printf '\x01\x02\x03' | sha256sum
    expect(Object.entries(readManifest(TEXT).files)).toEqual([
      ['charts/custody.svg', '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81'],
      ['summary.csv', '5be08c9684a1d25efcee09318204824278b08bbfb4aef973ffefd0b9d7478313'],
    ]);
  });

  it('that is not JSON is refused with the reason', () => {
    expect(() => readManifest('{')).toThrow(ManifestError);
    expect(() => readManifest('{')).toThrow(/^manifest\.json is not JSON: /);
  });

  it('that lacks or mistypes something is refused with every path', () => {
    const broken = JSON.parse(TEXT);
    delete broken.seed;
    broken.replications = 0;
    broken.scenarios[1].scenario.period.from = '2022-02-30';
    broken.files['summary.csv'] = 'abc';
    expect(() => readManifest(JSON.stringify(broken))).toThrowErrorMatchingInlineSnapshot(`
      [ManifestError: manifest.json is not a manifest of this version:
        seed: Invalid input: expected string, received undefined
        replications: Too small: expected number to be >0
        scenarios.1.scenario.period.from: Invalid ISO date
        files.summary.csv: is not a SHA-256 in hexadecimal]
    `);
  });
});
