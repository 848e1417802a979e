/** `report.html`: one page that needs no network. */
import type { ExperimentResult } from '../../experiment/results.js';
import { displayPeriod } from '../numbers/dates.js';
import { markup, raw } from '../text/html.js';
import { overridesOf } from './cautions.js';
import { contentSecurityPolicy } from './csp.js';
import { asClassicScript } from './interpreter.js';
import { overridesMarkup } from './overrides.js';
import { PAGE_SCRIPT } from './script.js';
import { assumptionsSection } from './sections/assumptions.js';
import { chartsSection, type DrawnChart } from './sections/charts.js';
import { checksSection } from './sections/checks.js';
import { definitionsSection } from './sections/definitions.js';
import { findingsSection } from './sections/findings.js';
import { limitsSection } from './sections/limits.js';
import { parametersSection } from './sections/parameters.js';
import { publishedSections } from './sections/published.js';
import { questionsSection } from './sections/questions.js';
import { runSection } from './sections/run.js';
import { renderSection } from './sections/section.js';
import { tablesSection } from './sections/tables.js';
import { PAGE_STYLE } from './style.js';
import { VEGA_LICENCE } from './vega-licence.js';

/** The browser code that draws charts, as published; whoever calls reads the files, this room does not. */
export interface ReportAssets {
  /** `vega/build/vega.min.js`. */
  readonly vega: string;
  /** `vega-interpreter/build/vega-interpreter.js`. */
  readonly interpreter: string;
}

export function reportPage(result: ExperimentResult, charts: readonly DrawnChart[], assets: ReportAssets): string {
  const scripts = [assets.vega, asClassicScript(assets.interpreter), PAGE_SCRIPT].map(inline);
  const policy = contentSecurityPolicy(scripts, [PAGE_STYLE]);
  const sections = [
    questionsSection(result),
    findingsSection(result),
    chartsSection(charts),
    tablesSection(result),
    ...publishedSections(result),
    runSection(result),
    checksSection(result),
    parametersSection(result),
    assumptionsSection(result),
    definitionsSection(result),
    limitsSection(result),
  ];
  const [{ scenario: baseline }, ...others] = result.scenarios;
  const count = `${String(others.length)} ${others.length > 1 ? 'scenarios' : 'scenario'}`;
  const title = others.length > 0 ? `${baseline.title}, compared with ${count}` : baseline.title;
  const overrides = overridesMarkup(overridesOf(result));
  // No space inside style and script elements: the policy holds the hashes of exactly what stands in them.
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} · borderflow</title>
<style>${raw(PAGE_STYLE)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="lead">A simulation of border processing, ${displayPeriod(baseline.period)},
${result.replications} ${result.replications > 1 ? 'replications' : 'replication'}, by ${result.tool.name} ${result.tool.version}.</p>
${
  overrides.length > 0 &&
  markup`<p class="caution"><strong>Changed on the command line:</strong> ${overrides}.
These are not the scenarios as their files state them.</p>
`
}<nav aria-label="Contents"><ul>
${sections.map(({ id, heading }) => markup`<li><a href="#${id}">${heading}</a></li>\n`)}</ul></nav>
</header>
<main>
${sections.map(renderSection)}</main>
<footer>
<details><summary>Licence of Vega and vega-interpreter, which draw the charts of this page</summary>
<pre>${VEGA_LICENCE}</pre></details>
</footer>
${scripts.map((text) => markup`<script>${raw(text)}</script>\n`)}</body>
</html>
`.text;
}

/** A script's text as it can stand in a page. Throws when it would end its own element or be read as a comment. */
function inline(text: string): string {
  const script = text.replace(/\r\n?/g, '\n');
  if (/<\/script|<!--/i.test(script)) throw new Error('a script of the page holds a text that would end it');
  return script;
}
