/**
 * Chromium gives a database up that it could not write to the end: on a full disk it is emptied, and
 * with it all that was ever recorded. So nothing is written where little room is left.
 */
import type { Store } from './db';
import { StoreError, withStore } from './db';

/** What other programs write between the look and our own writing must fit as well. */
export const ROOM_BYTES = 100 * 2 ** 20;

/** As `withStore`, for work that writes. Rejects with `full` where there is no room for it. */
export async function withRoom<T>(work: (store: Store) => Promise<T>): Promise<T> {
  if ((await room()) < ROOM_BYTES) throw new StoreError('full');
  return withStore(work);
}

/** Bytes that may still be written: without a limit of its own, an origin may fill the disk. */
async function room(): Promise<number> {
  const { quota, usage = 0 } = (await navigator.storage?.estimate()) ?? {};
  return quota === undefined ? Number.POSITIVE_INFINITY : quota - usage;
}
