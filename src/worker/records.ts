/** What the user does to the records: says that one is wrong, deletes them all. */
import { emptyOutbox } from '../access/outbox';
import { clearTrouble } from '../access/trouble';
import { dayOf } from '../core/calendar';
import { correct } from '../store/corrections';
import { withStore } from '../store/db';
import { deleteEverything } from '../store/traces';
import { refreshBadge } from './badge';
import { keeping } from './keep';

/** The trace of today with this key is not what it says, or is after all. */
export async function correctTrace(key: number, wrong: boolean): Promise<{ changed: boolean }> {
  const now = Date.now();
  const said = { key, wrong, now, today: dayOf(now) };
  const changed = await keeping((store) => correct(store, said));
  await refreshBadge();
  return { changed };
}

/** Deletes the records and what waits to become one, in turn with what pages report. */
export async function deleteRecords(): Promise<{ deleted: true }> {
  await navigator.locks.request('keep', async () => {
    await emptyOutbox();
    await withStore(deleteEverything);
    await clearTrouble();
  });
  await refreshBadge();
  return { deleted: true };
}
