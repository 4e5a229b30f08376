/**
 * The chance that was drawn for a survey's packet when it was first looked at: drawn anew at every
 * look, lots and answers could be rolled until they suit. In the browser's memory, and gone with it:
 * whoever declines must leave nothing behind, so that nothing of it is written down before a packet
 * is saved. Whoever closes the browser in between does roll again.
 */
import { browser } from '../browser';
import type { Draws } from '../core/survey/make-packet';

const DRAWS = 'surveyDraws';
type Kept = Readonly<Record<string, Draws>>;

/**
 * Those of before, or else new ones; two windows draw once.
 * @param definition its digest: of another definition the fields are others
 */
export function drawnOnce(definition: string, draw: () => Draws): Promise<Draws> {
  return navigator.locks.request(DRAWS, async () => {
    const kept = await readDraws();
    const before = kept[definition];
    if (before) return before;
    const draws = draw();
    // Without anything by lot there is nothing to roll.
    if (draws.length > 0) {
      await browser.storage.session.set({ [DRAWS]: { ...kept, [definition]: draws } });
    }
    return draws;
  });
}

/** With everything else: they say which surveys were looked at. */
export async function takeDraws(): Promise<Kept> {
  const kept = await readDraws();
  if (Object.keys(kept).length > 0) await browser.storage.session.remove(DRAWS);
  return kept;
}

/** With everything else: deleting and undoing must roll nothing. What was drawn meanwhile is over. */
export async function returnDraws(taken: Kept): Promise<void> {
  if (Object.keys(taken).length === 0) return;
  await navigator.locks.request(DRAWS, async () => {
    await browser.storage.session.set({ [DRAWS]: { ...(await readDraws()), ...taken } });
  });
}

async function readDraws(): Promise<Kept> {
  const { [DRAWS]: kept } = await browser.storage.session.get(DRAWS);
  return (kept ?? {}) as Kept;
}
