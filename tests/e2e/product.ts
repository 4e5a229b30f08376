/** The product as built in a browser of its own, driven as its user drives it. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { chromium, expect } from '@playwright/test';
import type { DayRow } from '../../src/core/day-row';
import type { Platform } from '../../src/core/platform';
import { originsOf } from '../../src/core/platform';
import type { StoredTrace, TraceKind } from '../../src/core/trace';
import { LAST_WORDS_MS } from '../../src/core/visit-end';
import { rowsOf } from './records-in-page';

const EXTENSION =
  process.env.EXTENSION_DIR ?? resolve(import.meta.dirname, '../../.output/chrome-mv3');
const UNDER_POLICIES = join(import.meta.dirname, 'under-policies');
/** Mounts of its own are root's. */
export const CAN_POLICE = process.platform === 'linux' && process.getuid?.() === 0;
/** Nor does the browser fetch extensions then. */
const QUIET = '--disable-background-networking';
const FLAGS = [
  '--no-sandbox',
  // The headless mode of before 112, and the default until 132, takes no extensions.
  '--headless=new',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  QUIET,
  '--disable-component-update',
  '--disable-sync',
  // Nothing is reached but loopback, whatever a page asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
];

/** A frame holds what it noticed for at most 15 s; pages that were left have sent at once. */
const FLUSH_MS = 16_000;
const REST_MS = 700;
/** The product itself waits for a closed page's last words; then its visit ends. */
const CLOSED_MS = LAST_WORDS_MS + 2_000;

/** The browser's API as the pages of the extension and the extensions page see it. */
declare const chrome: {
  developerPrivate: {
    addHostPermission(id: string, host: string): Promise<void>;
    removeHostPermission(id: string, host: string): Promise<void>;
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  };
  permissions: {
    getAll(): Promise<{ origins?: string[] }>;
    request(wanted: { origins: string[] }): Promise<boolean>;
  };
  runtime: { reload(): void; sendMessage(message: object): Promise<unknown> };
  scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
  storage: { local: { get(key: string | null): Promise<Record<string, unknown>> } };
};

export class Product {
  private constructor(
    readonly context: BrowserContext,
    readonly id: string,
    readonly profile: string,
  ) {}

