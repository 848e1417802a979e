import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderReport } from '../../../src/report/index.js';
import { ASSETS } from '../fixture/assets.js';
import { resultFixture } from '../fixture/result.js';

let page: string;
/** The page without its scripts, in whose text anything may stand. */
let body: string;

beforeAll(async () => {
  page = String((await renderReport(resultFixture(), ASSETS)).get('report.html'));
  body = page.replace(/<script[\s\S]*?<\/script>/g, '');
});

describe('the page', () => {
  it('loads nothing from anywhere', () => {
    expect(body).not.toMatch(/\ssrc=|<link|<iframe|<img|<image|@import|url\((?!#)/i);
    expect(page).not.toMatch(/<script[^>]+src=/);
  });

  it('allows exactly the scripts and the style that it holds', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)![1];
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => hash(text));
    const [, style] = /<style>([\s\S]*?)<\/style>/.exec(page)!;
    expect(scripts).toHaveLength(3);
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${scripts.join(' ')}`,
      `style-src ${hash(style)}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('needs no style attribute, which its policy would refuse', () => {
    expect(body).not.toMatch(/<[^>]+\sstyle=/);
  });

  it('has one top heading, and no level is left out', () => {
    const levels = [...body.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, i) => expect(level - levels[i]).toBeLessThanOrEqual(1));
  });

  it('gives every table a caption and every heading cell a scope', () => {
    expect(body.match(/<table/g)!.length).toBe(body.match(/<caption>[^<]+<\/caption>/g)!.length);
    expect(body).not.toMatch(/<th(?! scope="(col|row)")[ >]/);
  });

  it('has no id twice, and every link within it leads somewhere', () => {
    const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of body.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('holds each chart as a picture and as data for the browser', () => {
    const data = [...page.matchAll(/<script type="application\/json" data-chart="([^"]+)">([\s\S]*?)<\/script>/g)];
    expect(data.map(([, picture]) => picture)).toEqual(
      [...body.matchAll(/<div id="(picture-[^"]+)"><svg/g)].map(([, id]) => id),
    );
    expect(data).toHaveLength(10);
    for (const [, , text] of data) expect(JSON.parse(text).$schema).toContain('/vega/v6.json');
  });

  it('escapes what scenario files say', () => {
    expect(body).toContain('no limit was reported &lt;in spring 2022&gt;');
    expect(body).not.toContain('<in spring 2022>');
  });

  it('prints what differs from the baseline, with source and place', () => {
    const [, differs] = body.split('What differs in: Parole + ATD as ordered');
    expect(differs.split('What differs')[0]).toContain('documents.patd-order-2022-03-20.share');
    expect(differs.split('What differs')[0]).toContain('del-rio-2022-patd.yaml:21');
    expect(differs.split('What differs')[0]).not.toContain('arrivals.usbp.table');
  });

  it('links sources on the web', () => {
    expect(body).toContain('<a href="https://www.cbp.gov/newsroom/stats/nationwide-encounters">CBP Nationwide');
  });
});

describe('the page of a run that failed one of its own checks', () => {
  it('says so before anything else about the checks', async () => {
    const result = resultFixture(1);
    const failing = {
      ...result,
      scenarios: result.scenarios.map((s) => ({
        ...s,
        checks: [...s.checks, { check: 'no negative stock', passed: false, detail: 'day 3: -1 persons' }],
      })),
    };
    const html = String((await renderReport(failing, ASSETS)).get('report.html'));
    expect(html).toContain('1 of 3 checks failed: do not use these results.');
  });
});
