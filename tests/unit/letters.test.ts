import { expect, it } from 'vitest';
import { LETTERS, NUMERALS } from '../../src/core/letters';

/** Code points that the classes leave to the engine: other alphabets, raised and letterlike signs. */
const LEFT_OUT: readonly [number, number][] = [
  [0x02c2, 0x1fff],
  [0x2070, 0x209c],
  [0x2102, 0x214e],
  [0x2183, 0x2184],
  [0x2c00, 0x2e2f],
  [0x3192, 0x3195],
  [0xa4d0, 0xabff],
  [0xd7b0, 0xf8ff],
  [0xfb00, 0xfefc],
  [0xffa0, 0xffdc],
];
/** Nothing stands at these yet. */
const UNASSIGNED = /\p{Cn}/u;

it.each([
  ['letters', LETTERS, /\p{L}/u],
  ['numerals', NUMERALS, /\p{N}/u],
])(
  '%s are what the engine calls so, in what Chinese pages are written with',
  (_, ranges, named) => {
    const ours = new RegExp(`[${ranges}]`);
    const differ: string[] = [];
    for (let code = 0; code < 0x10000; code += 1) {
      const one = String.fromCharCode(code);
      if (LEFT_OUT.some(([from, to]) => code >= from && code <= to) || UNASSIGNED.test(one))
        continue;
      if (ours.test(one) !== named.test(one)) differ.push(code.toString(16));
    }
    expect(differ).toEqual([]);
  },
);

it('signs, pictures and a font’s drawings are neither', () => {
  const either = new RegExp(`[${LETTERS}${NUMERALS}]`);
  for (const one of ['・', '♡', '👍', '\ue601', '【', '～', '—', '·'])
    expect(either.test(one)).toBe(false);
});
