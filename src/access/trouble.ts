/** What keeps the worker from storing, kept for the popup to say. */
import { browser } from '../browser';

export const TROUBLE_KEY = 'trouble';

export interface Trouble {
  reason: 'blocked' | 'newer' | 'full' | 'failed';
  at: number;
}

const REASONS: readonly string[] = ['blocked', 'newer', 'full'];

export async function noteTrouble(error: unknown, at: number): Promise<void> {
  const said = (error as { reason?: unknown } | null)?.reason;
  const reason = REASONS.includes(String(said)) ? said : 'failed';
  await browser.storage.local.set({ [TROUBLE_KEY]: { reason, at } });
}

export async function clearTrouble(): Promise<void> {
  const stored = await browser.storage.local.get(TROUBLE_KEY);
  if (TROUBLE_KEY in stored) await browser.storage.local.remove(TROUBLE_KEY);
}

export async function readTrouble(): Promise<Trouble | null> {
  const stored = await browser.storage.local.get(TROUBLE_KEY);
  return (stored[TROUBLE_KEY] as Trouble | undefined) ?? null;
}
