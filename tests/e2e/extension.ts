/**
 * The extension as built, in a browser of its own, used as its user would: hosts are granted by
 * the browser, platforms come in through the settings page, and what was measured is read where
 * the product keeps it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { test as base, chromium, expect } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { DayRow } from '../../src/core/day-row';
import type { Platform } from '../../src/core/platform';
import { originsOf } from '../../src/core/platform';
import type { StoredTrace } from '../../src/core/trace';

declare const chrome: Browser;

const BUILT = process.env.EXTENSION_DIR ?? resolve(import.meta.dirname, '../../.output/chrome-mv3');

interface ExtensionsPage {
  chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };
}

export interface Extension {
  context: BrowserContext;
  id: string;
  /** Grants the platforms' hosts, imports them by the settings page's file input, and allows them there. */
  addPlatforms(platforms: readonly Platform[]): Promise<void>;
  /** Every trace, in order of time, once no open page owes one and the store has come to rest. */
  traces(): Promise<StoredTrace[]>;
  days(): Promise<DayRow[]>;
}

/** A frame holds what it noticed for at most 15 s; pages that were left have sent at once. */
const FLUSH_MS = 16_000;
const REST_MS = 700;

export const test = base.extend<{ extension: Extension }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
  extension: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'profile-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      headless: true,
      viewport: { width: 1440, height: 900 },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Nothing is reached but loopback, whatever a page asks for.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
        `--disable-extensions-except=${BUILT}`,
        `--load-extension=${BUILT}`,
      ],
    });
    // A broken manifest makes the browser drop the extension without a word.
    const worker =
      context.serviceWorkers()[0] ??
      (await context.waitForEvent('serviceworker', { timeout: 10_000 }).catch(() => null));
    if (!worker) throw new Error(`no service worker: the build in ${BUILT} did not load`);
    const id = new URL(worker.url()).host;
    await use({
      context,
      id,
      addPlatforms: (platforms) => addPlatforms(context, id, platforms),
      traces: () => settled(context, id),
      days: () => inStore<DayRow>(context, id, 'days'),
    });
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  },
});

export { expect };

async function addPlatforms(context: BrowserContext, id: string, platforms: readonly Platform[]) {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  for (const host of new Set(platforms.flatMap(originsOf))) {
    await page.evaluate(
      ([extension, pattern]) =>
        (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.addHostPermission(
          extension,
          pattern,
        ),
      [id, host] as const,
    );
  }
  const registry = {
    format: 'platform-registry',
    version: 1,
    name: 'tests',
    issuer: 'tests',
    platforms,
  };
  await page.goto(`chrome-extension://${id}/options.html`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'registry.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(registry)),
  });
  // The browser was told to say yes; the request itself takes the user's press.
  await page.getByRole('button', { name: /允许并开始测量|Allow and start/ }).click();
  await expect
    .poll(() =>
      page.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length),
    )
    .toBe(1);
  await page.close();
}

/** Waits until pages that are still open have sent what they hold, then until nothing is added. */
async function settled(context: BrowserContext, id: string): Promise<StoredTrace[]> {
  const open = context.pages().some((page) => page.url().startsWith('http'));
  if (open) await new Promise((done) => setTimeout(done, FLUSH_MS));
  let before = -1;
  let traces = await inStore<StoredTrace>(context, id, 'traces');
  while (traces.length !== before) {
    before = traces.length;
    await new Promise((done) => setTimeout(done, REST_MS));
    traces = await inStore<StoredTrace>(context, id, 'traces');
  }
  return traces.sort((a, b) => a.at - b.at);
}

/** All rows of one store of the product's database, read in a page of the extension. */
async function inStore<T>(context: BrowserContext, id: string, store: 'traces' | 'days') {
  const reader = await readerOf(context, id);
  const rows = await reader.evaluate(
    (name) =>
      new Promise<unknown[]>((done, fail) => {
        const opening = indexedDB.open('fingertip-burden');
        // A database that the product has not made yet must not be made here.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () =>
          opening.error?.name === 'AbortError' ? done([]) : fail(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onerror = () => fail(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            done(reading.result);
          };
        };
      }),
    store,
  );
  await reader.close();
  return rows as T[];
}

async function readerOf(context: BrowserContext, id: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/popup.html`);
  return page;
}
