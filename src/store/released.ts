/** What tables and sums were of that left this browser: it stays when their survey is deleted. */

import type { Noise } from '../core/survey/noise';
import type { Publishing, Release } from '../core/survey/release';
import { mayRelease } from '../core/survey/release';
import type { Tally } from '../core/survey/tally';
import { publish } from '../core/survey/tally';
import type { Store } from './db';

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
  shown: Pick<Tally, 'id' | 'marks'>,
  noise: Noise | null,
  release: Release,
): Promise<Publishing> {
  const tx = store.transaction(['workbench', 'releases'], 'readwrite', { durability: 'strict' });
  const [tallies, releases] = [tx.objectStore('workbench'), tx.objectStore('releases')];
  const now = await tallies.get(shown.id);
  const before = await releases.get(release.definition);
  const same = now && !now.published && now.marks.join() === shown.marks.join();
  const done = !same ? 'elsewhere' : mayRelease(before, release) ? 'published' : 'other-list';
  if (now && done === 'published') {
    await tallies.put(publish(now, noise));
    await releases.put(release);
  }
  await tx.done;
  return done;
}
