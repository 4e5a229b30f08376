/**
 * One text for one value, so that a signature is over what a file says and not over how it was
 * laid out. RFC 8785 (JSON Canonicalization Scheme): members by the UTF-16 code units of their
 * names, no space, numbers and strings as ECMAScript writes them.
 */

/** @throws TypeError for what JSON has no text for: undefined, functions, NaN, half a character */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${text(name)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  if (typeof value === 'string') return text(value);
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) {
    return JSON.stringify(value);
  }
  throw new TypeError(`no JSON: ${typeof value}`);
}

/** A surrogate without its other half is written in more ways than one. */
const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

export function wellFormed(string: string): boolean {
  return !HALF.test(string);
}

function text(string: string): string {
  if (!wellFormed(string)) throw new TypeError('no JSON: half a character');
  return JSON.stringify(string);
}
