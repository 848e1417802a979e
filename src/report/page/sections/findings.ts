/** The main differences in plain sentences, with what speaks against them. */
import type { Comparison, ExperimentResult } from '../../../experiment/results.js';
import { MAIN_METRICS, metricLabel } from '../../catalogue/metrics.js';
import { displayPeriod } from '../../numbers/dates.js';
import { BELOW_ZERO, displayConfidence, displayEstimate, displayRatio } from '../../numbers/display.js';
import { markup, type Html } from '../../text/html.js';
import {
  concerns,
  hasBelowZero,
  isFew,
  missesOf,
  personsText,
  stillHeld,
  type Miss,
  type StillHeld,
} from '../cautions.js';
import { lateDifference } from '../first-difference.js';
import { headlines, sinceSentence, type Headline } from '../headlines.js';
import type { Section } from './section.js';
import { scenarioHeading } from './scenario-heading.js';

/** Findings that leave out whoever is still held when the period ends. */
const AT_BOOK_OUT: readonly string[] = ['time_in_custody_mean_h', 'time_in_custody_p95_h', 'share_over_72h'];

export function findingsSection(result: ExperimentResult): Section {
  return {
    id: 'findings',
    heading: 'Findings',
    body: markup`${replicationCautions(result)}
    ${result.comparisons.length > 0 ? differences(result) : levels(result)}`,
  };
}

function replicationCautions(result: ExperimentResult): Html[] {
  const { replications } = result;
  return [
    ...(replications === 1
      ? [
          markup`<p class="caution">
            <strong>Caution: one replication.</strong> Another seed would give other figures, and nothing here says how
            far away they would lie.
          </p>`,
        ]
      : []),
    ...(isFew(result)
      ? [
          markup`<p class="caution">
            <strong>Caution: only ${replications} replications.</strong> Intervals from so few are themselves uncertain;
            run ten or more before leaning on one.
          </p>`,
        ]
      : []),
    ...(hasBelowZero(result)
      ? [
          markup`<p class="caution">
            <strong>Caution: ${BELOW_ZERO}</strong> marks an interval that reaches below 0, where nothing can be. It is
            shown as computed: there are too few replications, or the thing counted is too rare, for a Student t
            interval. Read its lower end as 0.
          </p>`,
        ]
      : []),
  ];
}

function differences(result: ExperimentResult): Html {
  const [baseline] = result.scenarios;
  const paired = result.replications > 1 ? ', paired by replication' : '';
  return markup`<p>
      Each scenario against the baseline <code>${baseline.scenario.id}</code>${paired}: both meet the same people with
      the same random draws, so that what differs is what the scenario changes. Every figure is averaged over
      ${displayPeriod(baseline.scenario.period)}, or is the period's sum or peak.
    </p>
    ${result.comparisons.map((comparison) => comparisonFindings(result, comparison))}`;
}

function comparisonFindings(result: ExperimentResult, comparison: Comparison): Html {
  const scenario = result.scenarios.find((s) => s.scenario.id === comparison.scenario)?.scenario;
  const late = lateDifference(result, comparison);
  const held = stillHeld(result).filter(
    (h) => h.scenario === comparison.scenario || h.scenario === comparison.baseline,
  );
  return markup`<h3>${scenario === undefined ? comparison.scenario : scenarioHeading(scenario)}</h3>
    ${late !== null && markup`<p>${sinceSentence(late, result.replications)}</p>`}
    ${findingsList(headlines(result, comparison), missesOf(result), held, 'the baseline')}`;
}

/** With one scenario there is nothing to compare: its own figures. */
function levels(result: ExperimentResult): Html {
  const [{ metrics, scenario }] = result.scenarios;
  const lines = MAIN_METRICS.flatMap((metric) => metrics.filter((m) => m.metric === metric && m.scope === 'all')).map(
    (m) => ({ metric: m.metric, text: `${metricLabel(m.metric)}: ${displayEstimate(m, m.unit)}` }),
  );
  const what =
    result.replications > 1
      ? `Means of replications with their ${displayConfidence(result.confidence)} intervals`
      : 'One replication';
  return markup`<p>${what}; averaged over ${displayPeriod(scenario.period)}, or the period's sum or peak.</p>
    ${findingsList(lines, missesOf(result), stillHeld(result), 'this scenario')}`;
}

/** `who` is the scenario that stands beside published figures, in words. */
function findingsList(
  lines: readonly Headline[],
  misses: readonly Miss[],
  held: readonly StillHeld[],
  who: string,
): Html {
  return markup`<ul>
    ${lines.map(({ metric, text }) => {
      const against = [
        ...misses.filter((miss) => concerns(miss, metric)).map((miss) => missCaution(miss, who)),
        ...(AT_BOOK_OUT.includes(metric) ? held.filter((h) => h.buildUp).map(buildUpCaution) : []),
      ];
      return markup`<li>${text}${against}</li> `;
    })}
  </ul>`;
}

function missCaution({ figure, simulated }: Miss, who: string): Html {
  return markup`<div class="caution">Caution: ${who} gives ${personsText(simulated.mean)} where
    ${personsText(figure.value)} were <a href="#published">published</a> (ratio ${displayRatio(simulated.ratio)}):
    ${figure.what}, ${displayPeriod(figure)}.</div>`;
}

function buildUpCaution({ scenario, persons, timesMean }: StillHeld): Html {
  return markup`<div class="caution">Caution: in <code>${scenario}</code> ${personsText(persons)} persons were still held
    when the period ended, ${displayRatio(timesMean)} times its mean. Only persons booked out are counted here, so their
    times are missing and the figure is too low.</div>`;
}
