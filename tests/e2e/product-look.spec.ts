/**
 * The one-off look, in the extension as built: every product's page is named for what it is and
 * its login is counted under its rules; pages that only resemble one are named nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Product as Known } from '../../src/core/product';
import type { StoredTrace } from '../../src/core/trace';
import { Product } from './product';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'tests/pages/product');
const { products: PRODUCTS } = JSON.parse(
  readFileSync(join(ROOT, 'src/registry/products.json'), 'utf8'),
) as { products: Known[] };

/** What its user presses to log in, where that is not the page's one button. */
const PRESS: Record<string, string> = {
  seeyon: '#login_button',
  'weaver-ecology-classic': '[name=Submit]',
  'landray-ekp': '.lui_login_button_td a',
  jiusi: 'form a',
  jinher: '.btn',
  xinhu: '#mainlogin button',
  finereport: '#fs-login-btn',
  'hjsoft-hcm': '.hj-login-btn',
  jeecgboot: '.aui-link-login',
  maxkey: '[type=submit]',
  'dsfa-nc': '.dsf_nc_login_btn',
  faxuan: '.login_button',
};

declare const chrome: {
  tabs: { query(about: object): Promise<{ id: number; url?: string }[]> };
  scripting: {
    executeScript(about: object): Promise<{ result?: unknown }[]>;
  };
};

interface Served {
  host: string;
  /** Path, query and fragment that the product serves its login page at. */
  address: string;
  html: string;
}

function served(folder: string): Served[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const html = readFileSync(join(folder, name), 'utf8');
      const address = /<!-- served at (\S+)/.exec(html)?.[1] ?? `/${name}`;
      return { host: `${name.slice(0, -5)}.gov.localhost`, address, html };
    });
}

const products = served(FOLDER);
const near = served(join(FOLDER, 'near'));
let server: Server;
let product: Product;
let port: number;

test.beforeAll(async () => {
  // A host for each product, and only its own page on it, at its own path.
  server = createServer((request, response) => {
    const host = request.headers.host?.split(':')[0];
    const url = new URL(request.url ?? '/', 'http://site');
    const page = [...products, ...near].find((one) => one.host === host);
    const report = products.find(({ host }) => host.startsWith('finereport'));
    const here = page && new URL(page.address, 'http://site').pathname === url.pathname;
    const html = here ? page.html : url.pathname.endsWith('/ReportServer') ? report?.html : null;
    response.writeHead(html ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? '');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port;
  product = await Product.launch(['--enable-unsafe-extension-debugging']);
  await product.willGrant(...products.map(({ host }) => host));
});
test.afterAll(async () => {
  await product.close();
  server.close();
});

async function visit({ host, address }: Served): Promise<Page> {
  const page = await product.context.newPage();
  await page.goto(`http://${host}:${port}${address}`);
  // Single-page apps draw late.
  await page.waitForTimeout(900);
  return page;
}

/** The user's press on the toolbar's button over a page: what lets the extension see that tab. */
async function press(page: Page): Promise<void> {
  const browser = await product.context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('no session with the browser');
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  // Newer than the protocol's types.
  const send = browser.send.bind(browser) as (method: string, about: object) => Promise<unknown>;
  await send('Extensions.triggerAction', { id: product.id, targetId: tab?.targetId });
  await browser.detach();
}

/** The tab's number, which the browser tells the extension only of a tab it may see. */
async function tabOf(page: Page): Promise<number | undefined> {
  const own = await product.open('manifest.json');
  const tab = await own.evaluate(
    async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id,
    page.url(),
  );
  await own.close();
  return tab;
}

/** 登记此平台 for an open page, as the popup's button opens it. */
async function register(page: Page): Promise<Page> {
  await press(page);
  return product.open(`register.html#tab=${await tabOf(page)}`);
}

/** Ids of all marks in an open page, by the script as built. */
async function marksIn(page: Page): Promise<unknown> {
  await press(page);
  const tabId = await tabOf(page);
  const own = await product.open('manifest.json');
  const found = await own.evaluate(async (tab) => {
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId: tab },
      files: ['look.js'],
    });
    return frame?.result;
  }, tabId);
  await own.close();
  return found;
}

/** Types into every field on view that is empty once it has the focus. */
async function fillIn(page: Page): Promise<void> {
  for (const field of await page.locator('input:visible').all()) {
    if (!/^(text|password)$/.test((await field.getAttribute('type')) ?? 'text')) continue;
    if ((await field.inputValue()) !== '' && (await field.getAttribute('onfocus')) === null) {
      continue;
    }
    await field.click();
    await page.keyboard.type('1234', { delay: 15 });
  }
}

const logins = (traces: StoredTrace[], platform: string) =>
  traces.filter((trace) => trace.kind === 'login' && trace.platform === platform);

for (const one of products) {
  const id = one.host.split('.')[0] ?? '';
  const profile = PRODUCTS.find((known) => known.id === id);
  test(`${id} is named, taken and measured`, async () => {
    const page = await visit(one);
    const opened = await register(page);
    const said = opened.getByRole('status');
    await expect(said).toContainText(profile?.name ?? 'no product');
    await expect(said).toContainText(/依据：[2-6] 个特征/);
    await said.getByRole('button', { name: '采用' }).click();
    await opened.getByRole('button', { name: '登记并开始测量' }).click();
    await expect(opened.getByText('已登记，正在测量')).toBeVisible();
    await opened.close();

    const platform = (await product.measured()).find((known) => known.profile === id);
    expect(platform?.rules).toEqual(profile?.rules);
    expect(platform?.name).toBe(
      profile?.framework ? new URL(page.url()).host : (profile?.name ?? ''),
    );
    expect(platform?.category).toBe(profile?.category);

    await page.bringToFront();
    if (id === 'jystudy') await page.click('#open');
    await page.waitForTimeout(900);
    await fillIn(page);
    const press =
      PRESS[id] ?? 'button:visible, input[type=submit]:visible, input[type=button]:visible';
    await page.locator(press).first().click();
    await page.waitForTimeout(2_500);
    await page.close();
    await expect
      .poll(async () => logins(await product.traces(), platform?.id ?? ''), { timeout: 8_000 })
      .toMatchObject([{ outcome: 'success', attempts: 1 }]);
  });
}

test('every product has its page, and every page its product', () => {
  expect(products.map(({ host }) => host.split('.')[0]).sort()).toEqual(
    PRODUCTS.map(({ id }) => id).sort(),
  );
});

for (const one of near) {
  test(`${one.host.split('.')[0]} is named nothing`, async () => {
    const page = await visit(one);
    // Resembling is the point: at least one mark is there.
    if (!one.host.startsWith('framed')) expect(await marksIn(page)).not.toEqual([]);
    const opened = await register(page);
    await expect(opened.getByLabel('平台名称')).toBeVisible();
    await opened.waitForTimeout(700);
    await expect(opened.getByRole('status')).toHaveCount(0);
    await opened.close();
    await page.close();
  });
}
