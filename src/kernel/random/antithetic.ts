import type { Stream } from './stream.js';

/**
 * The mirror image of a stream: 1 - u for each of its numbers u.
 *
 * A run on the mirror images of another run's streams tends to err to the other side, so that the mean of both has a
 * smaller variance than that of two independent runs, wherever the result rises or falls with every number and every
 * sample is taken by inversion. Source: J. Hammersley and K. Morton, Proc. Cambridge Phil. Soc. 52 (1956), 449-475.
 *
 * It draws from the stream it is given: for a pair of runs, give it a stream of its own from the same path.
 */
export function antithetic(stream: Stream): Stream {
  return {
    path: stream.path,
    uniform: () => 1 - stream.uniform(),
    snapshot: () => stream.snapshot(),
    restore: (state) => stream.restore(state),
  };
}
