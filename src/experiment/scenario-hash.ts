import { hashKey } from '../kernel/index.js';
import type { Scenario } from '../scenario/scenario.js';

/**
 * SHA-256 of a resolved scenario: of its JSON with sorted keys, in which numbers that JSON lacks are texts
 * (`"Infinity"`).
 */
export function scenarioHash(scenario: Scenario): string {
  return hashKey(canonicalJson(scenario));
}

/** JSON with keys in alphabetical order, so that equal values give equal texts. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => {
    if (typeof item === 'number' && !Number.isFinite(item)) return String(item);
    if (item === null || typeof item !== 'object' || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}
