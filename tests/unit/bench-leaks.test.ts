/** What bench:leaks searches with: it finds a word in every writing, and in no other text. */
import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canary, findings, PLANTED } from '../bench/leaks/canary';

const NAMES = fc.constantFrom(...PLANTED);
/** Bytes around the word, as any file has them. */
const NOISE = fc.uint8Array({ maxLength: 40 });

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const WRITINGS: Record<string, (word: string, before: Uint8Array) => Buffer | string> = {
  plain: (word) => word,
  'small letters': (word) => word.toLowerCase(),
  'cut after the Latin letters': (word) => word.slice(0, -3),
  'cut to the Chinese': (word) => word.slice(-3),
  'UTF-16': utf16,
  'UTF-16, big end first': (word) => utf16(word).swap16(),
  base64: (word, before) => Buffer.concat([before, Buffer.from(word), before]).toString('base64'),
  base64url: (word, before) =>
    Buffer.concat([before, Buffer.from(word), before]).toString('base64url'),
  'base64 of UTF-16': (word, before) =>
    Buffer.concat([before, utf16(word), before]).toString('base64'),
  hex: (word) => Buffer.from(word).toString('hex'),
  'as an address': encodeURIComponent,
  'as JSON of codes': (word) => JSON.stringify([...word].map((one) => one.charCodeAt(0))),
  'as JSON of bytes': (word) => JSON.stringify([...Buffer.from(word)]),
  'as JSON of letters': (word) => JSON.stringify([...word]),
  'as a printed list': (word) => [...word].map((one) => one.charCodeAt(0)).join(', '),
  'as escapes': (word) =>
    [...word].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  'as references': (word) => [...word].map((one) => `&#${one.charCodeAt(0)};`).join(''),
  backwards: (word) => [...word].reverse().join(''),
  hashed: (word) => createHash('sha256').update(word).digest('hex'),
  'hashed, as bytes': (word) => createHash('sha1').update(word).digest(),
};

describe('the search for canaries', () => {
  it.each(Object.keys(WRITINGS))('finds a word written %s, and says whose it is', (writing) => {
    fc.assert(
      fc.property(NAMES, NOISE, NOISE, (place, before, after) => {
        const written = Buffer.from(WRITINGS[writing]?.(canary(place), before) ?? '');
        const found = findings(Buffer.concat([before, written, after]));
        expect(new Set(found.map((needle) => needle.place))).toEqual(new Set([place]));
      }),
      { numRuns: 20 },
    );
  });

  it('finds nothing where nothing was planted', () => {
    expect(
      findings(Buffer.concat([randomBytes(200_000), Buffer.from('指尖负担计'.repeat(99))])),
    ).toEqual([]);
  });

  it('gives each place a word of its own', () => {
    for (const place of PLANTED) {
      expect(new Set(findings(Buffer.from(canary(place))).map((one) => one.place))).toEqual(
        new Set([place]),
      );
    }
  });
});
