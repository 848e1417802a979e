/** Where a command writes: results to `out`, everything else to `err`. */
export interface Terminal {
  readonly out: { write(text: string): unknown };
  readonly err: { write(text: string): unknown; readonly isTTY?: boolean };
  /** Whether messages may be coloured. */
  readonly color: boolean;
  /** Aborted when the person interrupts. */
  readonly interrupted: AbortSignal;
}

/** The terminal of a process. Honours NO_COLOR; the first interrupt ends the work in good order, a second at once. */
export function terminal(process: NodeJS.Process): Terminal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      controller.abort(new Error('interrupted'));
      process.once(signal, () => process.exit(130));
    });
  }
  const { NO_COLOR } = process.env;
  return {
    out: process.stdout,
    err: process.stderr,
    color: process.stderr.isTTY && (NO_COLOR === undefined || NO_COLOR === ''),
    interrupted: controller.signal,
  };
}
