/** What a frame could not tell of itself: whether its page was before its user. */
import { browser } from '../browser';
import type { Batch } from '../core/sighting';

/**
 * Where its tab is before the user now, what played beside was watched, and the focus that left the
 * frame went to the page around it; else attention ended there. A frame tells at once that the focus
 * left, and every 15 s what plays: who turned away meanwhile is given that much at most.
 */
export async function withWatched(batch: Batch, tab: number): Promise<Batch> {
  const { beside = [], leavings = [], ...told } = batch.attention;
  if (beside.length === 0 && leavings.length === 0) return batch;
  if (!(await isBeforeUser(tab))) {
    return { ...batch, attention: { ...told, breaks: [...told.breaks, ...leavings] } };
  }
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
