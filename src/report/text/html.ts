/** HTML as text in which nothing is markup by accident. */

/** A piece of markup, as opposed to text that still has to be escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | readonly Part[] | null | false;

/** Escapes text for elements and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Markup that is already safe, such as a picture drawn here. */
export function raw(text: string): Html {
  return new Html(text);
}

/** Template tag: texts and numbers are escaped, markup and lists of it are kept, null and false leave nothing. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((s, i) => s + (i < parts.length ? partText(parts[i]) : '')).join(''));
}

function partText(part: Part): string {
  if (part === null || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return part.map(partText).join('');
}
