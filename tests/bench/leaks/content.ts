/** Content: everything that a page holds is planted, and everything that comes out is searched. */
import type { ShapeKey } from '../../../src/core/form-shape';
import { Product, platform, serve } from '../../e2e/product';
import { PLANTED } from './canary';
import { ownFiles } from './disk';
import { handInForm, logIn } from './drive';
import type { Files } from './exports';
import { openAll, saveAll } from './exports';
import { leakyPacket, packetOf } from './packet';
import { HOST, PAGES } from './pages';
import { PLACES_OF_OURS, plantInOurs, WORD } from './planted-in-ours';
import { Search } from './search';
import { hashedIn } from './shapes';
import { readStores } from './stores';
import type { Taps } from './taps';
import { tap } from './taps';

/** Fewer of a kind than this, and the morning was not measured: nothing found would mean nothing. */
const DRIVEN = { click: 5, submit: 1, upload: 1, login: 1, keys: 1 };

export async function content(): Promise<boolean> {
  const site = await serve(PAGES);
  const product = await Product.launch();
  try {
    const taps = await tap(product);
    await product.measure(platform(HOST));
    await handInForm(product, site);
    await logIn(product, site);
    const traces = await product.atRest();
    const counts = Object.entries(DRIVEN).map(([kind, least]) => {
      const n = traces.filter((trace) => trace.kind === kind).length;
      return { kind, n, enough: n >= least };
    });
    console.log(`planted in ${PLANTED.length} places; traces of the morning:`);
    console.log(`  ${counts.map(({ kind, n }) => `${kind} ${n}`).join(', ')}`);

    const search = new Search();
    await searchAll(product, taps, search, await packetOf(product));
    const hashed = hashedIn(traces, await product.inside(shapeKey));
    search.note('form shapes: hashed under the own key', traces.length, hashed);
    search.print();

    // The same eyes, with something to find: where they see nothing, the finding of nothing is void.
    const control = new Search();
    await plantInOurs(product, taps, site);
    await searchAll(product, taps, control, await leakyPacket(WORD));
    const blind = PLACES_OF_OURS.filter((place) => !control.foundIn(place));
    console.log(
      `\nplanted by the bench in ${PLACES_OF_OURS.length} places of the extension's own: found in ${PLACES_OF_OURS.length - blind.length}`,
    );
    for (const place of blind) console.log(`  blind to: ${place}`);
    const idle = counts.filter(({ enough }) => !enough);
    for (const { kind, n } of idle) console.log(`  too few of ${kind}: ${n}`);
    return search.clean && blind.length === 0 && idle.length === 0;
  } finally {
    await product.close();
    site.close();
  }
}

async function searchAll(product: Product, taps: Taps, search: Search, packet: Files) {
  for (const [name, bytes] of Object.entries(await openAll(product))) search.add(name, bytes);
  for (const [name, bytes] of Object.entries(await saveAll(product))) search.add(name, bytes);
  for (const [name, bytes] of Object.entries(packet)) search.add(name, bytes);
  const spoken = { message: await taps.messages(), 'change of storage': await taps.changes() };
  for (const [what, all] of Object.entries(spoken)) {
    for (const [i, text] of all.entries()) search.add(`${what}: ${i}`, text);
  }
  for (const from of ['page', 'worker', 'content script']) search.add(`console: ${from}`, '');
  for (const { from, text } of taps.said) search.add(`console: ${from}`, text);
  for (const [name, text] of Object.entries(await readStores(product))) search.add(name, text);
  for (const { name, bytes } of ownFiles(product.profile, product.id)) {
    search.add(`disk, ${name}`, bytes);
  }
}

/** The browser's API, in a page of the extension. */
declare const chrome: {
  storage: { local: { get(key: string): Promise<{ measured: { shapeKey: ShapeKey } }> } };
};

async function shapeKey(): Promise<ShapeKey> {
  return (await chrome.storage.local.get('measured')).measured.shapeKey;
}
