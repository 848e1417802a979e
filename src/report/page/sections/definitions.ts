/** What each metric in this report means. */
import type { ExperimentResult } from '../../../experiment/results.js';
import { ABBREVIATIONS, CODES } from '../../catalogue/codes.js';
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
    body: markup`${renderRichTable('Abbreviations', ['Short', 'Stands for'], ABBREVIATIONS)}
      ${renderRichTable(
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
          [
            'Undecided',
            markup`<code>undecided</code>`,
            'persons',
            'Persons without a disposition when the period ends. A person whose disposition is decided and who still waits to leave is not among them, but is in custody.',
            'at the end of the last day',
          ],
          [
            'Not encountered',
            markup`<code>not-encountered</code>`,
            'persons',
            'Persons of a repeat attempt that the other scenario has and this one has not: who is not expelled does not try again.',
            'over the period',
          ],
        ],
      )}
    ${renderRichTable(
      'Codes in scenario files and in CSV files',
      ['Code', 'Meaning'],
      CODES.map(([code, words]) => [markup`<code>${code}</code>`, words]),
    )}`,
  };
}
