import type { TakenPart } from '../core/survey/taken-part';
import type { Store } from './db';

/** Surveys that a packet was saved for. */
export function readTakenPart(store: Store): Promise<TakenPart[]> {
  return store.getAll('surveys');
}

export async function putTakenPart(store: Store, taken: TakenPart): Promise<void> {
  await store.put('surveys', taken);
}

export async function dropTakenPart(store: Store, id: string): Promise<void> {
  await store.delete('surveys', id);
}
