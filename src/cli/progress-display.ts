import { SingleBar } from 'cli-progress';
import type { Progress } from '../experiment/index.js';
import type { Terminal } from './terminal.js';

/** Shows how far a run is, and ends the display. */
export interface ProgressDisplay {
  readonly progress: Progress;
  stop(): void;
}

/** A bar with rate and time left on a terminal; elsewhere a line per tenth; nothing when quiet. */
export function progressDisplay(terminal: Terminal, total: number, quiet: boolean): ProgressDisplay {
  if (quiet) return { progress: () => undefined, stop: () => undefined };
  return terminal.err.isTTY === true ? bar(terminal, total) : lines(terminal);
}

function bar(terminal: Terminal, total: number): ProgressDisplay {
  const single = new SingleBar({
    format: 'replications {bar} {value}/{total} · {duration_formatted} gone, {eta_formatted} left',
    stream: terminal.err as NodeJS.WritableStream,
    hideCursor: true,
    clearOnComplete: true,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  single.start(total, 0);
  return {
    progress: (done) => {
      single.update(done);
    },
    stop: () => {
      single.stop();
    },
  };
}

function lines(terminal: Terminal): ProgressDisplay {
  let tenth = 0;
  return {
    progress: (done, total) => {
      const reached = Math.floor((10 * done) / total);
      if (reached === tenth) return;
      tenth = reached;
      terminal.err.write(`replications: ${done} of ${total} (${Math.floor((100 * done) / total)} %)\n`);
    },
    stop: () => undefined,
  };
}
