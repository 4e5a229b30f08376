/**
 * Words that stand nowhere but where they were planted, and every writing in which one could come
 * out somewhere else. Each place has its own, so that a find names what leaked.
 */
import { createHash } from 'node:crypto';

/** Where a page holds content, as the pages of this bench plant it. */
export const PLANTED = [
  'typed value',
  'typed secret',
  'preset value',
  'label',
  'placeholder',
  'field name',
  'button',
  'title',
  'heading',
  'text',
  'path',
  'query',
  'fragment',
  'file name',
  'file content',
  'cookie',
  'localStorage',
  'sessionStorage',
  'page database',
  'error',
  'rejection',
  'alert',
  'confirm answer',
  'console',
  'window name',
  'posted message',
  'event detail',
  'frame title',
  'frame value',
  'frame query',
  'picture address',
  'link address',
  'editable text',
  'selection',
  'clipboard',
  'history state',
  'referrer',
  'data attribute',
  'meta',
  'shadow text',
  'picked option',
  'login name',
  'login secret',
  'login refusal',
] as const;
export type Planted = (typeof PLANTED)[number];

/** The canary of a place: Latin and Chinese, so that no writing of either is overlooked. */
export function canary(place: Planted): string {
  return latinOf(place) + chineseOf(place);
}

const at = (place: Planted) => PLANTED.indexOf(place);
const letter = (n: number) => String.fromCharCode(97 + n);
const latinOf = (place: Planted) =>
  `Zq${letter(Math.floor(at(place) / 26))}${letter(at(place) % 26)}Kenarie`;
/** Three characters of birds that no text of the product has. */
const chineseOf = (place: Planted) =>
  String.fromCharCode(...[0, 1, 2].map((n) => 0x9d00 + 3 * at(place) + n));

export interface Needle {
  place: Planted;
  writing: string;
  /** As Latin-1 text, one character a byte. */
  bytes: string;
}

const latin1 = (buffer: Buffer) => buffer.toString('latin1');
const ENDS_ALIKE = 4;

/** What base64 makes of these bytes wherever they stand in what is encoded. */
function inBase64(bytes: Buffer): string[] {
  return [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    // The first and the last characters hold bits of their neighbours.
    return whole.slice(shift === 0 ? 0 : ENDS_ALIKE, -ENDS_ALIKE);
  });
}

const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

function writingsOf(word: string): [writing: string, bytes: string][] {
  const utf8 = Buffer.from(word);
  const utf16 = Buffer.from(word, 'utf16le');
  const codes = [...word].map((one) => one.charCodeAt(0));
  const hashes = ['md5', 'sha1', 'sha256'].flatMap((name): [string, string][] => {
    const hash = createHash(name).update(utf8).digest();
    return [
      [name, latin1(hash)],
      [`${name} in hex`, hash.toString('hex')],
      [`${name} in base64`, hash.toString('base64').replace(/=+$/, '')],
    ];
  });
  return [
    ['plain', latin1(utf8)],
    ['UTF-16', latin1(utf16)],
    ['UTF-16, big end first', latin1(swapped(utf16))],
    ...[utf8, utf16].flatMap((bytes) =>
      inBase64(bytes).flatMap((text): [string, string][] => [
        ['base64', text],
        ['base64url', text.replaceAll('+', '-').replaceAll('/', '_')],
      ]),
    ),
    ['hex', utf8.toString('hex')],
    ['URL', encodeURIComponent(word)],
    ['JSON escapes', codes.map((n) => `\\u${n.toString(16).padStart(4, '0')}`).join('')],
    ['references', codes.map((n) => `&#${n};`).join('')],
    ['references in hex', codes.map((n) => `&#x${n.toString(16)};`).join('')],
    ...[',', ', ', ' '].map((by): [string, string] => ['codes', codes.join(by)]),
    ...[',', ', '].map((by): [string, string] => ['bytes', [...utf8].join(by)]),
    ['letters', JSON.stringify([...word]).slice(1, -1)],
    ['backwards', latin1(Buffer.from([...word].reverse().join('')))],
    ...hashes,
  ];
}

/** Every writing of every place's canary, of both its halves. */
const NEEDLES: readonly Needle[] = PLANTED.flatMap((place) => {
  const words = [latinOf(place), latinOf(place).toLowerCase(), chineseOf(place), canary(place)];
  const seen = new Set<string>();
  return words.flatMap(writingsOf).flatMap(([writing, bytes]) => {
    if (seen.has(bytes)) return [];
    seen.add(bytes);
    return [{ place, writing, bytes }];
  });
});

/** What of the canaries stands in these bytes. */
export function findings(bytes: Buffer): Needle[] {
  const text = latin1(bytes);
  return NEEDLES.filter((needle) => text.includes(needle.bytes));
}
