/** From a Vega spec to a picture, the same bytes on every machine. */
import type { Spec } from 'vega';
import { textWidth } from '../text/text-width.js';
import { accessibleSvg, prefixIds } from './svg-text.js';

/** The part of Vega that decides how wide a text is; its type declarations leave it out. */
interface TextMetrics {
  canvas(use: boolean): void;
  width: (item: TextItem, text: unknown) => number;
}

interface TextItem {
  readonly fontSize?: number | null;
  readonly fontWeight?: string | number | null;
  readonly limit?: number | null;
}

/**
 * Draws a chart as SVG with a title and a description for those who cannot see it.
 *
 * `id` prefixes every id in the picture, so that several can stand in one page. Throws when Vega warns or fails.
 */
export async function drawSvg(spec: Spec, id: string, title: string): Promise<string> {
  const vega = await import('vega');
  const { textMetrics } = vega as unknown as { textMetrics: TextMetrics };
  textMetrics.canvas(false);
  textMetrics.width = measure;
  vega.resetSVGDefIds();

  const warnings: string[] = [];
  const logger = vega.logger(vega.Warn);
  logger.warn = (...messages: readonly unknown[]) => {
    warnings.push(messages.map(String).join(' '));
    return logger;
  };
  const view = new vega.View(vega.parse(spec), { renderer: 'none', logger });
  const svg = await view.toSVG();
  view.finalize();
  if (warnings.length > 0) throw new Error(`Vega warns: ${warnings.join('; ')}`);
  return accessibleSvg(prefixIds(svg, id), id, title, spec.description ?? '');
}

function measure(item: TextItem, text: unknown): number {
  const line = typeof text === 'string' || typeof text === 'number' ? String(text).trim() : '';
  const bold = item.fontWeight === 'bold' || Number(item.fontWeight) >= 600;
  const width = textWidth(line, item.fontSize ?? 11, bold);
  // Vega cuts a text that exceeds its limit by asking for the widths of its parts.
  return item.limit != null && item.limit > 0 ? Math.min(width, item.limit) : width;
}
