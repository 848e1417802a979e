/**
 * The generators that a named stream can be asked to use.
 *
 * `alea`: J. Baagøe's Alea, seedrandom's. `tychei`: S. Neves and F. Araujo, "Fast and small nonlinear pseudorandom number
 * generators for computer simulation", PPAM 2011, seedrandom's. `mrg32k3a`: P. L'Ecuyer's, see {@link Mrg32k3a}.
 */
export const GENERATOR_NAMES = ['alea', 'tychei', 'mrg32k3a'] as const;

/** Name of a generator. */
export type GeneratorName = (typeof GENERATOR_NAMES)[number];

/** How a stream's numbers come about, as a manifest records it. */
export const GENERATORS: Readonly<Record<GeneratorName, string>> = {
  alea: 'alea (seedrandom), key = SHA-256 of seed/replication/stream path',
  tychei: 'tychei (seedrandom), key = SHA-256 of seed/replication/stream path',
  mrg32k3a: 'MRG32k3a, 53 bits, start = SHA-256 of SHA-256(seed)/stream path, substream = replication',
};
