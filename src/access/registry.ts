/** The registries beside the built-in one: imported from a file, or supplied by policy. */
import { browser } from '../browser';
import type { Platform } from '../core/platform';
import { parseRegistry } from '../core/schema';
import { readImported } from './imported';

export async function readRegistry(): Promise<{ imported: Platform[]; managed: Platform[] }> {
  const [imported, managed] = await Promise.all([readImported(), readManaged()]);
  return { imported, managed };
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
