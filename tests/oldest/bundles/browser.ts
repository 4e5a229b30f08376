/**
 * The built pages, the worker and the content script in a browser without extensions: each loads
 * beside a stub of the API, and this answers for the browser. What is stored, sent and registered
 * is the product's doing; IndexedDB, locks, keys and the DOM are the browser's own.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';

export const BUILT = process.env.EXTENSION_DIR ?? resolve('.output/chrome-mv3');
const STUB = readFileSync(join(import.meta.dirname, 'stub.js'), 'utf8');
export const built = (name: string) => readFileSync(join(BUILT, name), 'utf8');
/** What a registered script may say of itself in 109; more is refused, as that browser does. */
const REGISTERED = ['allFrames', 'css', 'excludeMatches', 'id', 'js', 'matches'].concat([
  'persistAcrossSessions',
  'runAt',
  'world',
]);

type Kept = Record<string, unknown>;
interface Script {
  id: string;
  matches?: string[];
}

export class StubbedBrowser {
  readonly storage: Record<string, Kept> = { local: {}, session: {}, managed: {} };
  readonly scripts = new Map<string, Script>();
  readonly granted = new Set<string>();
  /** What was asked for by name and is not offered here. */
  readonly unknown: string[] = [];
  #home: Page | undefined;

  private constructor(
    readonly context: BrowserContext,
    readonly origin: string,
  ) {}

  /** `origin` serves the build; `/home` there is an empty page, in which the worker lives. */
  static async start(context: BrowserContext, origin: string): Promise<StubbedBrowser> {
    const stubbed = new StubbedBrowser(context, origin);
    const facts = { words: JSON.parse(built('_locales/zh_CN/messages.json')), origin };
    const manifest = JSON.parse(built('manifest.json'));
    const given = `globalThis.extensionFacts = ${JSON.stringify({ ...facts, manifest })};\n${STUB}`;
    await context.exposeBinding('askBrowser', ({ page }, name: string, text: string) =>
      stubbed.#answer(page, name, JSON.parse(text)),
    );
    await context.addInitScript(given);
    stubbed.#home = await context.newPage();
    await stubbed.#home.goto(`${origin}/home`);
    await stubbed.#home.evaluate(startWorker, `${given}\n${TO_HOME}\n${built('background.js')}`);
    return stubbed;
  }

  /** Has an event reach the worker; its answer. */
  async tell(name: string, ...given: unknown[]): Promise<unknown> {
    const text = await this.#home?.evaluate(tellWorker, [name, JSON.stringify(given)] as const);
    return JSON.parse(text ?? 'null');
  }

  /** What the worker could not do. */
  async faults(): Promise<string[]> {
    return (await this.#home?.evaluate(() => (globalThis as Home).faults)) ?? [];
  }

  async open(name: string): Promise<Page> {
    const opened = await this.context.newPage();
    await opened.goto(`${this.origin}/${name}`);
    return opened;
  }

  async #answer(from: Page, name: string, given: unknown[]): Promise<string> {
    try {
      return JSON.stringify({ value: await this.#does(from, name, given) });
    } catch (error) {
      return JSON.stringify({ error: (error as Error).message });
    }
  }

  async #does(from: Page, name: string, [first, second]: unknown[]): Promise<unknown> {
    const [part = '', area = '', method] = name.split('.');
    if (part === 'storage' && method) return this.#store(area, method, first);
    const { origins = [], ids = [] } = (first ?? {}) as { origins?: string[]; ids?: string[] };
    switch (name) {
      case 'runtime.sendMessage': {
        const tab = { id: this.context.pages().indexOf(from) };
        const sender = { url: from.url(), tab, frameId: 0, documentId: `document ${tab.id}` };
        return this.tell('runtime.onMessage', first, sender);
      }
      case 'permissions.contains':
        return origins.every((one) => this.granted.has(one));
      case 'permissions.request':
        for (const one of origins) this.granted.add(one);
        await this.tell('permissions.onAdded', first);
        return true;
      case 'permissions.remove':
        for (const one of origins) this.granted.delete(one);
        return true;
      case 'scripting.executeScript': {
        const { target, files } = first as { target: { tabId: number }; files: string[] };
        const page = this.context.pages()[target.tabId];
        for (const file of files) await page?.evaluate(built(file));
        return [];
      }
      case 'scripting.getRegisteredContentScripts':
        return [...this.scripts.values()].filter(({ id }) => ids.includes(id));
      case 'scripting.registerContentScripts':
      case 'scripting.updateContentScripts':
        for (const script of first as Script[]) this.#register(script);
        return;
      case 'scripting.unregisterContentScripts':
        for (const id of ids) this.scripts.delete(id);
        return;
      case 'tabs.query':
        return [];
      case 'alarms.create':
      case 'alarms.clear':
      case 'action.setBadgeText':
      case 'action.setBadgeBackgroundColor':
        return;
      default:
        this.unknown.push(`${name} ${JSON.stringify([first, second])}`);
        throw new Error(`${name} is not offered here`);
    }
  }

  #register(script: Script): void {
    const newer = Object.keys(script).find((key) => !REGISTERED.includes(key));
    if (newer) throw new Error(`Error at property 'scripts': Unexpected property: '${newer}'.`);
    this.scripts.set(script.id, script);
  }

