/** The tab that was opened last, and from which: it may answer the login of one that closes. */
import { browser } from '../browser';

const OPENED = 'opened';
/** A window opened this soon before another closes may have been opened by that one. */
const OPENED_MS = 5_000;

/** A tab was opened at `at`, by the tab `from` as far as the browser says. */
export async function noteOpened(from: number | null, at: number): Promise<void> {
  await browser.storage.session.set({ [OPENED]: { from, at } });
}

/** Whether the tab that was opened last may have been opened by this one, which closed at `at`. */
export async function mayHaveOpened(tab: number, at: number): Promise<boolean> {
  const { [OPENED]: last } = await browser.storage.session.get(OPENED);
  const { from = null, at: when = 0 } = (last ?? {}) as { from?: number | null; at?: number };
  // The browser does not name the opener of a window without its bars.
  return at >= when && at - when < OPENED_MS && (from === null || from === tab);
}
