/** A run's folder from its result. */
import type { ExperimentResult } from '../experiment/results.js';
import { chartTitle, chartsOf } from './charts/index.js';
import { encodeJson } from './manifest/json.js';
import { writeManifest } from './manifest/manifest.js';
import { reportPage, type ReportAssets } from './page/page.js';
import type { DrawnChart } from './page/sections/charts.js';
import { comparisonCsv } from './tables/comparison.js';
import { flowsCsv } from './tables/flows.js';
import { outcomesCsv } from './tables/outcomes.js';
import { seriesCsv } from './tables/series.js';
import { summaryCsv } from './tables/summary.js';
import { compileChart } from './vega/compile.js';
import { drawSvg } from './vega/svg.js';

/**
 * Every file of a run's folder but `run.json`: relative path (with `/`) to content. The same result and assets give the
 * same bytes on every machine. Asynchronous only because Vega draws asynchronously.
 *
 * Throws when a chart cannot be drawn as written, or when the assets are not the browser code of Vega.
 */
export async function renderReport(
  result: ExperimentResult,
  assets: ReportAssets,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const charts: DrawnChart[] = [];
  // One after the other: Vega numbers its clips in one counter for all pictures.
  for (const chart of chartsOf(result)) {
    const vega = await compileChart(chart.spec);
    charts.push({ chart, vega, svg: await drawSvg(vega, chart.id, chartTitle(chart)) });
  }
  const files = new Map<string, string | Uint8Array>([
    ['report.html', reportPage(result, charts, assets)],
    ['summary.csv', summaryCsv(result)],
    ['outcomes.csv', outcomesCsv(result)],
    ['series.csv', seriesCsv(result)],
  ]);
  if (result.scenarios.length > 1) {
    files.set('comparison.csv', comparisonCsv(result));
    files.set('flows.csv', flowsCsv(result));
  }
  for (const { chart, svg } of charts) {
    files.set(`charts/${chart.id}.vl.json`, encodeJson(chart.spec));
    files.set(`charts/${chart.id}.svg`, `${svg}\n`);
  }
  files.set('manifest.json', writeManifest(result, files));
  return files;
}
