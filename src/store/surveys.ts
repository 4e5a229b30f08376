import type { TakenPart } from '../core/survey/taken-part';
import { isSamePacket } from '../core/survey/taken-part';
import type { Store } from './db';

/** Surveys that a packet was saved for. */
export function readTakenPart(store: Store): Promise<TakenPart[]> {
  return store.getAll('surveys');
}

/**
 * Keeps a packet as the last of its survey. Where another window has saved one meanwhile nothing is
 * kept: false. Otherwise two packets that differ could go out as one edition.
 * @param before what was the last when this one was made; null for none
 */
export async function putTakenPart(
  store: Store,
  taken: TakenPart,
  before: TakenPart | null,
): Promise<boolean> {
  const tx = store.transaction('surveys', 'readwrite', { durability: 'strict' });
  const same = isSamePacket((await tx.store.get(taken.id)) ?? null, before);
  if (same) await tx.store.put(taken);
  await tx.done;
  return same;
}

export async function dropTakenPart(store: Store, id: string): Promise<void> {
  await store.delete('surveys', id);
}
