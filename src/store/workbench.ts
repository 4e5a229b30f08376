import type { Tally } from '../core/survey/tally';
import type { Store } from './db';

/** Surveys that are added up in this browser. */
export function readTallies(store: Store): Promise<Tally[]> {
  return store.getAll('workbench');
}

/**
 * Changes one in one go, so that what two windows count at the same time is both counted.
 * @param change of what is kept now, if anything is
 */
export async function changeTally<R extends { tally: Tally }>(
  store: Store,
  id: string,
  change: (now: Tally | undefined) => R,
): Promise<R> {
  const tx = store.transaction('workbench', 'readwrite', { durability: 'strict' });
  const changed = change(await tx.store.get(id));
  await tx.store.put(changed.tally);
  await tx.done;
  return changed;
}

export async function dropTally(store: Store, id: string): Promise<void> {
  await store.delete('workbench', id);
}
