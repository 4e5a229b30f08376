/** Batches that pages wrote down on leaving, or when the worker could not store them. */
import { browser } from '../browser';
import { outboxSchema } from '../core/schema';
import type { OutboxItem } from '../core/sighting';
import { OUTBOX_PREFIX } from '../core/sighting';

/** What a change of the extension's storage newly put into the outbox. */
export function newItems(changes: Record<string, { newValue?: unknown }>): OutboxItem[] {
  return Object.entries(changes).flatMap(([key, { newValue }]) =>
    key.startsWith(OUTBOX_PREFIX) && newValue !== undefined ? [newValue as OutboxItem] : [],
  );
}

/**
 * Hands each kept batch to `store`, the oldest first, then forgets it. One that is no batch is
 * forgotten. Where the records cannot be written, it stays with all that came after it; one that is
 * itself the reason stays alone, and keeps nobody else from being stored. One whose place nobody
 * knows waits until `settledBefore`: a message that names its tab may be under way.
 * @param store asks `waits` once it is its turn: its user may have deleted the batch meanwhile
 */
export async function drainOutbox(
  store: (item: OutboxItem, waits: () => Promise<boolean>) => Promise<void>,
  settledBefore: number,
): Promise<void> {
  const all = await browser.storage.local.get(null);
  const kept = Object.entries(all)
    .filter(([key]) => key.startsWith(OUTBOX_PREFIX))
    .map(([key, value]) => ({ key, item: outboxSchema.safeParse(value).data as OutboxItem }))
    .sort((a, b) => timeOf(a.item) - timeOf(b.item));
  for (const { key, item } of kept) {
    if (item && item.place === null && timeOf(item) > settledBefore) continue;
    try {
      if (item) await store(item, async () => key in (await browser.storage.local.get(key)));
    } catch (error) {
      if ((error as { name?: unknown } | null)?.name === 'StoreError') throw error;
      continue;
    }
    await browser.storage.local.remove(key);
  }
}

/** Takes out what `chosen` names; what is no batch goes too. Answers it as it was kept. */
export async function takeFromOutbox(
  chosen: (item: OutboxItem) => boolean,
): Promise<Record<string, unknown>> {
  const all = await browser.storage.local.get(null);
  const taken = Object.entries(all).filter(([key, value]) => {
    if (!key.startsWith(OUTBOX_PREFIX)) return false;
    const item = outboxSchema.safeParse(value).data as OutboxItem | undefined;
    return !item || chosen(item);
  });
  await browser.storage.local.remove(taken.map(([key]) => key));
  return Object.fromEntries(taken);
}

/** Puts it back where the worker finds it. */
export async function returnToOutbox(taken: Record<string, unknown>): Promise<void> {
  await browser.storage.local.set(taken);
}

function timeOf(item: OutboxItem | undefined): number {
  if (!item) return 0;
  const { attention, sightings } = item.batch;
  return attention.closed ?? attention.pulses[0]?.[0] ?? sightings[0]?.at ?? attention.aliveUntil;
}
