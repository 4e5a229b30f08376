import type { Store } from './db';

export interface Presence {
  day: string;
  /** own_cost_s: time spent in this extension's own pages, in ms. */
  ownMs: number;
}

/** The days on which the extension was present, `from` and `to` included. */
export function readPresence(store: Store, from: string, to: string): Promise<Presence[]> {
  return store.getAll('presence', IDBKeyRange.bound(from, to));
}

/** The first day on which the extension was present; null before there is one. */
export async function firstPresence(store: Store): Promise<string | null> {
  return (await store.getAllKeys('presence', undefined, 1))[0] ?? null;
}

/** Marks a day as observed and adds what our own pages took of it. */
export async function markPresence(store: Store, day: string, ownMs: number): Promise<void> {
  const tx = store.transaction('presence', 'readwrite');
  const before = await tx.store.get(day);
  if (!before || ownMs > 0) await tx.store.put({ day, ownMs: (before?.ownMs ?? 0) + ownMs });
  await tx.done;
}
