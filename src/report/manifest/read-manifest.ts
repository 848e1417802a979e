/** From the text of `manifest.json` back to what ran. */
import { z } from 'zod';
import { decodeJson } from './json.js';
import { MANIFEST_FORMAT, type Manifest } from './manifest.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hexadecimal');
const day = z.iso.date();

/**
 * The outline of a resolved scenario. Its inside is not spelled out again: whoever runs it checks that its SHA-256 is
 * the recorded one, which no edited scenario passes.
 */
const scenario = z.looseObject({
  id: z.string().min(1),
  title: z.string(),
  question: z.string(),
  partOf: z.string().nullable(),
  period: z.strictObject({ from: day, to: day, warmUpDays: z.int().nonnegative() }),
  replications: z.int().positive(),
  seed: z.string(),
  arrivals: z.looseObject({ table: z.array(z.unknown()) }),
  sectors: z.array(z.looseObject({ id: z.string() })).min(1),
  policies: z.array(z.looseObject({ id: z.string() })),
  overrides: z.array(z.string()),
  parameters: z.array(z.looseObject({ path: z.string() })),
});

const manifest = z.strictObject({
  format: z.literal(MANIFEST_FORMAT),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  seed: z.string(),
  replications: z.int().positive(),
  confidence: z.number().gt(0).lt(1),
  warmUpDays: z.int().nonnegative(),
  period: z.strictObject({ from: day, to: day }),
  generators: z.array(z.string()),
  scenarios: z.array(z.strictObject({ id: z.string().min(1), hash, scenario })).min(1),
  files: z.record(z.string(), hash),
});

/** A manifest that cannot be used, with every reason in one message. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

/**
 * Reads `manifest.json`. Throws {@link ManifestError} when the text is not JSON or not a manifest; the message lists
 * each fault with its path.
 */
export function readManifest(text: string): Manifest {
  const value = parse(text);
  const checked = manifest.safeParse(value);
  if (!checked.success) {
    const faults = checked.error.issues.map(({ path, message }) => `  ${path.join('.') || '(whole file)'}: ${message}`);
    throw new ManifestError(`manifest.json is not a manifest of this version:\n${faults.join('\n')}`);
  }
  // The value as it was read, not zod's copy, which would put the keys into the schema's order.
  return value as Manifest;
}

function parse(text: string): unknown {
  try {
    return decodeJson(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ManifestError(`manifest.json is not JSON: ${reason}`);
  }
}
