/** What pages report goes into the records, and what the user does to them, one at a time. */
import { clearTrouble, noteTrouble } from '../access/trouble';
import { browser } from '../browser';
import { dayOf } from '../core/calendar';
import type { Batch } from '../core/sighting';
import { leave, record } from '../recorder';
import type { Store } from '../store/db';
import { withStore } from '../store/db';
import { markPresence } from '../store/presence';
import { withRoom } from '../store/room';
import { refreshBadge } from './badge';

/** The place of a frame that may have been left before it learned its tab. */
export type Unplaced = { tab: number | null; frame: number };

/**
 * Stores a batch, or says in the popup why it could not; then the frame keeps it. One at a time:
 * a run begins, a message arrives and the outbox is drained in no order one could count on.
 * @param waits whether the batch is still to be stored, asked in its turn
 */
export function keep(
  batch: Batch,
  { tab, frame }: Unplaced,
  openerTab: number | null,
  waits: () => Promise<boolean> = async () => true,
): Promise<void> {
  return navigator.locks.request('keep', async () => {
    if (!(await waits())) return;
    const now = Date.now();
    const newVisit = () => crypto.randomUUID();
    try {
      await beginRun();
      await withRoom(async (store) => {
        await record(store, batch, { tab, frame, openerTab, now, newVisit });
        await markPresence(store, dayOf(now), 0);
      });
      await clearTrouble();
    } catch (error) {
      await noteTrouble(error, now);
      throw error;
    }
    // The batch is stored: a badge that cannot be drawn is no reason to send it again.
    await refreshBadge().catch(() => undefined);
  });
}

/** What the user does to the records, in turn with what pages report. */
export function keeping<T>(work: (store: Store) => Promise<T>): Promise<T> {
  return navigator.locks.request('keep', () => withRoom(work));
}

/**
 * What takes no room, in the same turn: reading them, and deleting all of them. On a full disk they
 * can still be saved elsewhere and be got rid of.
 */
export function inTurn<T>(work: (store: Store) => Promise<T>): Promise<T> {
  return navigator.locks.request('keep', () => withStore(work));
}

/** In a new run of the browser, visits of before end where they were last seen alive. */
export async function beginRun(): Promise<void> {
  const { run } = await browser.storage.session.get('run');
  if (run) return;
  await withRoom((store) => leave(store, null));
  await browser.storage.session.set({ run: true });
}
