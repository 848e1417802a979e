import { beforeAll, describe, expect, it } from 'vitest';
import { chartTitle, chartsOf } from '../../../src/report/charts/index.js';
import { compileChart } from '../../../src/report/vega/compile.js';
import { drawSvg } from '../../../src/report/vega/svg.js';
import { resultFixture } from '../fixture/result.js';

describe.each([5, 2, 1])('the charts of %d scenario(s)', (count) => {
  const charts = chartsOf(resultFixture(count));
  const pictures = new Map<string, string>();

  beforeAll(async () => {
    // Compiling throws when Vega-Lite warns, drawing throws when Vega does.
    for (const chart of charts) {
      pictures.set(chart.id, await drawSvg(await compileChart(chart.spec), chart.id, chartTitle(chart)));
    }
  });

  it.each(charts.map((chart) => [chart.id, chart] as const))(
    '%s has a title, a description and a table',
    (_, chart) => {
      expect(chartTitle(chart).length).toBeGreaterThan(5);
      expect(chart.spec.description?.length).toBeGreaterThan(40);
      expect(chart.table.rows.length).toBeGreaterThan(0);
      for (const row of chart.table.rows) expect(row).toHaveLength(chart.table.columns.length);
    },
  );

  it.each(charts.map((chart) => [chart.id]))('%s is an image with a name and a description', (id) => {
    const svg = pictures.get(id)!;
    expect(svg).toMatch(new RegExp(`^<svg role="img" aria-labelledby="${id}-title ${id}-desc"`));
    expect(svg).toMatch(new RegExp(`<title id="${id}-title">[^<]+</title><desc id="${id}-desc">[^<]+</desc>`));
  });

  it.each(charts.map((chart) => [chart.id]))('%s fits the width of the page', (id) => {
    const width = Number(/ width="([\d.]+)"/.exec(pictures.get(id)!)![1]);
    expect(width).toBeGreaterThan(700);
    expect(width).toBeLessThanOrEqual(900);
  });

  it('share no id', () => {
    const ids = [...pictures.values()].flatMap((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('draw no value that is not a number, and load nothing', () => {
    for (const svg of pictures.values()) {
      expect(svg).not.toMatch(/NaN|undefined|\bnull\b/);
      expect(svg).not.toMatch(/<image|xlink:href|style=|url\((?!#)/);
    }
  });
});
