import { hashAllWords, hashKey } from './key.js';
import { leapOver, Mrg32k3a, repeatLeap, SUBSTREAM_STEPS, type Leap } from './mrg32k3a.js';

const M1 = 4294967087;
const M2 = 4294944443;
/** Substreams that fit into a stream. */
const SUBSTREAMS = 2 ** 51;
const TO_NEXT = leapOver(SUBSTREAM_STEPS);

/**
 * The leap from the start of any stream to a replication's substream.
 *
 * @throws RangeError unless the replication is a whole number from 0 to 2⁵¹ - 1.
 */
export function leapToSubstream(replication: number): Leap {
  if (!(Number.isInteger(replication) && replication >= 0 && replication < SUBSTREAMS)) {
    throw new RangeError(`MRG32k3a needs a whole replication from 0 to 2^51 - 1, not ${replication}`);
  }
  return repeatLeap(TO_NEXT, BigInt(replication));
}

/**
 * The MRG32k3a that a path uses in a replication: the path chooses a stream, and the replication its substream.
 *
 * The stream starts where 192 bits of the path's hash say, anywhere in the period of about 2¹⁹¹. Numbering the streams in
 * the order in which they are made, as the published package does, would let a new stream move all later ones; a hashed
 * start depends on nothing but the seed and the path. Two of n streams overlap by chance with a probability of about
 * n² × 2⁷⁶ × (replications) / 2¹⁹¹, which for a million streams and a million replications is below 2⁻⁵⁴. The
 * replications of one path are 2⁷⁶ steps apart and cannot overlap at all.
 *
 * @param leap - the replication's, see {@link leapToSubstream}.
 */
export function substreamOf(seed: string, path: string, leap: Leap): Mrg32k3a {
  // The seed is hashed by itself first, so that no slash in it can pass for the one before the path.
  const words = hashAllWords(`${hashKey(seed)}/${path}`);
  const start = [words[0] % M1, words[1] % M1, words[2] % M1, words[3] % M2, words[4] % M2, words[5] % M2];
  const generator = new Mrg32k3a(start);
  generator.leap(leap);
  return generator;
}
