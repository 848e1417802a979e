import { InputError } from './exit-code.js';

/** Reads an option's value as a whole number of at least 1. */
export function positiveInteger(option: string): (text: string | undefined) => number | undefined {
  return (text) => {
    if (text === undefined) return undefined;
    if (!/^[0-9]+$/.test(text) || Number(text) < 1 || !Number.isSafeInteger(Number(text))) {
      throw new InputError(`${option} ${text}: give a whole number of at least 1.`);
    }
    return Number(text);
  };
}
