/**
 * What an aggregator of two keeps of a survey until it is added up. Each step is one transaction, and
 * says false where another window was first: what was shown before a press is then no longer so.
 */
import type { Release } from '../core/survey/release';
import { mayRelease } from '../core/survey/release';
import type { Half, SplitWork } from '../core/survey/split-work';
import { noWork } from '../core/survey/split-work';
import type { Tally } from '../core/survey/tally';
import { isOf } from '../core/survey/tally';
import type { Store } from './db';
import type { ReleaseOf } from './released';
import { keepDue, releaseDue } from './released';

export const halvesOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

export async function readWork(store: Store, id: string): Promise<SplitWork> {
  return { ...noWork(id), ...(await store.get('exchanges', id)) };
}

export async function readHalves(store: Store, id: string): Promise<Half[]> {
  return store.getAll('halves', halvesOf(id));
}

export function countHalves(store: Store, id: string): Promise<number> {
  return store.count('halves', halvesOf(id));
}

/** The stores of a survey, and what is kept of its exchange, for one step. */
async function stepOf(store: Store, id: string) {
  const tx = store.transaction(['workbench', 'halves', 'exchanges', 'releases'], 'readwrite', {
    durability: 'strict',
  });
  const kept = await tx.objectStore('exchanges').get(id);
  const work: SplitWork = { ...noWork(id), ...kept };
  return { tx, work, exchanges: tx.objectStore('exchanges'), halves: tx.objectStore('halves') };
}

/**
 * Keeps halves, each in place of an older edition; the other's file is to be held against them anew.
 * None once the own list was handed out, or a sum was made; nor where another window has meanwhile
 * taken in one of them, in this edition or a newer one, or begun another definition of this id.
 * @param tally of a survey that nothing is kept of: listed among those that are added up, for
 *   whoever comes back to it
 */
export async function addHalves(
  store: Store,
  id: string,
  added: readonly Half[],
  tally: Tally,
): Promise<boolean> {
  const { tx, work, exchanges, halves } = await stepOf(store, id);
  const known = await tx.objectStore('workbench').get(id);
  const before = await Promise.all(added.map(({ nonce }) => halves.get([id, nonce])));
  const newer = added.every(({ edition }, i) => edition > (before[i]?.edition ?? 0));
  const same = !known || isOf(known, tally.signed.definition);
  const open = work.sum === null && !work.stated && newer && same;
  if (open && added.length > 0) {
    for (const half of added) await halves.put({ ...half, survey: id });
    await exchanges.put({ ...work, crossed: null });
    if (!known) await tx.objectStore('workbench').put(tally);
  }
  await tx.done;
  return open;
}

/** Keeps what came of the other's check file, unless a sum was made already. */
export async function keepCrossed(
  store: Store,
  id: string,
  crossed: SplitWork['crossed'],
): Promise<boolean> {
  const { tx, work, exchanges } = await stepOf(store, id);
  const open = work.sum === null;
  if (open) await exchanges.put({ ...work, crossed });
  await tx.done;
  return open;
}

/** Marks the list as handed out, with the own sum bound: nothing is taken in any more. */
export async function keepStated(
  store: Store,
  id: string,
  good: readonly string[],
  secret: string,
): Promise<boolean> {
  const { tx, work, exchanges } = await stepOf(store, id);
  // One secret alone, or a file that went out before would be of no sum.
  const same = isOver(work, good) && (work.secret === null || work.secret === secret);
  if (same) await exchanges.put({ ...work, stated: true, secret });
  await tx.done;
  return same;
}

/**
 * @property over the list that was shown
 * @property release what is kept in mind of it for good
 * @property tally with both sums in it, which ends the exchange
 */
export interface SumMade {
  sum: Uint8Array;
  over: readonly string[];
  release: Release;
  tally: ((now: Tally) => Tally) | null;
}

/**
 * Keeps the one sum. With the counts that both make the halves go: until then they stay, so that
 * the other can be given the same again.
 */
export async function keepSum(
  store: Store,
  id: string,
  { sum, over, release, tally }: SumMade,
): Promise<boolean> {
  const { tx, work, exchanges, halves } = await stepOf(store, id);
  const now = await tx.objectStore('workbench').get(id);
  const before = await tx.objectStore('releases').get(release.definition);
  const same =
    isOver(work, over) &&
    (work.sum === null || equal(work.sum, sum)) &&
    mayRelease(before, release);
  if (now && same) {
    await exchanges.put({ ...work, sum });
    await tx.objectStore('releases').put(release);
    if (tally) {
      await tx.objectStore('workbench').put(tally(now));
      await halves.delete(halvesOf(id));
    }
  }
  await tx.done;
  return now !== undefined && same;
}

/** Lets go of all but the definition; of what is finished, of nothing. What a sum was over stays known. */
export async function startOver(store: Store, id: string, releaseOf: ReleaseOf): Promise<boolean> {
  const due = await releaseDue(store, id, releaseOf);
  const { tx, exchanges, halves } = await stepOf(store, id);
  const tally = await tx.objectStore('workbench').get(id);
  const open = tally?.counts.packets === 0;
  if (open) {
    await keepDue(tx.objectStore('releases'), due);
    await exchanges.put(noWork(id));
    await halves.delete(halvesOf(id));
  }
  await tx.done;
  return open;
}

function isOver({ crossed }: SplitWork, list: readonly string[]): boolean {
  return crossed?.good.join() === list.join();
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
