/**
 * Fills `block` with the next words of xoshiro128** 1.1, as signed 32-bit integers, and moves its four state words on.
 *
 * A whole block at a time, so that the state stays in registers meanwhile. Period 2¹²⁸ - 1; the state must not be all 0.
 * Source: D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM Trans. Math. Softw. 47 (2021),
 * article 36; the constants are those of the authors' xoshiro128starstar.c.
 */
export function fillXoshiro(state: Int32Array, block: Int32Array): void {
  let a = state[0];
  let b = state[1];
  let c = state[2];
  let d = state[3];
  for (let i = 0; i < block.length; i++) {
    const product = Math.imul(b, 5);
    block[i] = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}
