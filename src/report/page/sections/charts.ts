/** The pictures, each with its figures as a table and the data from which a browser draws it anew. */
import type { Spec } from 'vega';
import { chartTitle, type Chart } from '../../charts/index.js';
import { markup, raw, type Html } from '../../text/html.js';
import { renderTable } from '../table.js';
import type { Section } from './section.js';

/** A chart with what was made of it. */
export interface DrawnChart {
  readonly chart: Chart;
  readonly vega: Spec;
  readonly svg: string;
}

export function chartsSection(charts: readonly DrawnChart[]): Section {
  return {
    id: 'charts',
    heading: 'Charts',
    body: markup`<p class="muted">
        Point at a mark to read its values. Dates are days of local standard time; warm-up is not shown.
      </p>
      ${charts.map(figure)}`,
  };
}

function figure({ chart, vega, svg }: DrawnChart): Html {
  const picture = `picture-${chart.id}`;
  return markup`<h3 class="unseen">${chartTitle(chart)}</h3>
<figure>
<div id="${picture}">${raw(svg)}</div>
<details><summary>The figures as a table</summary>
${renderTable(chart.table)}</details>
</figure>
<script type="application/json" data-chart="${picture}">${raw(scriptJson(vega))}</script>
`;
}

/** JSON that cannot end the element it stands in. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
