import { InputError } from './exit-code.js';

/**
 * Reads an option's value as a whole number of at least 1.
 *
 * @throws InputError when it is something else.
 */
export function positiveInteger(option: string, text: string): number {
  const value = Number(text);
  if (!/^[0-9]+$/.test(text) || value < 1 || !Number.isSafeInteger(value)) {
    throw new InputError(`${option} ${text}: give a whole number of at least 1.`);
  }
  return value;
}
