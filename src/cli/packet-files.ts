/** The files of a folder and of those in it, a batch at a time: a list of all is never held. */
import type { Dirent } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { NAME_BYTES, pathOf } from './file-name';
import { codeOf, Stop } from './stop';

/** Opened side by side by one worker. */
const BATCH = 32;

/** Told of a folder below that cannot be read, by its name. */
type Lost = (folder: string) => void;

/**
 * Names below the folder, carried as bytes (file-name.ts), in the order in which the system has them. What cannot be read of it is
 * told, and the rest goes on.
 * @throws Stop where the folder itself cannot be read
 */
export async function* packetFiles(folder: string, lost: Lost): AsyncGenerator<string[]> {
  let batch: string[] = [];
  for await (const name of namesIn(folder, '', lost)) {
    batch.push(name);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** A link to a folder is not gone into: it may lead back. It is named as what is no packet. */
async function* namesIn(folder: string, below: string, lost: Lost): AsyncGenerator<string> {
  for await (const entry of entriesOf(folder, below, lost)) {
    const name = join(below, entry.name);
    if (entry.isDirectory()) yield* namesIn(folder, name, lost);
    else yield name;
  }
}

async function* entriesOf(folder: string, below: string, lost: Lost): AsyncGenerator<Dirent> {
  try {
    const path = below === '' ? Buffer.from(folder) : pathOf(folder, below);
    yield* await opendir(path, { encoding: NAME_BYTES });
  } catch (error) {
    if (below === '') throw new Stop('unreadable', folder, codeOf(error));
    lost(below);
  }
}
