/** The effect of a whole order, of each of its components alone, and what is left over between them. */
import type { TopLevelSpec } from 'vega-lite';
import type { Comparison, ExperimentResult } from '../../experiment/results.js';
import { displayChange, displayConfidence, displayDifference } from '../numbers/display.js';
import type { PageTable } from '../text/page-table.js';
import {
  clip,
  differenceDecimals,
  differenceText,
  relativeAxis,
  relativeDifferences,
  relativeExtent,
  type RelativeDifference,
} from './relative.js';
import { rounded, scenarioScale } from './scenarios.js';
import { MUTED, frame } from './theme.js';

const WIDTH = 380;
const BAR = 12;
const INTERACTION_COLOUR = '#b0b0b0';

/** The name of what the whole does beyond the sum of its components. */
const INTERACTION = 'interaction (whole minus sum)';

/** A scenario with the comparisons of its components. */
export interface Parts {
  readonly whole: Comparison;
  readonly components: readonly Comparison[];
}

/** Every scenario that others name as `partOf`, in the order of the result. */
export function partsOf(result: ExperimentResult): Parts[] {
  const parentOf = new Map(result.scenarios.map(({ scenario }) => [scenario.id, scenario.partOf]));
  return result.comparisons
    .map((whole) => ({
      whole,
      components: result.comparisons.filter((c) => parentOf.get(c.scenario) === whole.scenario),
    }))
    .filter(({ components }) => components.length > 0);
}

export function effectsApartChart(result: ExperimentResult, parts: Parts): TopLevelSpec {
  const names = partNames(parts);
  const { rows, metrics, extent, leftOut } = effectRows(result, parts);
  const known = scenarioScale(result);
  const intervals = result.replications > 1;
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [-extent, extent], nice: false },
    axis: relativeAxis("Effect, % of the baseline's mean"),
  };
  const y = {
    field: 'metric',
    type: 'nominal',
    sort: metrics,
    scale: { paddingInner: 0.25, paddingOuter: 0.1 },
    axis: { title: null, ticks: false, grid: false },
  } as const;
  const offset = { field: 'part', type: 'nominal', sort: names, scale: { domain: names } } as const;
  return {
    ...frame({
      title: `Effect of each component: ${parts.whole.scenario}`,
      subtitle:
        'Paired difference from the baseline of each component alone and of the whole' +
        (intervals ? `; line: ${displayConfidence(result.confidence)} interval` : '') +
        '. What the whole does beyond the sum of its components is their interaction' +
        (intervals
          ? '; it has no interval here. Text: difference (interval), change.'
          : '. Text: difference, change.') +
        (leftOut > 0 ? ' Metrics that neither the whole nor a component changes clearly are only in the table.' : ''),
      description: `Grouped bars: for each metric the effect of ${names.join(', ')}, relative to the mean of the baseline.`,
    }),
    data: { values: rows },
    width: WIDTH,
    height: { step: BAR, for: 'offset' },
    encoding: { y, yOffset: offset },
    layer: [
      {
        transform: [{ filter: 'isValid(datum.at)' }],
        mark: { type: 'bar' },
        encoding: {
          x: { ...x, field: 'at' },
          x2: { datum: 0 },
          color: {
            field: 'part',
            type: 'nominal',
            scale: {
              domain: names,
              range: names.map((name) => known.range[known.domain.indexOf(name)] ?? INTERACTION_COLOUR),
            },
            legend: { title: null, orient: 'top', columns: 2, symbolType: 'square' },
          },
          tooltip: [
            { field: 'metric', title: 'Metric' },
            { field: 'part', title: 'Effect of' },
            { field: 'text', title: 'Difference' },
          ],
        },
      },
      {
        transform: [{ filter: 'isValid(datum.low)' }],
        mark: { type: 'rule', strokeWidth: 1.3, color: '#222222', aria: false },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' } },
      },
      {
        transform: [{ filter: 'datum.arrow' }],
        mark: {
          type: 'text',
          fontSize: 9,
          color: 'white',
          align: { expr: "datum.at > 0 ? 'right' : 'left'" },
          aria: false,
        },
        encoding: {
          x: { ...x, field: 'at' },
          text: { field: 'arrow' },
        },
      },
      {
        mark: { type: 'rule', color: '#999999' },
        encoding: { x: { ...x, datum: 0 }, y: { value: 0 }, y2: { value: 'height' } },
      },
      {
        mark: { type: 'text', align: 'left', color: MUTED, fontSize: 10 },
        encoding: { x: { value: WIDTH + 10 }, text: { field: 'text' } },
      },
    ],
  };
}