  async #store(area: string, method: string, given: unknown): Promise<unknown> {
    const kept = this.storage[area] ?? {};
    if (method === 'get') {
      if (given === null || given === undefined) return kept;
      const names = typeof given === 'object' && !Array.isArray(given) ? Object.keys(given) : given;
      const found = [names].flat().filter((name) => (name as string) in kept) as string[];
      const usual = names === given ? {} : (given as Kept);
      return { ...usual, ...Object.fromEntries(found.map((name) => [name, kept[name]])) };
    }
    const changed = method === 'set' ? (given as Kept) : {};
    Object.assign(kept, changed);
    if (method === 'remove') for (const name of [given].flat()) delete kept[name as string];
    const news = Object.entries(changed).map(([name, newValue]) => [name, { newValue }]);
    if (news.length === 0) return;
    void this.#toAll(`storage.${area}.onChanged`, Object.fromEntries(news));
    return;
  }

  async #toAll(name: string, news: unknown): Promise<void> {
    const text = JSON.stringify([news]);
    const open = this.context.pages().filter((page) => page !== this.#home);
    const told = [
      this.tell(name, news),
      ...open.map((page) => page.evaluate(tellPage, [name, text] as const)),
    ];
    // A page that is being left hears nothing more.
    await Promise.allSettled(told);
  }
}

/** In the worker: what it asks goes by its page, which alone can ask the test. */
const TO_HOME = `{
  const waiting = new Map();
  globalThis.askBrowser = (name, text) => new Promise((done) => {
    const id = Math.random();
    waiting.set(id, done);
    postMessage({ id, name, text });
  });
  addEventListener('unhandledrejection', ({ reason }) => postMessage({ fault: String(reason) }));
  addEventListener('message', ({ data }) => {
    if (data.answer !== undefined) waiting.get(data.id)(data.answer);
    else happened(data.name, data.text).then((said) => postMessage({ id: data.id, said }));
  });
}`;

declare const askBrowser: (name: string, text: string) => Promise<string>;
declare const happened: (name: string, text: string) => Promise<string>;
type Home = typeof globalThis & { worker: Worker; faults: string[] };

function startWorker(script: string): void {
  const worker = new Worker(URL.createObjectURL(new Blob([script])));
  const faults: string[] = [];
  Object.assign(globalThis, { worker, faults });
  worker.addEventListener('error', ({ message }) => faults.push(message));
  worker.addEventListener('message', async ({ data }) => {
    const { id, name, text, fault } = data;
    if (fault) faults.push(fault);
    if (name) worker.postMessage({ id, answer: await askBrowser(name, text) });
  });
}

function tellWorker([name, text]: readonly [string, string]): Promise<string> {
  const { worker } = globalThis as Home;
  const id = Math.random();
  return new Promise((done) => {
    worker.addEventListener('message', function heard({ data }) {
      if (data.id !== id) return;
      worker.removeEventListener('message', heard);
      done(data.said);
    });
    worker.postMessage({ id, name, text });
  });
}

function tellPage([name, text]: readonly [string, string]): Promise<string> {
  return happened(name, text);
}
