/** The resolved scenario, put together from checked sections and tables. */
import type { Arrivals, Parameter, Scenario, Sector, Title42 } from './scenario.js';
import type { Checked } from './schema/schema.js';
import type { Tables } from './tables/tables.js';

/** Tables of which none is missing. */
export type AllTables = { readonly [K in keyof Tables]: NonNullable<Tables[K]> };

/** True when every table could be read. */
export function areComplete(tables: Tables): tables is AllTables {
  return Object.values(tables).every((table) => table !== null);
}

/** The scenario as deeply frozen plain data. */
export function resolveScenario(
  checked: Checked,
  tables: AllTables,
  parameters: readonly Parameter[],
  overrides: readonly string[],
): Scenario {
  return deepFreeze<Scenario>({
    id: checked.scenario,
    title: checked.title,
    question: checked.question,
    partOf: checked['part-of'] ?? null,
    period: checked.period,
    replications: checked.replications,
    seed: checked.seed,
    arrivals: resolveArrivals(checked.arrivals, tables),
    publicSafety: checked['public-safety'],
    sectors: checked.arrivals.usbp.sectors.flatMap((id): Sector[] => {
      const sector = checked.sectors[id];
      return sector === undefined ? [] : [{ id, ...sector }];
    }),
    policies: checked.policies,
    title42: resolveTitle42(checked['title-42'], tables),
    title8: tables.title8,
    iceRefusals: checked['title-8']['when-ice-refuses'],
    documents: checked['release-documents'],
    parole: checked.parole,
    published: checked.published,
    overrides: [...overrides],
    parameters,
  });
}

function resolveArrivals(arrivals: Checked['arrivals'], tables: AllTables): Arrivals {
  const { repeats } = arrivals;
  return {
    table: tables.encounters.cells,
    hourOfDay: tables.hours,
    dailyVariationCv: arrivals['daily-variation'],
    familySize: arrivals['family-size'],
    scale: arrivals.scale.map((rule) => ({
      id: rule.id,
      when: rule.when,
      from: rule.from ?? null,
      to: rule.until ?? null,
      factor: rule.factor,
    })),
    repeats: {
      probability: repeats.probability.map((rule) => ({ when: rule.when, value: rule.probability })),
      afterReturn: repeats['after-return'],
      delay: repeats.delay,
      minimumDelay: repeats['minimum-delay'],
      referenceExpulsionShare: tables.reference,
      referenceReturnShare: tables.referenceReturns,
    },
  };
}

function resolveTitle42(title42: Checked['title-42'], tables: AllTables): Title42 {
  return {
    acceptance: tables.acceptance,
    discretion: tables.discretion,
    discretionExceptions: title42['discretion-exceptions'].map((exception) => ({
      id: exception.id,
      when: exception.when,
      from: exception.from ?? null,
      to: exception.until ?? null,
      values: exception.values,
    })),
  };
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