/** The chart's figures: a row per metric, a column per part. */
export function effectsApartTable(result: ExperimentResult, parts: Parts): PageTable {
  return {
    caption: `Effect of ${parts.whole.scenario} and of each of its components: difference from the baseline, change`,
    columns: ['Metric', ...partNames(parts)],
    rows: effects(result, parts).map((effect) => [
      effect.whole.label,
      ...effect.components.map((c) => differenceText(c)),
      interactionText(effect),
      differenceText(effect.whole),
    ]),
  };
}

function partNames({ whole, components }: Parts): string[] {
  return [...components.map((c) => c.scenario), INTERACTION, whole.scenario];
}

interface Effect {
  readonly whole: RelativeDifference;
  readonly components: readonly RelativeDifference[];
  /** The whole's difference minus the sum of the components', in the metric's unit. */
  readonly interaction: number;
}

function effects(result: ExperimentResult, parts: Parts): Effect[] {
  const byPart = parts.components.map((c) => relativeDifferences(result, c));
  return relativeDifferences(result, parts.whole).flatMap((whole) => {
    const components = byPart.flatMap((part) => part.filter((d) => d.metric === whole.metric));
    if (components.length < byPart.length) return [];
    const together = components.reduce((sum, c) => sum + c.absolute.difference, 0);
    return [{ whole, components, interaction: whole.absolute.difference - together }];
  });
}

/** The interaction has no interval: it gets the digits of what it is the rest of. */
function interactionText({ whole, components, interaction }: Effect): string {
  const decimals = Math.max(...[whole, ...components].map((d) => differenceDecimals(d.absolute)));
  const text = displayDifference(interaction, whole.unit, decimals);
  return `${text}, ${displayChange(relativeTo(whole, interaction))}`;
}

/** Any difference of a metric as a part of the baseline's mean. */
function relativeTo({ baseline }: RelativeDifference, difference: number): number {
  return baseline === 0 ? NaN : difference / Math.abs(baseline);
}

function effectRows(result: ExperimentResult, parts: Parts) {
  const names = partNames(parts);
  const every = effects(result, parts);
  const clear = every.filter(({ whole, components }) => [whole, ...components].some((d) => d.clear));
  const all = clear.length > 0 ? clear : every;
  const extent = relativeExtent(
    all.flatMap(({ whole, components }) => [whole, ...components].flatMap((d) => [d.relative, d.low, d.high])),
  );
  const rows = all.flatMap((effect) => {
    const { whole, components, interaction } = effect;
    const left = relativeTo(whole, interaction);
    const drawn = (part: string, at: number, low: number, high: number, text: string) => ({
      metric: whole.label,
      part,
      at: rounded(clip(at, extent)),
      low: rounded(clip(low, extent)),
      high: rounded(clip(high, extent)),
      // Where the bar ends before its value does.
      arrow: at > extent ? '▶' : at < -extent ? '◀' : '',
      text,
    });
    const own = (d: RelativeDifference, i: number) => drawn(names[i], d.relative, d.low, d.high, differenceText(d));
    return [
      ...components.map(own),
      drawn(INTERACTION, left, NaN, NaN, interactionText(effect)),
      own(whole, names.length - 1),
    ];
  });
  return { rows, metrics: all.map(({ whole }) => whole.label), extent, leftOut: every.length - all.length };
}
