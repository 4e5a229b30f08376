/** The registries beside the built-in one: imported from a file, or supplied by policy. */
import { browser } from '../browser';
import type { Platform } from '../core/platform';
import { parseRegistry } from '../core/schema';

const IMPORTED_KEY = 'imported';

export async function readRegistry(): Promise<{ imported: Platform[]; managed: Platform[] }> {
  const [local, managed] = await Promise.all([
    browser.storage.local.get(IMPORTED_KEY),
    readManaged(),
  ]);
  return { imported: (local[IMPORTED_KEY] as Platform[] | undefined) ?? [], managed };
}

/** An entry of the same id replaces the older one whole. */
export async function keepImported(platforms: readonly Platform[]): Promise<void> {
  const { imported } = await readRegistry();
  const ids = new Set(platforms.map(({ id }) => id));
  const kept = imported.filter(({ id }) => !ids.has(id));
  await browser.storage.local.set({ [IMPORTED_KEY]: [...kept, ...platforms] });
}

/** A policy's registry is a suggestion: read like any file, refused whole where it is malformed. */
async function readManaged(): Promise<Platform[]> {
  try {
    const { registry } = await browser.storage.managed.get('registry');
    return parseRegistry(JSON.stringify(registry ?? null)).registry?.platforms ?? [];
  } catch {
    // Without a policy schema the browser has no managed storage for us.
    return [];
  }
}
