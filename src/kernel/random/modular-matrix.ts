/** A 3 × 3 matrix of residues, by rows. */
export type Matrix = readonly (readonly bigint[])[];

/** `a b` modulo m. */
export function multiply(a: Matrix, b: Matrix, m: bigint): Matrix {
  return a.map((row) => [0, 1, 2].map((j) => (row[0] * b[0][j] + row[1] * b[1][j] + row[2] * b[2][j]) % m));
}

/** `a` to the power of `exponent`, a whole number of at least 0, modulo m: by squaring. */
export function power(a: Matrix, exponent: bigint, m: bigint): Matrix {
  let result: Matrix = [
    [1n, 0n, 0n],
    [0n, 1n, 0n],
    [0n, 0n, 1n],
  ];
  let square = a;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = multiply(result, square, m);
    square = multiply(square, square, m);
  }
  return result;
}

/** `a v` modulo m, for a column v of residues that are ordinary numbers. */
export function apply(a: Matrix, v: readonly number[], m: bigint): number[] {
  return a.map((row) => Number((row[0] * BigInt(v[0]) + row[1] * BigInt(v[1]) + row[2] * BigInt(v[2])) % m));
}
