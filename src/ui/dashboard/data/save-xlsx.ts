/** Hands sheets to the writer row by row, and waits for its file. */
import type { Sheet } from '../../../core/copy/csv';
import type { Progress } from './keeper';
import { atPace } from './pace';
import type { FromWriter, ToWriter } from './xlsx-worker';

const ROWS_A_MESSAGE = 500;

export type SheetWriter = (
  note: string,
  sheets: readonly Sheet[],
  /** Of the handing over; the writing that follows tells nothing of itself. */
  progress: Progress,
  signal: AbortSignal,
) => Promise<Blob>;

/** @throws the signal's reason once it is aborted; an error where the file could not be made */
export const writeXlsx: SheetWriter = async (note, sheets, progress, signal) => {
  const worker = new Worker(new URL('./xlsx-worker.ts', import.meta.url), { type: 'module' });
  const send = (message: ToWriter) => worker.postMessage(message);
  const all = sheets.reduce((sum, { rowsN }) => sum + rowsN, 0);
  let handed = 0;
  try {
    const written = new Promise<Blob>((done, failed) => {
      worker.onmessage = ({ data }: MessageEvent<FromWriter>) =>
        'file' in data ? done(data.file) : failed(new Error('not written'));
      worker.onerror = () => failed(new Error('the writer stopped'));
      signal.addEventListener('abort', () => failed(signal.reason));
    });
    // What goes wrong while rows are handed over is told at the end.
    written.catch(() => undefined);
    for (const { name, head, rows } of sheets) {
      send({ sheet: { name, head } });
      const hand = (some: (string | number | null)[][]) => {
        send({ rows: some });
        handed += some.length;
        progress(handed / all);
      };
      await atPace(byMany(rows), hand, signal);
    }
    send({ end: { note } });
    return await written;
  } finally {
    worker.terminate();
  }
};

function* byMany<T>(rows: Iterable<T>): Generator<T[]> {
  let some: T[] = [];
  for (const row of rows) {
    some.push(row);
    if (some.length < ROWS_A_MESSAGE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
