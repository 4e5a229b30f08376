/** An entry as it is being written: numbers are text until they are read. */
import type { DiaryEntry } from '../../../core/diary';

export interface EntryDraft extends Pick<DiaryEntry, 'day' | 'carrier' | 'kind'> {
  n: string;
  minutes: string;
}

export function draftOf({ n, minutes, ...what }: Omit<DiaryEntry, 'id'>): EntryDraft {
  return { ...what, n: String(n), minutes: String(minutes) };
}

/** What is no whole number is none, and so a fault. */
export function entryOf({ n, minutes, ...what }: EntryDraft, id: string): DiaryEntry {
  const { day, carrier, kind } = what;
  return { id, day, carrier, kind, n: wholeOf(n), minutes: wholeOf(minutes) };
}

function wholeOf(text: string): number {
  return /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : Number.NaN;
}
