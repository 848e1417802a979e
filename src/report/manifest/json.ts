/**
 * JSON that keeps every number: `Infinity`, `-Infinity` and `NaN`, which JSON lacks, become those words as strings, and
 * a text that could be mistaken for one of them gets a leading `=`. Decoding undoes both, so that any plain value
 * survives the way to a file and back, key order included (a resolved scenario is read by iterating over its keys, so
 * another order could be another run).
 */
const WORDS: ReadonlyMap<string, number> = new Map([
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
  ['NaN', NaN],
]);

const ESCAPED = /^=*(-?Infinity|NaN)$/;

/** Widest line on which a whole object or array is kept together. */
const LINE = 118;

/** Indented JSON with short objects and arrays on one line; ends with a line feed. */
export function encodeJson(value: unknown): string {
  return `${layOut(encodeValue(value), '')}\n`;
}

/** What {@link encodeJson} wrote. Throws SyntaxError when the text is not JSON. */
export function decodeJson(text: string): unknown {
  return decodeValue(JSON.parse(text));
}

function encodeValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'string') return ESCAPED.test(value) ? `=${value}` : value;
  return mapChildren(value, encodeValue);
}

function decodeValue(value: unknown): unknown {
  if (typeof value === 'string' && ESCAPED.test(value)) return WORDS.get(value) ?? value.slice(1);
  return mapChildren(value, decodeValue);
}

function mapChildren(value: unknown, convert: (child: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(convert);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, convert(child)]));
}

function layOut(value: unknown, indent: string): string {
  const short = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + short.length <= LINE) return short;
  const inner = `${indent}  `;
  const [open, close, children] = Array.isArray(value)
    ? ['[', ']', value.map((child) => layOut(child, inner))]
    : [
        '{',
        '}',
        Object.entries(value)
          .filter(([, child]) => child !== undefined)
          .map(([key, child]) => `${JSON.stringify(key)}: ${layOut(child, inner)}`),
      ];
  return `${open}\n${children.map((child) => inner + child).join(',\n')}\n${indent}${close}`;
}
