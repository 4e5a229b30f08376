/** What the user brought or stated: imported and own entries, marks, pairs that are no doubles. */
import { browser } from '../browser';
import type { Kept } from '../core/listed';

const NOTHING: Kept = { imported: [], own: [], marks: {}, apart: [], since: {} };
const KEYS = Object.keys(NOTHING);

export async function readKept(): Promise<Kept> {
  const stored = await browser.storage.local.get(KEYS);
  return { ...NOTHING, ...(stored as Partial<Kept>) };
}
