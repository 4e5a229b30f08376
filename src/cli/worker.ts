/** One of the workers that open packets: names of files come in, what they hold goes out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SurveyDefinition } from '../core/survey/definition';
import type { Arrival, RefusedFile } from '../core/survey/intake';
import { Refused } from '../core/survey/refusal';
import type { KeyHalves } from '../seal/key-pair';
import { readPacket } from '../seal/read-packet';
import { pathOf } from './file-name';
import { packetText } from './packet-file';

export interface Task {
  folder: string;
  definition: SurveyDefinition;
  /** Not extractable, in a worker either. */
  key: KeyHalves;
}

export interface Batch {
  id: number;
  names: string[];
}

export interface OpenedBatch {
  id: number;
  arrivals: Arrival[];
  refused: RefusedFile[];
}

const { folder, definition, key } = workerData as Task;

parentPort?.on('message', ({ id, names }: Batch) => {
  void openAll(names).then((opened) => parentPort?.postMessage({ id, ...opened }));
});

/** Side by side: while one is worked on by the system's own threads, the next is read. */
async function openAll(names: readonly string[]): Promise<Omit<OpenedBatch, 'id'>> {
  const opened = await Promise.all(names.map(open));
  return {
    arrivals: opened.flatMap((one) => ('mark' in one ? [one] : [])),
    refused: opened.flatMap((one) => ('reason' in one ? [one] : [])),
  };
}

async function open(file: string): Promise<Arrival | RefusedFile> {
  try {
    return { file, ...(await readPacket(packetText(pathOf(folder, file)), key, definition)) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { file, reason: error.reason };
  }
}
