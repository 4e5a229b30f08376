/** What a frame could not tell of its own media: whether its page was before its user. */
import { browser } from '../browser';
import type { Batch } from '../core/sighting';

/**
 * Takes what played beside for watched where its tab is before the user now. Such a frame reports
 * every 15 s while it plays, so who turned away meanwhile is given that much at most.
 */
export async function withWatched(batch: Batch, tab: number): Promise<Batch> {
  const { beside, ...told } = batch.attention;
  if (!beside) return batch;
  if (!(await isBeforeUser(tab))) return { ...batch, attention: told };
  const aliveUntil = beside.reduce((most, [, until]) => Math.max(most, until), told.aliveUntil);
  return { ...batch, attention: { ...told, media: [...told.media, ...beside], aliveUntil } };
}

async function isBeforeUser(tab: number): Promise<boolean> {
  try {
    const { active, windowId } = await browser.tabs.get(tab);
    if (!active || windowId === undefined) return false;
    return (await browser.windows.get(windowId)).focused;
  } catch {
    // Closed meanwhile.
    return false;
  }
}
