/**
 * Names of files as the disk has them. They are bytes and no text: a zip made on Windows and opened
 * on Linux leaves names in GBK, and a file must not be lost for what it is called. So a name is
 * carried as a character a byte, and becomes words only where somebody reads it.
 */
import { sep } from 'node:path';

export const NAME_BYTES = 'latin1';

/** @param below names carried as bytes, from the folder inwards */
export function pathOf(folder: string, ...below: string[]): Buffer {
  const parts = [Buffer.from(folder), ...below.map((name) => Buffer.from(name, NAME_BYTES))];
  const between = Buffer.from(sep);
  return Buffer.concat(parts.flatMap((part, i) => (i === 0 ? [part] : [between, part])));
}

/** In words, folder by folder: UTF-8, or GB 18030 where it is not that. */
export function nameInWords(name: string): string {
  return name.split(sep).map(inWords).join(sep);
}

function inWords(name: string): string {
  const bytes = Buffer.from(name, NAME_BYTES);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next may fit.
    }
  }
  return name;
}
