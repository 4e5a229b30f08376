/** What the user set of the extension itself. */
import { browser } from '../browser';
import type { KeepDays } from '../core/retention';
import { DEFAULT_KEEP } from '../core/retention';

const SETTINGS_KEY = 'settings';

export interface Settings {
  /** Today's minutes on the toolbar. */
  badge: boolean;
  /** Days after which traces are folded into the day rows; null for never. */
  keepDays: KeepDays;
}

const DEFAULTS: Settings = { badge: false, keepDays: DEFAULT_KEEP };

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return { ...DEFAULTS, ...(stored[SETTINGS_KEY] as Partial<Settings> | undefined) };
}

export async function writeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: { ...(await readSettings()), ...change } });
}
