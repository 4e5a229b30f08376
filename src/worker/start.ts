/** What every start of the worker does, whichever event woke it. */
import { bringInLine } from '../access/platforms';
import { browser } from '../browser';
import { dayOf } from '../core/calendar';
import { markPresence } from '../store/presence';
import { withRoom } from '../store/room';
import { refreshBadge } from './badge';
import { drain } from './drain';
import { beginRun } from './keep';
import { foldDue } from './retention';

/**
 * Marks the day as one on which the extension was there: a browser that is never closed wakes the
 * worker on every day that it is used, even where no platform is. Brings the browser in line and
 * stores what waits. Open pages get a script once a run of the browser and of each version: those
 * of before have lost their home.
 */
export async function begin(): Promise<void> {
  await navigator.locks.request('keep', beginRun).catch(() => undefined);
  await withRoom((store) => markPresence(store, dayOf(Date.now()), 0)).catch(() => undefined);
  try {
    const { injected } = await browser.storage.session.get('injected');
    await bringInLine(Date.now(), !injected);
    await browser.storage.session.set({ injected: true });
  } catch {
    // The next start tries again; what is measured already goes on.
  }
  await drain();
  // After what waited: it may be of a day that is due.
  await foldDue(Date.now()).catch(() => undefined);
  // What it says may be yesterday's, or gone with the browser.
  await refreshBadge().catch(() => undefined);
}
