import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ShapeKey } from '../../src/core/form-shape';
import { hashLabel, shapeOf } from '../../src/core/form-shape';

/** Of the authors' reference code: key 00 01 … 07, inputs 00 01 02 … of 0, 2 and 4 bytes. */
const KEY: ShapeKey = [0x03020100, 0x07060504];
const VECTORS: [string, number[]][] = [
  ['', [0xa9, 0x35, 0x9f, 0x5b]],
  ['\u0100', [0xfa, 0x62, 0xa6, 0x03]],
  ['\u0100\u0302', [0x2a, 0x6e, 0x46, 0x89]],
];

it.each(VECTORS)('hashes %j as HalfSipHash-2-4 does', (label, bytes) => {
  const hash = hashLabel(label, KEY);
  expect([0, 8, 16, 24].map((by) => (hash >>> by) & 0xff)).toEqual(bytes);
});

it('says another thing under another key, and the same under the same', () => {
  const word = fc.integer({ min: 0, max: 0xffffffff });
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), word, word, (label, a, b) => {
      const hash = hashLabel(label, [a, b]);
      expect(hashLabel(label, [a, b])).toBe(hash);
      expect(Number.isInteger(hash) && hash >= 0 && hash <= 0xffffffff).toBe(true);
    }),
  );
  const keys = Array.from({ length: 1_000 }, (_, i): ShapeKey => [i, i * 7]);
  expect(new Set(keys.map((key) => hashLabel('身份证号', key))).size).toBeGreaterThan(990);
});

it('does not care for the order of fields, spaces, colons or stars', () => {
  expect(shapeOf(['姓名：', '* 电话'], KEY)).toEqual(shapeOf(['电话', '姓 名', '姓名'], KEY));
  expect(shapeOf(['', ' : '], KEY)).toEqual([]);
});
