/** What tables and sums were of that left this browser: it stays when their survey is deleted. */
import type { IDBPObjectStore, StoreNames } from 'idb';
import type { Noise } from '../core/survey/noise';
import type { Publishing, Release } from '../core/survey/release';
import { mayRelease } from '../core/survey/release';
import type { Counted, Tally } from '../core/survey/tally';
import { countSame, publish } from '../core/survey/tally';
import type { Schema, Store } from './db';

/** @param definition its digest */
export function readRelease(store: Store, definition: string): Promise<Release | undefined> {
  return store.get('releases', definition);
}

/**
 * Makes the table of a survey, and keeps in mind what it is of: both, or neither.
 * @param shown the tally that its reader has confirmed
 */
export async function publishTally(
  store: Store,
  shown: Counted & Pick<Tally, 'id'>,
  noise: Noise | null,
  release: Release,
): Promise<Publishing> {
  const tx = store.transaction(['workbench', 'releases'], 'readwrite', { durability: 'strict' });
  const [tallies, releases] = [tx.objectStore('workbench'), tx.objectStore('releases')];
  const now = await tallies.get(shown.id);
  const before = await releases.get(release.definition);
  const same = now && !now.published && countSame(now, shown);
  const done = !same ? 'elsewhere' : mayRelease(before, release) ? 'published' : 'other-list';
  if (now && done === 'published') {
    await tallies.put(publish(now, noise));
    await releases.put(release);
  }
  await tx.done;
  return done;
}

/** @param good tags of what a sum is over; null of a table of one aggregator */
export type ReleaseOf = (tally: Tally, good: readonly string[] | null) => Promise<Release>;

/**
 * What must stay of a survey when it is let go; null where nothing of it went out. A table or sum of
 * before releases were kept in mind has none yet.
 */
export async function releaseDue(
  store: Store,
  id: string,
  releaseOf: ReleaseOf,
): Promise<Release | null> {
  const [tally, work] = await Promise.all([store.get('workbench', id), store.get('exchanges', id)]);
  const good = work?.sum ? (work.crossed?.good ?? []) : null;
  return tally && (tally.published || good) ? releaseOf(tally, good) : null;
}

/** Keeps it, in the step that lets the survey go. What is there already was made with the table. */
export async function keepDue(
  releases: Pick<
    IDBPObjectStore<Schema, StoreNames<Schema>[], 'releases', 'readwrite'>,
    'get' | 'put'
  >,
  due: Release | null,
): Promise<void> {
  if (due && !(await releases.get(due.definition))) await releases.put(due);
}
