/** The files of a folder and of those in it, a batch at a time: a list of all is never held. */
import type { Dirent } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, Stop } from './stop';

/** Opened side by side by one worker. */
const BATCH = 32;

/** Names below the folder, in the order in which the system has them. @throws Stop */
export async function* packetFiles(folder: string): AsyncGenerator<string[]> {
  let batch: string[] = [];
  for await (const name of namesIn(folder, '')) {
    batch.push(name);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** A link to a folder is not gone into: it may lead back. It is named as what is no packet. */
async function* namesIn(folder: string, below: string): AsyncGenerator<string> {
  for await (const entry of entriesOf(join(folder, below))) {
    const name = join(below, entry.name);
    if (entry.isDirectory()) yield* namesIn(folder, name);
    else yield name;
  }
}

async function* entriesOf(path: string): AsyncGenerator<Dirent> {
  try {
    yield* await opendir(path);
  } catch (error) {
    throw new Stop('unreadable', path, codeOf(error));
  }
}
