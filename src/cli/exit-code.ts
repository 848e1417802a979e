/** What a command ends with. */
export const EXIT = {
  done: 0,
  /** It ran, but something did not hold. */
  failed: 1,
  /** Bad input or arguments; nothing was written. */
  badInput: 2,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Bad input that a person can mend: its message is all that they see. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
