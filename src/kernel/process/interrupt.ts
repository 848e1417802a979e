/** What a process that is interrupted sees thrown where it waits; `cause` is what the interrupter gave. */
export class Interrupt extends Error {
  constructor(cause: unknown) {
    super(`interrupted: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'Interrupt';
  }
}
