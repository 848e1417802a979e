/** A density cut into 256 layers of equal area, the lowest of which holds the tail. */
export interface Ziggurat {
  /** Right end of each layer; entry 0 is wider than the tail's start, entry 256 is 0. */
  readonly x: Float64Array;
  /** Density at the right end of each layer. */
  readonly f: Float64Array;
  /** Where the tail begins. */
  readonly tail: number;
}

const LAYERS = 256;

/** Layers of a density that falls from 1 at 0, with its inverse, the start of the tail and the area of a layer. */
function layers(f: (x: number) => number, inverse: (y: number) => number, tail: number, area: number): Ziggurat {
  const x = new Float64Array(LAYERS + 1);
  x[0] = area / f(tail);
  x[1] = tail;
  for (let i = 2; i < LAYERS; i++) x[i] = inverse(area / x[i - 1] + f(x[i - 1]));
  return { x, f: x.map(f), tail };
}

/**
 * The layers of exp(-x) and of exp(-x²/2).
 *
 * Source of method and constants: G. Marsaglia and W. Tsang, "The ziggurat method for generating random variables",
 * Journal of Statistical Software 5 (2000), issue 8.
 */
export const EXPONENTIAL_LAYERS = layers(
  (x) => Math.exp(-x),
  (y) => -Math.log(y),
  7.69711747013105,
  0.003949659822581557,
);

/** See {@link EXPONENTIAL_LAYERS}. */
export const NORMAL_LAYERS = layers(
  (x) => Math.exp((-x * x) / 2),
  (y) => Math.sqrt(-2 * Math.log(y)),
  3.6541528853610088,
  0.00492867323399,
);
