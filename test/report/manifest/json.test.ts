import { describe, expect, it } from 'vitest';
import { decodeJson, encodeJson } from '../../../src/report/manifest/json.js';

describe('JSON that keeps every number', () => {
  it('gives back numbers that JSON lacks, and the texts that look like them', () => {
    const value = {
      a: [Infinity, -Infinity, NaN, 1.5],
      b: { c: 'Infinity', d: '=Infinity', e: '==NaN', f: '=' },
      g: null,
    };
    expect(decodeJson(encodeJson(value))).toEqual(value);
    expect(encodeJson({ perDay: Infinity })).toBe('{"perDay":"Infinity"}\n');
  });

  it('keeps the order of keys', () => {
    expect(Object.keys(decodeJson(encodeJson({ z: 1, a: 2, m: 3 })) as object)).toEqual(['z', 'a', 'm']);
  });

  it('is what JSON.parse reads, on lines of a readable width', () => {
    const value = { list: Array.from({ length: 60 }, (_, i) => ({ i, text: 'a "quoted" text', absent: undefined })) };
    const text = encodeJson(value);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });
});
