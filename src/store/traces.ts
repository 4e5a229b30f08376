import type { StoredTrace } from '../core/trace';
import type { Store } from './db';
import { rollUpAll } from './db';

/** Traces of a day, of one platform or of all, in the order they were stored. */
export async function readTraces(
  store: Store,
  day: string,
  platform?: string,
): Promise<StoredTrace[]> {
  const traces =
    platform === undefined
      ? await store.getAllFromIndex('traces', 'by-day', day)
      : await store.getAllFromIndex('traces', 'by-platform-day', [platform, day]);
  return traces as StoredTrace[];
}

/** Makes every day row anew from the traces of its day. */
export async function rebuildDays(store: Store): Promise<void> {
  const tx = store.transaction([...store.objectStoreNames], 'readwrite');
  await rollUpAll(tx);
  await tx.done;
}
