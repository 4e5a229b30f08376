/**
 * A browser with the extension as built, one platform granted without a prompt, and a server for
 * the pages of tests/pages. What was measured is read where the product keeps it.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { chromium, expect } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { Platform } from '../../src/core/platform';
import type { StoredTrace } from '../../src/core/trace';

/** In the worker. */
declare const chrome: Browser;

const ROOT = resolve(import.meta.dirname, '../..');
const EXTENSION = process.env.EXTENSION_DIR ?? join(ROOT, '.output/chrome-mv3');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.webm': 'video/webm',
  '.mp4': 'video/mp4',
};

export const PLATFORM: Platform = {
  id: 'test-pages',
  name: '测试平台',
  level: 'county',
  category: 'oa',
  matches: ['http://pages.gov.localhost/*'],
};

export interface Measuring {
  context: BrowserContext;
  worker: Worker;
  /** Address of a page of tests/pages. */
  at(path: string): string;
  /** Leaves the page and answers with the traces it left, in order. */
  leave(page: Page): Promise<StoredTrace[]>;
  close(): Promise<void>;
}

export async function measuring(platform: Platform = PLATFORM): Promise<Measuring> {
  const server = await serve();
  const { port } = server.address() as AddressInfo;
  const profile = mkdtempSync(join(tmpdir(), 'pages-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--autoplay-policy=no-user-gesture-required',
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await grant(context, worker, platform);
  let seen = -1;
  return {
    context,
    worker,
    at: (path) => `http://pages.gov.localhost:${port}/${path}`,
    async leave(page) {
      await page.close();
      // The worker drains what a closed page left within its own time.
      await new Promise((done) => setTimeout(done, 700));
      const traces = await tracesSince(worker, seen);
      seen = traces.at(-1)?.key ?? seen;
      return traces;
    },
    async close() {
      await context.close();
      server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

interface Developer {
  developerPrivate: { addHostPermission(extension: string, host: string): Promise<void> };
}

/** What the register page does, by the worker's own storage: granting makes it register. */
async function grant(context: BrowserContext, worker: Worker, platform: Platform) {
  await worker.evaluate(async (one) => {
    const measured = { platforms: [one], pausedUntil: null, shapeKey: 7, hiddenMedia: true };
    await chrome.storage.local.set({ measured });
  }, platform);
  const id = new URL(worker.url()).host;
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([extension, patterns]) => {
      const { chrome } = globalThis as unknown as { chrome: Developer };
      return Promise.all(
        patterns.map((host) => chrome.developerPrivate.addHostPermission(extension, host)),
      );
    },
    [id, platform.matches] as const,
  );
  // Asked from a page of its own on a user's gesture, as the product does; no prompt is left.
  await page.goto(`chrome-extension://${id}/options.html`);
  const session = await context.newCDPSession(page);
  await session.send('Runtime.evaluate', {
    expression: `chrome.permissions.request(${JSON.stringify({ origins: platform.matches })})`,
    userGesture: true,
    awaitPromise: true,
  });
  await expect
    .poll(() =>
      worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length),
    )
    .toBe(1);
  await page.close();
}

function tracesSince(worker: Worker, key: number): Promise<StoredTrace[]> {
  return worker.evaluate(
    (since) =>
      new Promise<StoredTrace[]>((done, fail) => {
        const opening = indexedDB.open('fingertip-burden');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const found: StoredTrace[] = [];
          const range = IDBKeyRange.lowerBound(since, true);
          const cursor = opening.result
            .transaction('traces')
            .objectStore('traces')
            .openCursor(range);
          cursor.onerror = () => fail(cursor.error);
          cursor.onsuccess = () => {
            const at = cursor.result;
            if (!at) {
              opening.result.close();
              return done(found);
            }
            found.push({ ...at.value, key: at.primaryKey });
            at.continue();
          };
        };
      }),
    key,
  );
}

/** tests/pages as files, and /sent, which takes a form; both answer after `?wait` ms. */
async function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://pages');
    if (url.pathname === '/sent') {
      setTimeout(
        () => {
          response.writeHead(200, { 'content-type': TYPES['.html'] });
          response.end('<!doctype html><meta charset=utf-8><p>受理结果</p>');
        },
        Number(url.searchParams.get('wait') ?? 0),
      );
      return;
    }
    const folder = url.pathname.startsWith('/media/') ? 'tests/demo' : 'tests/pages';
    try {
      const body = readFileSync(join(ROOT, folder, url.pathname));
      const wait = Number(url.searchParams.get('wait') ?? 0);
      setTimeout(() => {
        response.writeHead(200, { 'content-type': TYPES[extname(url.pathname)] ?? 'text/plain' });
        response.end(body);
      }, wait);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}
