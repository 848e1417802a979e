/** Quantities by dimension. Each reads text with a unit and gives the canonical number. */
import { z } from 'zod';

import { DIMENSION_NAMES, nearestUnit, readQuantity } from '../quantity.js';
import type { Dimension } from '../quantity.js';
import { show } from './show.js';

interface Limits {
  /** Also take numbers without a unit. */
  readonly plain?: true;
  readonly least?: number;
  readonly most?: number;
  readonly whole?: true;
}

/** Text or number that measures the wanted dimension; a wrong dimension is a fault naming what was expected. */
function quantity(wanted: Dimension, limits: Limits = {}): z.ZodType<number, unknown> {
  const name = DIMENSION_NAMES[wanted];
  return z
    .union([z.string(), z.number()], { error: (issue) => `expected ${name}, found ${show(issue.input)}` })
    .transform((written, context): number => {
      const fail = (message: string, suggestion: string | null = null): never => {
        context.addIssue({ code: 'custom', message, params: { suggestion } });
        return z.NEVER;
      };
      const read = readQuantity(written);
      if (read === null) return fail(`expected ${name}, found ${show(written)}`);
      if ('unknownUnit' in read) {
        const unit = nearestUnit(read.unknownUnit, wanted);
        return fail(`expected ${name}, found ${show(written)}, whose unit is not known`, unit);
      }
      const plain = read.dimension === 'number' && (limits.plain === true || wanted === 'number');
      if (read.dimension !== wanted && !plain) {
        const found = DIMENSION_NAMES[read.dimension].replace(/ such as .*/, '');
        const why =
          read.dimension === 'number' ? 'which is a number without a unit' : `but "${read.unit}" is a unit of ${found}`;
        return fail(`expected ${name}, found ${show(written)}, ${why}`);
      }
      const { least = 0, most = Infinity } = limits;
      if (read.canonical < least) return fail(`expected at least ${least}, found ${show(written)}`);
      if (read.canonical > most) return fail(`expected at most ${most}, found ${show(written)}`);
      if (limits.whole === true && !Number.isInteger(read.canonical))
        return fail(`expected a whole number, found ${show(written)}`);
      return read.canonical;
    });
}

/** Hours. */
export const duration = quantity('duration');
/** A share or probability from 0 to 1. */
export const share = quantity('share', { plain: true, most: 1 });
/** A multiplier, 1 or 100 % for no change. */
export const factor = quantity('share', { plain: true });
/** A coefficient of variation or another pure number from 0. */
export const pureNumber = quantity('number');
export const persons = quantity('persons', { whole: true });
export const staff = quantity('staff', { whole: true });
export const vehicles = quantity('vehicles', { whole: true, least: 1 });
/** At least one person, as a departure must be able to carry somebody. */
export const seats = quantity('persons', { whole: true, least: 1 });

const rate = quantity('rate');
/** Persons per day; `unlimited` is Infinity. */
export const perDay: z.ZodType<number, unknown> = z.union([z.literal('unlimited').transform(() => Infinity), rate]);

/** Whole days. */
export const wholeDays: z.ZodType<number, unknown> = duration.transform((hours, context): number => {
  if (hours % 24 === 0) return hours / 24;
  context.addIssue({ code: 'custom', message: `expected whole days such as 14d, found ${hours / 24} days` });
  return z.NEVER;
});
