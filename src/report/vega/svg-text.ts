/** Changes to the text of an SVG that Vega leaves to its caller. */
import { escapeHtml } from '../text/html.js';

/**
 * Puts `prefix-` before every id and every reference to one: Vega numbers clips and gradients from 1 in each picture,
 * and two pictures in one page must not share them.
 */
export function prefixIds(svg: string, prefix: string): string {
  return svg
    .replace(/ id="([^"]+)"/g, ` id="${prefix}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${prefix}-$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${prefix}-$1"`);
}

/** Makes the root an image with a name and a description (WAI-ARIA Graphics Module; SVG 2, section 5.8). */
export function accessibleSvg(svg: string, id: string, title: string, description: string): string {
  const root = `<svg role="img" aria-labelledby="${id}-title ${id}-desc"`;
  const words =
    `<title id="${id}-title">${escapeHtml(title)}</title>` + `<desc id="${id}-desc">${escapeHtml(description)}</desc>`;
  return svg.replace(/^<svg/, root).replace(/^<svg[^>]*>/, (open) => open + words);
}
