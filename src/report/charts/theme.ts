/** What all charts share: type, greys, the frame of a spec, and how a panel per scenario is laid out. */
import type { Config, TopLevelSpec } from 'vega-lite';
import { wrapText } from '../text/text-width.js';

/** DejaVu Sans is what the layout is measured in; Verdana has nearly the same widths. */
const FONT = 'DejaVu Sans, Verdana, sans-serif';

/** Widest picture, in pixels: the width of the page's text. */
export const PAGE_WIDTH = 900;

const INK = '#222222';
export const MUTED = '#666666';
const HAIRLINE = '#e3e3e3';

const SUBTITLE_SIZE = 12;

const CONFIG: Config = {
  font: FONT,
  background: 'white',
  padding: 6,
  view: { stroke: HAIRLINE },
  title: {
    anchor: 'start',
    color: INK,
    fontSize: 15,
    offset: 14,
    subtitleColor: MUTED,
    subtitleFontSize: SUBTITLE_SIZE,
    subtitleLineHeight: 17,
    subtitlePadding: 6,
  },
  axis: {
    domainColor: '#999999',
    gridColor: HAIRLINE,
    labelColor: INK,
    labelFontSize: 11,
    labelLimit: 260,
    tickColor: '#999999',
    titleColor: MUTED,
    titleFontSize: 11,
    titleFontWeight: 'normal',
    titlePadding: 8,
  },
  header: { labelAnchor: 'start', labelColor: INK, labelFontSize: 12, labelFontWeight: 'bold', labelPadding: 5 },
  legend: {
    labelColor: INK,
    labelFontSize: 11,
    labelLimit: 260,
    titleColor: MUTED,
    titleFontSize: 11,
    titleFontWeight: 'normal',
  },
  text: { color: INK, fontSize: 11 },
};

interface Words {
  readonly title: string;
  /** One plain sentence or two: what is shown and how to read it. */
  readonly subtitle: string;
  /** What a person who cannot see the picture should know. */
  readonly description: string;
}

/** The top of every spec: schema, words, configuration. */
export function frame({ title, subtitle, description }: Words) {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description,
    title: { text: title, subtitle: wrapText(subtitle, PAGE_WIDTH - 40, SUBTITLE_SIZE) },
    config: CONFIG,
  } satisfies Partial<TopLevelSpec>;
}

/** Pixels between panels. */
export const PANEL_SPACING = 24;

/** Columns and panel width for one panel per scenario at page width; `axis` is the room that a y axis takes. */
export function panels(count: number, axis: number): { readonly columns: number; readonly width: number } {
  const columns = Math.min(count, 3);
  // Spacing, and the half of a date's label that stands out at either end of its axis.
  const gap = PANEL_SPACING + 12;
  return { columns, width: Math.floor((PAGE_WIDTH - 20 - axis - gap * (columns - 1)) / columns) };
}

/** A date axis in UTC: dates are local standard time, and no reader's zone may shift them. */
export const DATE_AXIS = {
  title: null,
  format: '%-d %b',
  tickCount: { interval: 'month', step: 1 },
  grid: false,
} as const;
