/**
 * What keeps the worker from storing, kept for popup and dashboard to say. In memory: on a full disk
 * nothing else could be written down.
 */
import { browser } from '../browser';

export const TROUBLE_KEY = 'trouble';

export interface Trouble {
  reason: 'blocked' | 'newer' | 'full' | 'upgrade' | 'failed';
  at: number;
}

const REASONS: readonly string[] = ['blocked', 'newer', 'full', 'upgrade'];

export async function noteTrouble(error: unknown, at: number): Promise<void> {
  const said = (error as { reason?: unknown } | null)?.reason;
  const reason = REASONS.includes(String(said)) ? said : 'failed';
  await browser.storage.session.set({ [TROUBLE_KEY]: { reason, at } });
}

export async function clearTrouble(): Promise<void> {
  const stored = await browser.storage.session.get(TROUBLE_KEY);
  if (TROUBLE_KEY in stored) await browser.storage.session.remove(TROUBLE_KEY);
}

/** What keeps new records from being written; who reads the old ones sees other trouble himself. */
export async function readTrouble(): Promise<Trouble | null> {
  const stored = await browser.storage.session.get(TROUBLE_KEY);
  const trouble = (stored[TROUBLE_KEY] as Trouble | undefined) ?? null;
  // Noted while the records could not be opened; they were since, by who asks.
  return trouble?.reason === 'full' || trouble?.reason === 'failed' ? trouble : null;
}
