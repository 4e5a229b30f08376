import type { WorkItem } from '../core/work-list';
import type { Store } from './db';

export function readItems(store: Store): Promise<WorkItem[]> {
  return store.getAll('items');
}

/** Writes an item, in place of the one with its id. */
export async function putItem(store: Store, item: WorkItem): Promise<void> {
  await store.put('items', item);
}

export async function dropItem(store: Store, id: string): Promise<void> {
  await store.delete('items', id);
}
