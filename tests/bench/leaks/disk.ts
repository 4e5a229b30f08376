/**
 * The raw bytes of what the browser keeps for the extension. LevelDB packs the tables that it has
 * merged (Snappy), so that a word may hide there; its log, where a record first comes, is plain and
 * keeps what was deleted since. What is merged is read through the interfaces as well (stores.ts).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Folders of the browser's that hold extensions' records and no page's. */
const OWN = /^Default\/(Extension |Local Extension|Sync Extension|Managed Extension)/;
/** The browser's own notes of settings, extensions' among them. */
const SETTINGS = /^Default\/(Secure )?Preferences$/;

export interface OnDisk {
  name: string;
  bytes: Buffer;
}

/** What belongs to this extension; the history, cookies and stores of pages are the browser's. */
export function ownFiles(profile: string, id: string): OnDisk[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(profile, join(entry.parentPath, entry.name)))
    .filter((name) => name.includes(id) || OWN.test(name) || SETTINGS.test(name))
    .map((name) => ({ name: nameOf(name), bytes: read(join(profile, name)) }))
    .filter(({ bytes }) => bytes.length > 0);
}

/** By its folder in the profile: `IndexedDB: …/000003.log`. */
function nameOf(file: string): string {
  const [, folder = '', ...rest] = file.split('/');
  return `${folder}: ${rest.join('/')}`;
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    // Merged away between the look and the reading.
    return Buffer.alloc(0);
  }
}
