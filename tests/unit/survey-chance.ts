/** Bytes of a fixed seed (splitmix32): tests draw the same noise every time. */
import type { RandomBytes } from '../../src/core/survey/randomise';

export function seeded(seed: number): RandomBytes {
  let state = seed;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (state + 0x9e3779b9) | 0;
      let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
      return (mixed ^ (mixed >>> 15)) >>> 24;
    });
}
