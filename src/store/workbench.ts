import type { KeptSurvey } from '../core/survey/kept-survey';
import type { Tally } from '../core/survey/tally';
import type { Store } from './db';
import type { ReleaseOf } from './released';
import { keepDue, releaseDue } from './released';
import { halvesOf } from './split';

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

const everything = (store: Store) =>
  store.transaction(['workbench', 'halves', 'exchanges', 'releases'], 'readwrite', {
    durability: 'strict',
  });

/**
 * Deletes all that is kept of a survey, and gives it back for as long as that can be undone. What a
 * table or sum of it was of stays known.
 */
export async function dropSurvey(
  store: Store,
  id: string,
  releaseOf: ReleaseOf,
): Promise<KeptSurvey | null> {
  const due = await releaseDue(store, id, releaseOf);
  const tx = everything(store);
  await keepDue(tx.objectStore('releases'), due);
  const tally = await tx.objectStore('workbench').get(id);
  const work = (await tx.objectStore('exchanges').get(id)) ?? null;
  const halves = await tx.objectStore('halves').getAll(halvesOf(id));
  await tx.objectStore('workbench').delete(id);
  await tx.objectStore('exchanges').delete(id);
  await tx.objectStore('halves').delete(halvesOf(id));
  await tx.done;
  return tally ? { tally, work, halves } : null;
}

/** Puts it back, unless the survey was begun anew meanwhile: false. */
export async function restoreSurvey(
  store: Store,
  { tally, work, halves }: KeptSurvey,
): Promise<boolean> {
  const tx = everything(store);
  const free = (await tx.objectStore('workbench').get(tally.id)) === undefined;
  if (free) {
    await tx.objectStore('workbench').put(tally);
    if (work) await tx.objectStore('exchanges').put(work);
    for (const half of halves) await tx.objectStore('halves').put({ ...half, survey: tally.id });
  }
  await tx.done;
  return free;
}
