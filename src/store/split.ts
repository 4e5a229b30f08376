/** What an aggregator of two keeps of a survey until it is added up. */
import type { Half, SplitWork } from '../core/survey/split-work';
import { noWork } from '../core/survey/split-work';
import type { Store } from './db';

const ofSurvey = (id: string) => IDBKeyRange.bound([id], [id, []]);
const both = (store: Store) =>
  store.transaction(['halves', 'exchanges'], 'readwrite', { durability: 'strict' });

export async function readWork(store: Store, id: string): Promise<SplitWork> {
  return (await store.get('exchanges', id)) ?? noWork(id);
}

export async function readHalves(store: Store, id: string): Promise<Half[]> {
  return store.getAll('halves', ofSurvey(id));
}

export function countHalves(store: Store, id: string): Promise<number> {
  return store.count('halves', ofSurvey(id));
}

/**
 * Keeps halves, each in place of an older edition; the other's file is to be held against them anew.
 * Where a sum was made meanwhile, in another window, nothing is kept: false.
 */
export async function addHalves(
  store: Store,
  id: string,
  halves: readonly Half[],
): Promise<boolean> {
  const tx = both(store);
  const work = (await tx.objectStore('exchanges').get(id)) ?? noWork(id);
  if (work.sum === null) {
    for (const half of halves) await tx.objectStore('halves').put({ ...half, survey: id });
    if (halves.length > 0) await tx.objectStore('exchanges').put({ ...work, crossed: null });
  }
  await tx.done;
  return work.sum === null;
}

/** Keeps what came of the other's file, unless a sum was made already. */
export async function keepCrossed(
  store: Store,
  id: string,
  crossed: SplitWork['crossed'],
): Promise<void> {
  const tx = both(store);
  const work = (await tx.objectStore('exchanges').get(id)) ?? noWork(id);
  if (work.sum === null) await tx.objectStore('exchanges').put({ ...work, crossed });
  await tx.done;
}

/**
 * Keeps the one sum, and with it lets go of every half. Returns the sum that holds: of two windows
 * that make one, the first's.
 */
export async function keepSum(store: Store, id: string, sum: Uint8Array): Promise<Uint8Array> {
  const tx = both(store);
  const work = (await tx.objectStore('exchanges').get(id)) ?? noWork(id);
  const holds = work.sum ?? sum;
  await tx.objectStore('exchanges').put({ ...work, sum: holds });
  await tx.objectStore('halves').delete(ofSurvey(id));
  await tx.done;
  return holds;
}

/** Lets go of what is kept of surveys that are no longer added up here. */
export async function dropOrphans(store: Store): Promise<void> {
  const tx = store.transaction(['workbench', 'halves', 'exchanges'], 'readwrite');
  const known = new Set(await tx.objectStore('workbench').getAllKeys());
  for (const id of await tx.objectStore('exchanges').getAllKeys()) {
    if (known.has(id)) continue;
    await tx.objectStore('exchanges').delete(id);
    await tx.objectStore('halves').delete(ofSurvey(id));
  }
  await tx.done;
}
