import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { scenarioSchema } from '../../../src/scenario/schema/schema.js';

type Json = { properties?: Record<string, Json>; description?: string } & { [key: string]: unknown };

function undescribed(node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { properties } = node as Json;
  const here = Object.entries(properties ?? {})
    .filter(([, property]) => property.description === undefined)
    .map(([key]) => `${path}.${key}`);
  return [...here, ...Object.entries(node).flatMap(([key, inner]) => undescribed(inner, `${path}.${key}`))];
}

describe('the schema of scenario files', () => {
  const schema = z.toJSONSchema(scenarioSchema, { target: 'draft-7', io: 'input' });

  it('can be written as JSON Schema and describes every key', () => {
    expect(Object.keys(schema.properties ?? {})).toContain('release-documents');
    expect(undescribed(schema, '')).toEqual([]);
  });
});
