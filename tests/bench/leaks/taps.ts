/** What is said while the product works: messages, passing storage, consoles. Kept as text. */
import type { BrowserContext, CDPSession, Page, Worker } from '@playwright/test';
import type { Product } from '../../e2e/product';

/** The browser's API, in the worker. */
declare const chrome: {
  runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } };
  storage: { onChanged: { addListener(listener: (changes: unknown, area: string) => void): void } };
};
declare global {
  var tapped: { messages: string[]; changes: string[] } | undefined;
}

export interface Taps {
  /** Of the extension's own making: its pages, its worker, its script in other pages. */
  said: { from: 'page' | 'worker' | 'content script'; text: string }[];
  /** Says a word from inside the content script of some page, as a control. */
  sayInWorld(word: string): Promise<void>;
  messages(): Promise<string[]>;
  /** Every value that the extension's storage ever held, however shortly. */
  changes(): Promise<string[]>;
}

function workerOf(product: Product): Worker {
  const [worker] = product.context.serviceWorkers();
  if (!worker) throw new Error('no worker');
  return worker;
}

export async function tap(product: Product): Promise<Taps> {
  const said: Taps['said'] = [];
  const worlds: World[] = [];
  const worker = workerOf(product);
  worker.on('console', (message) => said.push({ from: 'worker', text: message.text() }));
  await worker.evaluate(() => {
    const tapped: typeof globalThis.tapped = { messages: [], changes: [] };
    globalThis.tapped = tapped;
    chrome.runtime.onMessage.addListener(
      (message) => void tapped.messages.push(JSON.stringify(message)),
    );
    chrome.storage.onChanged.addListener(
      (changes, area) => void tapped.changes.push(JSON.stringify([area, changes])),
    );
    addEventListener('error', ({ message, error }) => {
      console.error(message, error?.stack);
    });
  });
  const taps: Taps = {
    said,
    async sayInWorld(word) {
      const world = worlds.at(-1);
      if (!world) throw new Error('no content script was listened to');
      const expression = `console.log(${JSON.stringify(word)})`;
      await world.session.send('Runtime.evaluate', { expression, contextId: world.context });
    },
    messages: async () => (await worker.evaluate(() => globalThis.tapped?.messages)) ?? [],
    changes: async () => (await worker.evaluate(() => globalThis.tapped?.changes)) ?? [],
  };
  await eachPage(product.context, (page) => listen(product, page, said, worlds));
  return taps;
}

async function eachPage(context: BrowserContext, work: (page: Page) => Promise<void>) {
  for (const page of context.pages()) await work(page);
  context.on('page', (page) => void work(page).catch(() => undefined));
}

interface World {
  session: CDPSession;
  context: number;
}

/** The protocol tells whose context speaks; what a page says itself is its own affair. */
async function listen(
  product: Product,
  page: Page,
  said: Taps['said'],
  worlds: World[],
): Promise<void> {
  const session = await product.context.newCDPSession(page);
  const own = new Map<number, 'page' | 'content script'>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (!context.origin.startsWith(`chrome-extension://${product.id}`)) return;
    const isolated = context.auxData?.type === 'isolated';
    own.set(context.id, isolated ? 'content script' : 'page');
    if (isolated) worlds.push({ session, context: context.id });
  });
  const hear = (id: number, what: unknown) => {
    const from = own.get(id);
    if (from) said.push({ from, text: JSON.stringify(what) });
  };
  session.on('Runtime.consoleAPICalled', (call) => hear(call.executionContextId, call.args));
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
    hear(exceptionDetails.executionContextId ?? -1, exceptionDetails),
  );
  await session.send('Runtime.enable');
}
