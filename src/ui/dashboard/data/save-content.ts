/** The personal copy as the file of each format. */
import type { Sheet } from '../../../core/copy/csv';
import { csvParts } from '../../../core/copy/csv';
import { entriesIn, jsonParts } from '../../../core/copy/write-json';
import type { Evidence } from '../../../core/evidence';
import type { PersonalCopy } from '../../../core/personal-copy';
import { COPY_NOTE } from '../../../core/personal-copy';
import type { Key, T } from '../../text';
import type { Progress } from './keeper';
import { lock } from './lock';
import { atPace } from './pace';
import type { SheetWriter } from './save-xlsx';
import { daySheet, dictionarySheet, findingSheet, traceSheet } from './sheets';

export type Format = 'json' | 'locked' | 'xlsx' | 'days' | 'traces';

export interface Content {
  file: Blob;
  /** Older traces that the format had no room for. */
  leftOut: number;
}

export interface Writing {
  t: T;
  copy: PersonalCopy;
  /** Of all days that there are. */
  evidence: Evidence;
  passphrase: string;
  writeXlsx: SheetWriter;
  at: (doing: Key, share?: number) => void;
  stop: AbortSignal;
}

export async function contentOf(format: Format, writing: Writing): Promise<Content> {
  const { t, copy, evidence, at, stop } = writing;
  switch (format) {
    case 'json':
      return whole(await jsonOf(writing));
    case 'locked': {
      const plain = await jsonOf(writing);
      at('copyLocking');
      const parts = await lock(plain, writing.passphrase, stop);
      return whole(new Blob(parts, { type: 'application/json' }));
    }
    case 'days':
      return whole(await csvOf(daySheet(t, copy, evidence), writing));
    case 'traces':
      return whole(await csvOf(traceSheet(t, copy, evidence, Number.POSITIVE_INFINITY), writing));
    case 'xlsx':
      return xlsxOf(writing);
  }
}

const whole = (file: Blob): Content => ({ file, leftOut: 0 });

async function jsonOf({ copy, at, stop }: Writing): Promise<Blob> {
  const parts: string[] = [];
  const tell = countUp(entriesIn(copy), (share) => at('copyWriting', share));
  const take = ({ text, entries }: { text: string; entries: number }) => {
    parts.push(text);
    tell(entries);
  };
  await atPace(jsonParts(copy), take, stop);
  return new Blob(parts, { type: 'application/json' });
}

async function csvOf(sheet: Sheet, { at, stop }: Writing): Promise<Blob> {
  const parts: string[] = [];
  const tell = countUp(sheet.rowsN, (share) => at('copyWriting', share));
  const take = ({ text, rows }: { text: string; rows: number }) => {
    parts.push(text);
    tell(rows);
  };
  await atPace(csvParts(COPY_NOTE, sheet), take, stop);
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

async function xlsxOf({ t, copy, evidence, writeXlsx, at, stop }: Writing): Promise<Content> {
  const traces = traceSheet(t, copy, evidence);
  const { leftOut } = traces;
  const sheets = [
    daySheet(t, copy, evidence),
    traces,
    findingSheet(t, evidence),
    dictionarySheet(t),
  ];
  const note = leftOut > 0 ? `${COPY_NOTE} ${t('copyLeftOut', leftOut)}` : COPY_NOTE;
  const progress: Progress = (share) => (share < 1 ? at('copyWriting', share) : at('copySheets'));
  return { file: await writeXlsx(note, sheets, progress, stop), leftOut };
}

/** Counts what is done of `all`, and tells the share. */
function countUp(all: number, progress: Progress): (n: number) => void {
  let done = 0;
  return (n) => {
    done += n;
    progress(all > 0 ? done / all : 1);
  };
}
