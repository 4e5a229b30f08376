/** Writes an XLSX file beside the page: a hundred thousand rows take seconds of nothing else. */
import type { WrittenSheet } from './xlsx-file';
import { xlsxOf } from './xlsx-file';

/** Sheets and their rows in order, then `end`, which is answered with the file. */
export type ToWriter =
  | { sheet: Pick<WrittenSheet, 'name' | 'head'> }
  | { rows: WrittenSheet['rows'] }
  | { end: { note: string } };
export type FromWriter = { file: Blob } | { failed: true };

const sheets: WrittenSheet[] = [];

addEventListener('message', ({ data }: MessageEvent<ToWriter>) => {
  if ('sheet' in data) sheets.push({ ...data.sheet, rows: [] });
  else if ('rows' in data) for (const row of data.rows) sheets[sheets.length - 1]?.rows.push(row);
  else void write(data.end.note);
});

async function write(note: string): Promise<void> {
  let answer: FromWriter;
  try {
    answer = { file: await xlsxOf(note, sheets) };
  } catch {
    answer = { failed: true };
  }
  postMessage(answer);
}
