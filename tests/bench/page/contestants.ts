/**
 * Browsers that are measured beside each other: without an extension, with an empty script, with
 * one that only listens, with ours, with peers.
 */
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { INPUTS } from '../../../src/detect/attention';
import { ACTS } from '../../../src/detect/heard';
import { BUILTIN } from '../../../src/registry/builtin';
import { Product, platform } from '../../e2e/product';
import { bareBrowser } from '../leaks/bare-browser';
import { MEASURED } from './pages';

export interface Contestant {
  name: string;
  context: BrowserContext;
  profile: string;
  close(): Promise<void>;
}

export const NONE = 'none';
export const EMPTY = 'empty script';
/** Hears what ours hears and does nothing: what the machine and its trace take for that alone. */
export const LISTENS = 'only listens';
export const OURS = 'product';
export const SCRIPT = 'platform.js';
/** Put in by the worker where a document is seen, or acted in. */
export const DETECTORS = 'detectors.js';
export const BUILT = process.env.EXTENSION_DIR ?? '.output/chrome-mv3';

export async function contestants(peers: string | undefined): Promise<Contestant[]> {
  const bare = await bareBrowser();
  const empty = instead('');
  const listens = instead(LISTENER);
  const folders = peers ? readdirSync(peers, { withFileTypes: true }) : [];
  return [
    { name: NONE, ...bare },
    await measuring(EMPTY, empty),
    await measuring(LISTENS, listens),
    await measuring(OURS, BUILT),
    ...(await Promise.all(
      folders
        .filter((one) => one.isDirectory())
        .map(({ name }) => peer(name, join(peers ?? '', name))),
    )),
  ].map((one) => ({
    ...one,
    async close() {
      await one.close();
      for (const folder of [empty, listens]) rmSync(folder, { recursive: true, force: true });
    },
  }));
}

const HEARD = [...ACTS, ...INPUTS];
const LISTENER = `for (const type of ${JSON.stringify(HEARD)}) addEventListener(type, () => {}, { capture: true, passive: true });`;

/** The product with another script in its place. */
function instead(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'burden-instead-'));
  cpSync(BUILT, folder, { recursive: true });
  writeFileSync(join(folder, SCRIPT), script);
  return folder;
}

/** A cadre has dozens: each page finds its own among them. */
const OTHERS = BUILTIN.slice(0, 40).map((one) => ({ ...one, id: `own-${one.id}` }));

async function measuring(name: string, extension: string): Promise<Contestant> {
  const product = await Product.launch({ extension });
  await product.measure(platform(MEASURED), ...OTHERS);
  return of(name, product);
}

/** What it may read and where it sits is as it is installed: most take every page. */
async function peer(name: string, extension: string): Promise<Contestant> {
  return of(name, await Product.launch({ extension }));
}

const of = (name: string, product: Product): Contestant => ({
  name,
  context: product.context,
  profile: product.profile,
  close: () => product.close(),
});
