/** Products' pages, each on a host of its own at its own path, and registering one as its user does. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { Product } from './product';

declare const chrome: {
  permissions: { request(ask: { origins: string[] }): Promise<boolean> };
  scripting: { executeScript(about: object): Promise<{ result?: unknown }[]> };
  tabs: { query(about: object): Promise<{ id: number; url?: string }[]> };
};

/** The newest of the browsers tried in which nothing but a hand can press the toolbar's button. */
const BY_HAND_ALONE = 120;
/** A popup is drawn in a third of a second; beside other browsers on one machine, later. */
const POPUP = { timeout: 20_000 };

export interface Served {
  host: string;
  /** Path, query and fragment that the product serves its login page at. */
  address: string;
  html: string;
}

/** The pages of a folder; each says in its second line where its product serves it. */
export function served(folder: string): Served[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const html = readFileSync(join(folder, name), 'utf8');
      const address = /<!-- served at (\S+)/.exec(html)?.[1] ?? `/${name}`;
      return { host: `${name.slice(0, -5)}.gov.localhost`, address, html };
    });
}

export interface Looking {
  product: Product;
  visit(one: Served): Promise<Page>;
  register(page: Page): Promise<Page>;
  close(): Promise<void>;
}

/** The product in a browser, and the pages served; `granted` hosts are allowed when asked for. */
export async function looking(pages: Served[], granted: Served[]): Promise<Looking> {
  const server = serve(pages);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const product = await Product.launch({ flags: ['--enable-unsafe-extension-debugging'] });
  await product.willGrant(...granted.map(({ host }) => `http://${host}/*`));
  return {
    product,
    async visit({ host, address }) {
      const page = await product.context.newPage();
      await page.goto(`http://${host}:${port}${address}`);
      // Single-page apps draw late.
      await page.waitForTimeout(900);
      return page;
    },
    register: (page) => register(product, page),
    async close() {
      await product.close();
      server.close();
    },
  };
}

/** On each host its own page alone, at its own path; everything else is not there. */
function serve(pages: Served[]): Server {
  return createServer((request, response) => {
    const host = request.headers.host?.split(':')[0];
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const at = (one: Served) => new URL(one.address, 'http://site').pathname === pathname;
    const page = pages.find((one) => one.host === host && at(one));
    // What a page of another host frames.
    const html = page?.html ?? pages.find((one) => at(one) && pathname.length > 12)?.html;
    response.writeHead(html ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? '');
  });
}

/**
 * 登记此平台 as its user comes to it: the toolbar's button over the page, which lets the extension
 * see that tab, and the popup's button, which opens the page of registration.
 */
async function register(product: Product, page: Page): Promise<Page> {
  if (product.version <= BY_HAND_ALONE) return registerAllowed(product, page);
  const browser = await product.context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('no session with the browser');
  const targets = async (filter: object[]) =>
    (await browser.send('Target.getTargets', { filter })).targetInfos;
  await page.bringToFront();
  const tab = (await targets([{ type: 'tab' }])).find(({ url }) => url === page.url());
  // Newer than the protocol's types.
  const send = browser.send.bind(browser) as (method: string, about: object) => Promise<unknown>;
  await send('Extensions.triggerAction', { id: product.id, targetId: tab?.targetId });

  const opened = product.context.waitForEvent('page');
  const press = `(button => (button ? button.click() : 'no button'))(
    document.querySelector('.page-line button'))`;
  await expect
    .poll(async () => {
      const popup = (await targets([{}])).find(({ url }) => url.endsWith('/popup.html'));
      if (!popup) return 'no popup';
      const { targetId } = popup;
      const { sessionId } = await browser.send('Target.attachToTarget', { targetId });
      const answered = new Promise<string>((done) => {
        browser.once('Target.receivedMessageFromTarget', ({ message }) => done(message));
      });
      const params = { expression: press, userGesture: true };
      await browser.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }),
      });
      return (await answered).includes('no button') ? 'no button' : 'pressed';
    }, POPUP)
    .toBe('pressed');
  const registration = await opened;
  await browser.detach();
  await registration.waitForSelector('main h1');
  return registration;
}

/** The same page of registration without the press: the host is allowed beforehand instead. */
async function registerAllowed(product: Product, page: Page): Promise<Page> {
  const origin = `http://${new URL(page.url()).hostname}/*`;
  await product.willGrant(origin);
  const own = await product.open('manifest.json');
  const tabs = await own.evaluate(async (host) => {
    await chrome.permissions.request({ origins: [host] });
    return chrome.tabs.query({});
  }, origin);
  await own.close();
  const tab = tabs.find(({ url }) => url === page.url());
  const registration = await product.open(`register.html#tab=${tab?.id}`);
  await registration.waitForSelector('main h1');
  return registration;
}

/** Ids of all marks in the page that a registration is about, by the script as built. */
export async function marksIn(registration: Page): Promise<string[]> {
  const [frame] = await registration.evaluate(async () => {
    const tabId = Number(/\d+/.exec(location.hash)?.[0]);
    return chrome.scripting.executeScript({ target: { tabId }, files: ['look.js'] });
  });
  return frame?.result as string[];
}
