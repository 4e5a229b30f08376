/** Archives of a built folder: the same files make the same bytes, on any day and machine. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import crx3 from 'crx3';
import { zipSync } from 'fflate';

/** Files by their name in the archive. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The earliest day that a zip can name; its entries have no time zone, so noon. */
const WHEN = new Date(1980, 0, 1, 12);

export function filesIn(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
  return new Map(
    names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))]),
  );
}

/** With the manifest's `key`, so that the extension has one id wherever its folder lies. */
export function withKey(files: Files, key: string): Files {
  const manifest = JSON.parse(Buffer.from(files.get('manifest.json') ?? '{}').toString());
  const text = JSON.stringify({ ...manifest, key }, null, 2);
  return new Map([...files, ['manifest.json', Buffer.from(`${text}\n`)]]);
}

export function zipOf(files: Files): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 9, mtime: WHEN });
}

/** @param to where the CRX is written */
export async function crxOf(zip: Uint8Array, keyPath: string, to: string): Promise<void> {
  await crx3(Readable.from([Buffer.from(zip)]), { keyPath, crxPath: to });
}
