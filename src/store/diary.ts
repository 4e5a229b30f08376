import type { DiaryEntry } from '../core/diary';
import type { Store } from './db';

/** Diary entries of these days, `from` and `to` included, in order of day. */
export function readDiary(store: Store, from: string, to: string): Promise<DiaryEntry[]> {
  return store.getAllFromIndex('diary', 'by-day', IDBKeyRange.bound(from, to));
}

/** Writes an entry, in place of the one with its id. */
export async function putEntry(store: Store, entry: DiaryEntry): Promise<void> {
  await store.put('diary', entry);
}

export async function dropEntry(store: Store, id: string): Promise<void> {
  await store.delete('diary', id);
}
