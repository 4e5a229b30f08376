/** Messages about platforms that need more than the user's list: registries, products, records. */
import {
  addPlatforms,
  editPlatform,
  importEntries,
  mergeEntries,
  pairToMerge,
} from '../access/entries';
import { readRegistry, readWithoutPolicy } from '../access/registry';
import { soon } from '../access/soon';
import type { Issue } from '../core/issue';
import type { Mark } from '../core/mark';
import type { Measured } from '../core/measured';
import type { Platform } from '../core/platform';
import { withProfile } from '../core/product';
import { parseRegistry } from '../core/registry-file';
import { BUILTIN } from '../registry/builtin';
import { PRODUCTS } from '../registry/products';
import { withStore } from '../store/db';
import { forgetMerged, mergeRecords, readMerged } from '../store/merged';
import { keeping } from './keep';

/** An entry names its product; pages are measured by rules. */
const ruled = (platform: Platform) => withProfile(platform, PRODUCTS);

/**
 * What the registries that nobody here wrote state, ruled like what is held against it. Who presses
 * in the first seconds of a browser waits for no policy: what it supplies was not there to be pressed.
 */
async function stated(): Promise<readonly Platform[]> {
  const { first } = await soon(readRegistry(), await readWithoutPolicy());
  return [...BUILTIN, ...first.managed].map(ruled);
}

/** Measures the built-in platforms with these ids, and the user's own. */
export async function addChosen(builtin: string[], own: Platform[]): Promise<Measured> {
  const chosen = BUILTIN.filter(({ id }) => builtin.includes(id));
  const added = [...own, ...chosen].map(ruled);
  await keeping((store) => forgetMerged(store, new Set(added.map(({ id }) => id))));
  return addPlatforms(added, await stated(), Date.now());
}

/** Takes in a registry file's text, or says what is wrong with it. */
export async function importRegistry(
  text: string,
  measure: boolean,
): Promise<{ added: string[]; issues: Issue[] }> {
  const { registry, issues } = parseRegistry(text);
  if (!registry) return { added: [], issues };
  // What the user merged away does not come back with the next file.
  const merged = await withStore(readMerged);
  const entries = registry.platforms.filter(({ id }) => !merged.has(id)).map(ruled);
  return { added: await importEntries(entries, measure, Date.now()), issues };
}

/** The user's wording of an entry, with the rules of the product that it names. */
export async function editEntry(platform: Platform, mark: Mark | undefined): Promise<Measured> {
  return editPlatform(ruled(platform), mark, await stated(), Date.now());
}

/** Two entries of one system become one, and so do their records. */
export async function mergePlatforms(gone: string, into: string): Promise<Measured> {
  const pair = await pairToMerge(gone, into, await stated());
  // The records first: should it end here, the pair is offered again and nothing is lost.
  await keeping((store) => mergeRecords(store, gone, into));
  return mergeEntries(pair, Date.now());
}
