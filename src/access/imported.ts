/** Platforms that came from a registry file, kept until they are chosen. */
import { browser } from '../browser';
import type { Platform } from '../core/platform';

const IMPORTED_KEY = 'imported';

export async function readImported(): Promise<Platform[]> {
  const stored = await browser.storage.local.get(IMPORTED_KEY);
  return (stored[IMPORTED_KEY] as Platform[] | undefined) ?? [];
}

/** An entry of the same id replaces the older one whole. */
export async function keepImported(platforms: readonly Platform[]): Promise<void> {
  const ids = new Set(platforms.map(({ id }) => id));
  const kept = (await readImported()).filter(({ id }) => !ids.has(id));
  await browser.storage.local.set({ [IMPORTED_KEY]: [...kept, ...platforms] });
}
