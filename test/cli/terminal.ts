import type { Terminal } from '../../src/cli/terminal.js';

/** A terminal that remembers what was written to it. */
export interface FakeTerminal extends Terminal {
  readonly written: { out: string; err: string };
  /** Interrupts what runs, as Ctrl-C does. */
  interrupt(): void;
}

/** A terminal for tests: not coloured, and a person sits before it only if `isTTY`. */
export function fakeTerminal(isTTY = false): FakeTerminal {
  const written = { out: '', err: '' };
  const controller = new AbortController();
  return {
    written,
    out: { write: (text) => (written.out += text) },
    err: { write: (text) => (written.err += text), isTTY },
    color: false,
    interrupted: controller.signal,
    interrupt: () => {
      controller.abort(new Error('interrupted'));
    },
  };
}