  /**
   * A `profile` that is given is one that was used before, or one on a disk of its own. `installed`:
   * nothing is loaded; a policy has the browser fetch the package itself. `policies`: a folder of
   * policy files, which this browser alone takes for the machine's.
   */
  static async launch({
    installed = false,
    language = 'zh-CN',
    flags = [] as string[],
    profile = mkdtempSync(join(tmpdir(), 'burden-')),
    extension = EXTENSION,
    executable = process.env.CHROME_PATH ?? '/usr/bin/chromium',
    env = {} as Record<string, string>,
    policies = '',
  } = {}): Promise<Product> {
    const policed = { POLICIES: policies, POLICED_BROWSER: executable };
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: policies ? UNDER_POLICIES : executable,
      headless: true,
      locale: language,
      viewport: { width: 1366, height: 768 },
      args: [
        ...FLAGS,
        ...flags,
        `--lang=${language}`,
        ...(installed
          ? []
          : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      ].filter((flag) => !installed || flag !== QUIET),
      ...(installed ? { ignoreDefaultArgs: ['--disable-extensions', QUIET] } : {}),
      env: {
        ...process.env,
        ...policed,
        LANGUAGE: language.replace('-', '_'),
        ...env,
      } as Record<string, string>,
    });
    // A broken manifest makes the browser drop the extension without a word.
    const worker =
      context.serviceWorkers()[0] ??
      (await context.waitForEvent('serviceworker', { timeout: 30_000 }).catch(() => null));
    if (!worker) throw new Error(`no service worker: the build in ${extension} did not load`);
    return new Product(context, new URL(worker.url()).host, profile);
  }

  /** The browser's, as far as the first point. */
  get version(): number {
    return Number.parseInt(this.context.browser()?.version() ?? '', 10);
  }

  async open(name: string): Promise<Page> {
    const opened = await this.context.newPage();
    await opened.goto(`chrome-extension://${this.id}/${name}`);
    return opened;
  }

  /** Lets the browser grant these hosts without its prompt when the product asks for them. */
  async willGrant(...patterns: string[]): Promise<void> {
    const admin = await this.administer();
    await admin.evaluate(
      async ([id, hosts]) => {
        for (const host of hosts) await chrome.developerPrivate.addHostPermission(id, host);
      },
      [this.id, [...new Set(patterns)]] as const,
    );
    await admin.close();
  }

  /** Takes a host's permission back, as the browser's own page of extensions does. */
  async withdraw(pattern: string): Promise<void> {
    const admin = await this.administer();
    await admin.evaluate(([id, host]) => chrome.developerPrivate.removeHostPermission(id, host), [
      this.id,
      pattern,
    ] as const);
    await admin.close();
  }

  /**
   * Has platforms measured without a look at the settings, which tests of their own drive: the
   * browser is asked as there, and the worker told the same.
   */
  async measure(...platforms: Platform[]): Promise<void> {
    const origins = platforms.flatMap(originsOf);
    await this.willGrant(...origins);
    const own = await this.open('manifest.json');
    const reply = await own.evaluate(
      async ([hosts, text]) => {
        if (!(await chrome.permissions.request({ origins: hosts }))) throw new Error('not granted');
        const payload = { text, measure: true };
        return chrome.runtime.sendMessage({ type: 'import-registry', payload });
      },
      [origins, registryText(platforms)] as const,
    );
    await own.close();
    expect(reply).toMatchObject({ ok: { added: platforms.map(({ id }) => id), issues: [] } });
    // A page that is opened before the browser took the registration is entered late.
    await expect
      .poll(() => this.registered(), { timeout: 30_000 })
      .toEqual(expect.arrayContaining(origins));
  }

  /** Origins that the browser grants the product now. */
  async granted(): Promise<string[]> {
    return (await this.inside(() => chrome.permissions.getAll())).origins ?? [];
  }

  /** Origins whose pages get the content script as they are loaded. */
  async registered(): Promise<string[]> {
    const scripts = await this.inside(() => chrome.scripting.getRegisteredContentScripts());
    return scripts.flatMap(({ matches = [] }) => matches);
  }

  async measured(): Promise<Platform[]> {
    const { measured } = (await this.inside(() => chrome.storage.local.get('measured'))) as {
      measured?: { platforms: Platform[] };
    };
    return measured?.platforms ?? [];
  }

  /** Runs in a page of the extension. */
  async inside<T>(work: () => Promise<T>): Promise<T> {
    const own = await this.open('manifest.json');
    try {
      return await own.evaluate(work);
    } finally {
      await own.close();
    }
  }

  traces(): Promise<StoredTrace[]> {
    return this.stored<StoredTrace>('traces');
  }

  days(): Promise<DayRow[]> {
    return this.stored<DayRow>('days');
  }

  /** Every trace in order of time, once no open page owes one and nothing is added any more. */
  async atRest(): Promise<StoredTrace[]> {
    const open = this.context.pages().some((page) => page.url().startsWith('http'));
    await sleep(open ? FLUSH_MS : CLOSED_MS);
    let before = -1;
    let traces = await this.traces();
    while (traces.length !== before) {
      before = traces.length;
      await sleep(REST_MS);
      traces = await this.traces();
    }
    return traces.sort((a, b) => a.at - b.at);
  }

  /** All rows of an object store, read as any other tool would read them. */
  async stored<T>(store: string): Promise<T[]> {
    const own = await this.open('manifest.json');
    try {
      return await own.evaluate(rowsOf<T>, store);
    } finally {
      await own.close();
    }
  }

  /** Every store and all of the extension's storage, as one text. */
  async everything(): Promise<string> {
    const stores = [
      'traces',
      'days',
      'batches',
      'visits',
      'sessions',
      'covered',
      'presence',
      'merged',
      'diary',
      'items',
      'pauses',
      'plan',
      'surveys',
      'workbench',
      'halves',
      'exchanges',
      'releases',
    ];
    const rows = await Promise.all(stores.map((store) => this.stored<unknown>(store)));
    const local = await this.inside(() => chrome.storage.local.get(null));
    return JSON.stringify([rows, local]);
  }

  /** Waits until what was noticed is stored: at most as long as a frame may hold it. */
  async settled(kind: TraceKind, count: number): Promise<StoredTrace[]> {
    let found: StoredTrace[] = [];
    await expect
      .poll(
        async () => {
          found = (await this.traces()).filter((trace) => trace.kind === kind);
          return found.length;
        },
        { timeout: 20_000, intervals: [300, 500, 1_000] },
      )
      .toBe(count);
    return found;
  }

  async stopWorker(): Promise<void> {
    const own = await this.open('manifest.json');
    const session = await this.context.newCDPSession(own);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await own.close();
  }

  /** The browser's own page of extensions: its interface is there before it has drawn itself. */
  private async administer(): Promise<Page> {
    const admin = await this.context.newPage();
    await admin.goto('chrome://extensions', { waitUntil: 'commit' });
    return admin;
  }

  /** As an update does: the version in open pages loses its home. */
  async reloadExtension(): Promise<void> {
    const admin = await this.administer();
    await admin.evaluate(() =>
      chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
    );
    await admin.close();
    await this.inside(async () => chrome.runtime.reload()).catch(() => undefined);
    await expect
      .poll(() => this.inside(async () => 'back').catch(() => 'away'), { timeout: 15_000 })
      .toBe('back');
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.profile, { recursive: true, force: true });
  }
}

function registryText(platforms: Platform[]): string {
  const about = { format: 'platform-registry', version: 1, name: '测试清单', issuer: '测试' };
  return JSON.stringify({ ...about, platforms });
}

export function platform(host: string, more: Partial<Platform> = {}): Platform {
  return {
    id: host.split('.')[0] ?? host,
    name: `测试平台 ${host}`,
    level: 'county',
    category: 'oa',
    matches: [`http://${host}/*`],
    ...more,
  };
}

export interface Site {
  port: number;
  url(host: string, path?: string): string;
  close(): void;
}

/** Pages by path, on every *.localhost name. */
export async function serve(pages: Record<string, string | RequestListener>): Promise<Site> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const found = pages[new URL(request.url ?? '/', 'http://site').pathname];
    if (typeof found === 'function') found(request, response);
    else response.end(`<!doctype html><meta charset="utf-8">${found ?? '<p>没有这一页</p>'}`);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: (host, path = '/') => `http://${host}:${port}${path}`,
    close: () => server.close(),
  };
}
