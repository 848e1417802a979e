import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as kernel from '../../../src/kernel/index.js';

const words = new DataView(new ArrayBuffer(8));

/** The 64 bits of a number, in hexadecimal. */
function bits(x: number): string {
  words.setFloat64(0, x);
  return words.getBigUint64(0).toString(16).padStart(16, '0');
}

/** A number over the bits of many results (FNV-1a, 32 bits). */
function fingerprint(results: Iterable<number>): string {
  let hash = 0x811c9dc5;
  for (const x of results) {
    words.setFloat64(0, x);
    for (let i = 0; i < 8; i++) hash = Math.imul(hash ^ words.getUint8(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

type Elementary = 'log' | 'log1p' | 'exp' | 'expm1' | 'sqrt';

/** Arguments and the bits of the results, the same in Node 20.20, 22.23 and 24.21 on x64. */
const GOLDEN: Readonly<Record<Elementary, readonly (readonly [number, string])[]>> = {
  log: [
    [5e-324, 'c0874385446d71c3'],
    [1e-300, 'c085963447f87fb5'],
    [1.1102230246251565e-16, 'c0425e4f7b2737fa'],
    [0.00001, 'c027069e2aa2aa5b'],
    [0.1, 'c0026bb1bbb55515'],
    [0.3333333333333333, 'bff193ea7aad030b'],
    [0.5, 'bfe62e42fefa39ef'],
    [0.7071067811865476, 'bfd62e42fefa39ee'],
    [0.9, 'bfbaf8e8210a415c'],
    [0.9999999999999999, 'bca0000000000000'],
    [1.0000000000000002, '3cafffffffffffff'],
    [1.5, '3fd9f323ecbf984c'],
    [2, '3fe62e42fefa39ef'],
    [2.718281828459045, '3ff0000000000000'],
    [10, '40026bb1bbb55516'],
    [12345.678, '4022d79559791e31'],
    [1e300, '4085963447f87fb5'],
  ],
  log1p: [
    [-0.9999999999999999, 'c0425e4f7b2737fa'],
    [-0.9999, 'c0226bb1bbb55554'],
    [-0.9, 'c0026bb1bbb55516'],
    [-0.5, 'bfe62e42fefa39ef'],
    [-0.2928932188134524, 'bfd62e42fefa39ee'],
    [-0.1, 'bfbaf8e8210a415e'],
    [-0.00001, 'bee4f8bc681e6006'],
    [-1e-10, 'bddb7cdfd9dda4e3'],
    [-1e-300, '81a56e1fc2f8f359'],
    [1e-300, '01a56e1fc2f8f359'],
    [0.00001, '3ee4f8aea9ae7317'],
    [0.1, '3fb8663f793c46c7'],
    [0.41421356237309503, '3fd62e42fefa39ef'],
    [1, '3fe62e42fefa39ef'],
    [10, '40032ee3b77f374c'],
    [10000000000, '4037069e2aa3184e'],
    [1e300, '4085963447f87fb5'],
  ],
  exp: [
    [-745.1, '0000000000000001'],
    [-700.5, '00c4ff475c68ca02'],
    [-100, '36ea8c1f14e2af5d'],
    [-10.1, '3f05899ac5129ae3'],
    [-1, '3fd78b56362cef38'],
    [-0.5, '3fe368b2fc6f960a'],
    [-0.34657359027997264, '3fe6a09e667f3bcc'],
    [-0.00001, '3fefffeb07515653'],
    [-1e-300, '3ff0000000000000'],
    [1e-10, '3ff000000006df38'],
    [0.1, '3ff1aec7b35a00d4'],
    [0.5, '3ffa61298e1e069c'],
    [1, '4005bf0a8b145769'],
    [2.5, '40285d6fd931e0bb'],
    [10, '40d5829dcf950560'],
    [100.25, '48f8c39b9134bac4'],
    [709.7, '7fed75ae7a50ee14'],
  ],
  expm1: [
    [-40, 'bff0000000000000'],
    [-10, 'bfefffa0ca192a6e'],
    [-1, 'bfe43a54e4e98864'],
    [-0.5, 'bfd92e9a0720d3ec'],
    [-0.34657359027997264, 'bfd2bec333018867'],
    [-0.00001, 'bee4f8aea9acf2c9'],
    [-1e-300, '81a56e1fc2f8f359'],
    [1e-300, '01a56e1fc2f8f359'],
    [1e-10, '3ddb7cdfd9dda4e3'],
    [0.1, '3fbaec7b35a00d3a'],
    [0.34657359027997264, '3fda827999fcef32'],
    [0.5, '3fe4c2531c3c0d38'],
    [1, '3ffb7e151628aed2'],
    [2.5, '40265d6fd931e0bb'],
    [10, '40d5825dcf950560'],
    [100.25, '48f8c39b9134bac4'],
    [700, '7f0d945df4f8ec8e'],
  ],
  sqrt: [
    [5e-324, '1e60000000000000'],
    [1e-300, '20ca2fe76a3f9475'],
    [0.00001, '3f69e7c6e43390b7'],
    [0.1, '3fd43d136248490f'],
    [0.3333333333333333, '3fe279a74590331c'],
    [0.5, '3fe6a09e667f3bcd'],
    [2, '3ff6a09e667f3bcd'],
    [3, '3ffbb67ae8584caa'],
    [10, '40094c583ada5b53'],
    [12345.678, '405bc71c5eab9ed8'],
    [1e300, '5f138d352e5096af'],
  ],
};

/** Arguments all over the range that variates use, 100,000 for each function. */
const ARGUMENTS: Readonly<Record<Elementary, (u: number) => number>> = {
  log: (u) => u,
  log1p: (u) => -u,
  exp: (u) => (u - 0.5) * 100,
  expm1: (u) => (u - 0.5) * 20,
  sqrt: (u) => u * 1000,
};

const FINGERPRINTS: Readonly<Record<Elementary, string>> = {
  log: '597d7add',
  log1p: '5ca40954',
  exp: '0e8c518d',
  expm1: '04f38119',
  sqrt: '535087b4',
};

const SHARES = [1e-300, 2 ** -53, 2 ** -33, 1e-5, 0.01, 0.2, 0.5, 0.7, 0.95, 0.999, 1 - 2 ** -33, 1 - 2 ** -53];

/** Fingerprints of the quantiles at {@link SHARES}: what a published run rests on. */
const VARIATES: readonly (readonly [string, kernel.Variate, string])[] = [
  ['uniform', kernel.uniform(1, 3), 'e65a745c'],
  ['triangular', kernel.triangular(1, 2, 6), '0dd35635'],
  ['exponential', kernel.exponential(3), '0bc572e0'],
  ['lognormal', kernel.lognormal(20, 0.8), '65f3aab6'],
  ['normal', kernel.normal(3, 2), 'dfe2a8b7'],
  ['truncated normal', kernel.truncatedNormal(1, 2, 0, 5), 'b06f08fd'],
  ['gamma', kernel.gamma(2.5, 3), '918b91e5'],
  ['gamma of small shape', kernel.gamma(0.3, 3), '77b46a83'],
  ['Erlang', kernel.erlang(3, 12), '54f1b379'],
  ['Weibull', kernel.weibull(1.7, 4), 'f9447ac1'],
  ['beta', kernel.beta(2, 5), 'afb43647'],
  ['PERT', kernel.pert(1, 2, 6), 'b8f37fed'],
  ['hyperexponential', kernel.hyperexponential([3, 7], [10, 0.1]), '7404fa03'],
  ['Poisson', kernel.poisson(7.5), '6bcfa870'],
  ['binomial', kernel.binomial(60, 0.3), '411cc1f5'],
  ['geometric', kernel.geometric(0.2), 'd675a8ae'],
];

describe('on every version of Node', () => {
  it.each(Object.entries(GOLDEN))('%s has the same bits at chosen arguments', (name, table) => {
    expect(table.map(([x]) => [x, bits(Math[name as Elementary](x))])).toEqual(table);
  });

  it.each(Object.entries(FINGERPRINTS))('%s has the same bits over 100,000 arguments', (name, expected) => {
    const results = Array.from({ length: 100_000 }, (_, i) =>
      Math[name as Elementary](ARGUMENTS[name as Elementary](((Math.imul(i, 0x9e3779b1) >>> 0) + 0.5) / 4294967296)),
    );
    expect(fingerprint(results)).toBe(expected);
  });

  it.each(VARIATES)('%s has the same quantiles, bit by bit', (_name, variate, expected) => {
    expect(fingerprint(SHARES.map((u) => variate.quantile(u)))).toBe(expected);
  });

  it('nothing that is sampled passes through a function whose bits may change: pow and the trigonometric ones', () => {
    const kernelRoom = fileURLToPath(new URL('../../../src/kernel/', import.meta.url));
    const found = ['random', 'variate', 'arrival'].flatMap((room) =>
      readdirSync(kernelRoom + room, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .flatMap((file) => {
          const code = readFileSync(`${kernelRoom}${room}/${file}`, 'utf8')
            .replace(/\/\*[\s\S]*?\*\//g, '')
            .replace(/(^|\s)\/\/.*$/gm, '')
            .replace(/xoshiro128\*\*/g, '');
          const allowed = /Math\.(abs|ceil|clz32|exp|expm1|floor|imul|log|log1p|max|min|round|sqrt|trunc)\b/g;
          // A power of two written out is a constant, and exact.
          const rest = code.replace(allowed, '').replace(/\b2n? \*\* -?\d+n?/g, '');
          return [...rest.matchAll(/Math\.\w+|\*\*/g)].map((match) => `${room}/${file}: ${match[0]}`);
        }),
    );
    expect(found).toEqual([]);
  });
});
