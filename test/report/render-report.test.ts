import { beforeAll, describe, expect, it } from 'vitest';
import { hashFiles, readManifest, renderReport, type FolderFiles } from '../../src/report/index.js';
import { ASSETS } from './fixture/assets.js';
import { resultFixture } from './fixture/result.js';

let files: FolderFiles;

beforeAll(async () => {
  files = await renderReport(resultFixture(), ASSETS);
});

describe('a run folder of several scenarios', () => {
  it('holds the page, the tables, each chart as spec and picture, and the manifest', () => {
    expect([...files.keys()].sort()).toEqual([
      'charts/custody-difference.svg',
      'charts/custody-difference.vl.json',
      'charts/custody.svg',
      'charts/custody.vl.json',
      'charts/differences.svg',
      'charts/differences.vl.json',
      'charts/dispositions.svg',
      'charts/dispositions.vl.json',
      'charts/effects-apart-del-rio-2022-patd.svg',
      'charts/effects-apart-del-rio-2022-patd.vl.json',
      'charts/flows-del-rio-2022-patd-document.svg',
      'charts/flows-del-rio-2022-patd-document.vl.json',
      'charts/flows-del-rio-2022-patd-title-42.svg',
      'charts/flows-del-rio-2022-patd-title-42.vl.json',
      'charts/flows-del-rio-2022-patd.svg',
      'charts/flows-del-rio-2022-patd.vl.json',
      'charts/flows-del-rio-2022-t42-ends.svg',
      'charts/flows-del-rio-2022-t42-ends.vl.json',
      'charts/time-in-custody.svg',
      'charts/time-in-custody.vl.json',
      'comparison.csv',
      'flows.csv',
      'manifest.json',
      'outcomes.csv',
      'report.html',
      'series.csv',
      'summary.csv',
    ]);
  });

  it('has the same bytes when it is drawn again', async () => {
    expect(hashFiles(await renderReport(resultFixture(), ASSETS))).toEqual(hashFiles(files));
  });

  it('is named by the manifest with the SHA-256 of every file but the manifest itself', () => {
    const { 'manifest.json': own, ...others } = hashFiles(files);
    expect(own).toMatch(/^[0-9a-f]{64}$/);
    expect(readManifest(text(files, 'manifest.json')).files).toEqual(others);
  });

  it('keeps the page below three megabytes', () => {
    expect(text(files, 'report.html').length).toBeLessThan(3_000_000);
  });
});

describe('a run folder of one scenario', () => {
  it('has nothing that compares', async () => {
    const alone = await renderReport(resultFixture(1), ASSETS);
    expect([...alone.keys()].sort()).toEqual([
      'charts/custody.svg',
      'charts/custody.vl.json',
      'charts/dispositions.svg',
      'charts/dispositions.vl.json',
      'charts/time-in-custody.svg',
      'charts/time-in-custody.vl.json',
      'manifest.json',
      'outcomes.csv',
      'report.html',
      'series.csv',
      'summary.csv',
    ]);
    expect(text(alone, 'report.html')).toContain('Mean time in custody: 50.2');
  });
});

describe('a run of a single replication', () => {
  it('is drawn without intervals', async () => {
    const result = resultFixture(2);
    const none = { low: NaN, high: NaN };
    const single = {
      ...result,
      replications: 1,
      scenarios: result.scenarios.map((s) => ({
        ...s,
        metrics: s.metrics.map((m) => ({ ...m, ...none, sd: NaN, n: 1 })),
        series: s.series.map((t) => ({ ...t, low: t.low.map(() => NaN), high: t.high.map(() => NaN) })),
      })),
      comparisons: result.comparisons.map((c) => ({
        ...c,
        metrics: c.metrics.map((d) => ({ ...d, ...none, correlation: NaN, varianceRatio: NaN, n: 1 })),
      })),
    };
    const drawn = await renderReport(single, ASSETS);
    const body = text(drawn, 'report.html').replace(/<script[\s\S]*?<\/script>/g, '');
    expect(body).toContain('Caution: one replication.');
    expect(
      body.match(
        /NaN|– to –|\d % interval|1 replications|mean of (\d|replications)|means? over|mean per|without an interval/g,
      ),
    ).toBeNull();
    expect(text(drawn, 'charts/differences.svg')).not.toMatch(/interval|hollow/);
    expect(text(drawn, 'charts/custody.svg')).not.toContain('NaN');
    expect(text(drawn, 'summary.csv')).toContain('del-rio-2022-patd,encounters,all,persons,155539.894518,,,,1\n');
  });
});

describe('a run in which nothing happens', () => {
  it('is reported without the charts that would be empty', async () => {
    const result = resultFixture(2);
    const nothing = {
      ...result,
      scenarios: result.scenarios.map((s) => ({
        ...s,
        metrics: s.metrics.map((m) => ({ ...m, mean: 0, low: 0, high: 0, sd: 0 })),
        series: s.series
          .filter((t) => t.metric === 'in_custody' || t.metric === 'held_in_facilities')
          .map((t) => ({ ...t, mean: t.mean.map(() => 0), low: t.low.map(() => 0), high: t.high.map(() => 0) })),
        outcomes: [],
        timeInCustody: [],
      })),
      comparisons: result.comparisons.map((c) => ({
        ...c,
        metrics: c.metrics.map((d) => ({ ...d, difference: 0, low: 0, high: 0 })),
        flows: [],
      })),
    };
    const drawn = await renderReport(nothing, ASSETS);
    expect([...drawn.keys()].filter((path) => path.endsWith('.svg'))).toEqual([
      'charts/custody.svg',
      'charts/differences.svg',
    ]);
    expect(text(drawn, 'report.html')).toContain('Mean persons in custody: the same in every replication.');
  });
});

function text(folder: FolderFiles, path: string): string {
  return String(folder.get(path));
}
