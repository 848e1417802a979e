/** What each metric in this report means. */
import type { ExperimentResult } from '../../../experiment/results.js';
import { METRICS, metricLabel } from '../../catalogue/metrics.js';
import { markup } from '../../text/html.js';
import { renderRichTable } from '../table.js';
import type { Section } from './section.js';

export function definitionsSection(result: ExperimentResult): Section {
  const units = new Map(
    result.scenarios.flatMap((s) => [...s.metrics, ...s.series].map((m) => [m.metric, m.unit] as const)),
  );
  // Daily persons by disposition are one definition, not ten.
  const metrics = [...units].filter(([metric]) => !metric.startsWith('dispositions/'));
  return {
    id: 'definitions',
    heading: 'Definitions',
    body: renderRichTable(
      'Metrics',
      ['Metric', 'Id', 'Unit', 'Definition', 'Sampled'],
      [
        ...metrics.map(([metric, unit]) => [
          metricLabel(metric),
          markup`<code>${metric}</code>`,
          unit,
          METRICS[metric]?.definition ?? 'As named.',
          METRICS[metric]?.sampled ?? 'over the period',
        ]),
        [
          'Dispositions',
          markup`<code>dispositions/…</code>`,
          'persons',
          'Persons booked out with this disposition.',
          'by day of physical book-out',
        ],
      ],
    ),
  };
}
