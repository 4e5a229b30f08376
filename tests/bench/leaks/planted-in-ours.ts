/** The bench's own leaks: a canary in every place of the extension's that is searched. */
import { dayOf } from '../../../src/core/calendar';
import { emptyDayRow } from '../../../src/core/day-row';
import type { Product, Site } from '../../e2e/product';
import { platform } from '../../e2e/product';
import { canary } from './canary';
import { put } from './packet';
import { HOST } from './pages';
import type { Taps } from './taps';

export const WORD = canary('text');

/** Beginnings of the names of the places in which it must be found. */
export const PLACES_OF_OURS = [
  'message',
  'change of storage',
  'console: page',
  'console: worker',
  'console: content script',
  'IndexedDB fingertip-burden/traces',
  'IndexedDB fingertip-burden/days',
  'chrome.storage.local',
  'chrome.storage.session',
  'chrome.storage.sync',
  'localStorage',
  'cookies',
  'cache storage',
  'private files',
  'disk, IndexedDB',
  'disk, Local Extension Settings',
  'disk, Sync Extension Settings',
  'personal copy, JSON',
  'personal copy, CSV of traces',
  'personal copy, CSV of days',
  'personal copy, XLSX',
  'packet, sealed',
  'packet, opened',
  'shown: dashboard, overview',
  'shown: dashboard, report',
  'shown: popup',
  'shown: options',
] as const;

/** The browser's API, in a page of the extension and in its worker. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: Record<
    'local' | 'session' | 'sync',
    { set(items: Record<string, unknown>): Promise<void> }
  >;
};

export async function plantInOurs(product: Product, taps: Taps, site: Site): Promise<void> {
  const driven = await product.context.newPage();
  await driven.goto(site.url(HOST, '/next'));
  // Its script comes in a moment after the page.
  await driven.waitForTimeout(1_000);
  await taps.sayInWorld(WORD);
  await driven.close();
  // A platform's name is the user's own word: it comes out wherever platforms are named.
  await product.measure(platform(HOST), platform('named.gov.localhost', { name: WORD }));
  const page = await product.open('survey.html');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const at = Date.now();
  const day = dayOf(at);
  const trace = { at, day, platform: WORD, visit: WORD, kind: 'click', purpose: 'other' };
  await put(page, 'traces', [trace, { ...trace, platform: 'named' }]);
  const row = emptyDayRow(day, 'named');
  row.activities.other = 3_000_000;
  await put(page, 'days', [row, emptyDayRow(day, WORD)]);
  await page.evaluate(async (word) => {
    console.log(word);
    await chrome.runtime.sendMessage({ type: word });
    for (const area of ['local', 'session', 'sync'] as const) {
      await chrome.storage[area].set({ planted: word });
    }
    localStorage.setItem('planted', word);
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store takes no Chinese.
    document.cookie = `planted=${word}`;
    await (await caches.open(word)).put('https://planted.invalid/', new Response(word));
    await (await navigator.storage.getDirectory()).getFileHandle(word, { create: true });
  }, WORD);
  await product.context.serviceWorkers()[0]?.evaluate((word) => console.warn(word), WORD);
  await page.close();
}
