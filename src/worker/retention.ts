/** Once a day, traces that are due are folded; in between, whatever is to be recorded is. */
import { readSettings } from '../access/settings';
import { browser } from '../browser';
import { dayOf } from '../core/calendar';
import { dueBefore } from '../core/retention';
import { closeStale } from '../recorder';
import { foldOldest } from '../store/retention';
import { keeping } from './keep';

const LOOKED = 'looked';

/**
 * Folds what is due, a day at a time. Where the worker dies half way, its next start goes on: the
 * day of the last look is only written once nothing is left.
 */
export async function foldDue(now: number): Promise<void> {
  const today = dayOf(now);
  const { [LOOKED]: looked = null } = (await browser.storage.local.get(LOOKED)) as {
    [LOOKED]?: string | null;
  };
  if (looked === today) return;
  await keeping((store) => closeStale(store, now));
  const { keepDays } = await readSettings();
  const before = dueBefore(keepDays, today, looked);
  if (before !== null) {
    for (let more = true; more; ) {
      more = (await keeping((store) => foldOldest(store, before))) !== null;
    }
  }
  await browser.storage.local.set({ [LOOKED]: today });
}
