import { describe, expect, it } from 'vitest';
import { antithetic } from '../../../src/kernel/random/antithetic.js';
import { Streams } from '../../../src/kernel/random/stream.js';
import { exponential } from '../../../src/kernel/variate/exponential.js';

describe('the antithetic stream', () => {
  it('gives 1 - u for every u of the stream from the same path', () => {
    const streams = new Streams('seed', 1);
    const [stream, mirror] = [streams.stream('a'), antithetic(streams.stream('a'))];
    expect(mirror.path).toBe('a');
    for (let i = 0; i < 1000; i++) {
      const u = mirror.uniform();
      expect(u).toBe(1 - stream.uniform());
      expect(u > 0 && u < 1).toBe(true);
    }
  });

  it('of an antithetic stream is the stream itself, to the last bit of 53', () => {
    const streams = new Streams('seed', 1);
    const [stream, mirror] = [streams.stream('a'), antithetic(antithetic(streams.stream('a')))];
    for (let i = 0; i < 1000; i++) expect(mirror.uniform()).toBe(stream.uniform());
  });

  it('can be saved and put back', () => {
    const mirror = antithetic(new Streams('seed', 1).stream('a'));
    mirror.uniform();
    const state = mirror.snapshot();
    const next = [mirror.uniform(), mirror.uniform()];
    mirror.restore(state);
    expect([mirror.uniform(), mirror.uniform()]).toEqual(next);
  });

  // The correlation of -ln(u) and -ln(1-u) is 1 - π²/6 = -0.645; of 100,000 pairs its standard error is below 0.004.
  it('makes exponential times go against each other (false-alarm rate below 1e-6)', () => {
    const streams = new Streams('antithetic', 1);
    const [stream, mirror] = [streams.stream('a'), antithetic(streams.stream('a'))];
    const time = exponential(1);
    let sum = 0;
    for (let i = 0; i < 100_000; i++) {
      sum += (time.quantile(stream.uniform()) - 1) * (time.quantile(mirror.uniform()) - 1);
    }
    expect(Math.abs(sum / 100_000 - (1 - Math.PI ** 2 / 6))).toBeLessThan(0.02);
  });
});
